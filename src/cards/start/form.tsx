import type { FormProps } from '../face'
import type { Start } from './card'

export function StartForm({ settings }: FormProps<Start>) {
  return <pre className="overflow-auto text-xs">{JSON.stringify(settings, null, 2)}</pre>
}
