import type { FormProps } from '../face'
import type { Condition } from './card'

export function ConditionForm({ settings }: FormProps<Condition>) {
  return <pre className="overflow-auto text-xs">{JSON.stringify(settings, null, 2)}</pre>
}
