import type { FormProps } from '../face'
import type { SetVariable } from './card'

export function SetVariableForm({ settings }: FormProps<SetVariable>) {
  return <pre className="overflow-auto text-xs">{JSON.stringify(settings, null, 2)}</pre>
}
