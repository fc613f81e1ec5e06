import type { FormProps } from '@/cards/face'
import type { Assign } from '../settings'

export function AssignForm({ settings }: FormProps<Assign>) {
  return <pre className="overflow-auto text-xs">{JSON.stringify(settings, null, 2)}</pre>
}
