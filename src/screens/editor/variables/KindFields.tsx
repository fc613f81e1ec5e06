import { SCOPE_WORDS, TYPE_WORDS } from '@/cards/fields/variableWords'
import { SCOPES, VARIABLE_TYPES, type Variable } from '@/core/flow/document'
import { NativeSelect } from '@/ui/NativeSelect'

type Kind = Pick<Variable, 'type' | 'scope'>

/** What a variable holds, and for how long. */
export function KindFields({ type, scope, onChange }: Kind & { onChange(to: Partial<Kind>): void }) {
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(8.5rem,1fr))] gap-3">
      <NativeSelect label="Type" value={type} options={TYPES} onChange={type => onChange({ type })} />
      <NativeSelect label="Scope" value={scope} options={SPANS} onChange={scope => onChange({ scope })} />
    </div>
  )
}

const TYPES = VARIABLE_TYPES.map(value => ({ value, label: TYPE_WORDS[value] }))
const SPANS = SCOPES.map(value => ({
  value,
  label: SCOPE_WORDS[value].charAt(0).toUpperCase() + SCOPE_WORDS[value].slice(1),
}))
