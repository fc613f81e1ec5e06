import { useState } from 'react'
import type { VariableType } from '@/core/flow/document'
import { type Json, same } from '@/core/flow/json'
import { coerce, display } from '@/core/flow/value'
import { NativeSelect } from '@/ui/NativeSelect'
import { TextArea } from '@/ui/TextArea'
import { TextField } from '@/ui/TextField'

interface ValueFieldProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly placeholder?: string | undefined
  readonly type: VariableType
  readonly value: Json | undefined
  onChange(value: Json | undefined): void
}

/** A value that a variable can hold. What can't be read as its type is said, and not taken. */
export function ValueField({ type, value, onChange, label, hint, placeholder }: ValueFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const text = draft ?? display(value)
  const field = {
    label,
    hint,
    optional: true,
    error: text === '' || coerce(text, type) !== undefined ? undefined : UNREADABLE[type],
  }
  function take(typed: string): void {
    setDraft(typed)
    const read = typed === '' ? undefined : coerce(typed, type)
    if ((typed === '' || read !== undefined) && !same(read ?? undefined, value)) onChange(read ?? undefined)
  }
  const typing = { ...field, value: text, onChange: take, onBlur: () => field.error ?? setDraft(null) }
  if (type === 'boolean')
    return (
      <NativeSelect
        {...field}
        value={text}
        options={[
          { value: '', label: 'None' },
          { value: 'true', label: 'Yes' },
          { value: 'false', label: 'No' },
        ]}
        onChange={chosen => onChange(chosen === '' ? undefined : chosen === 'true')}
      />
    )
  if (type === 'object')
    return <TextArea {...typing} mono spellCheck={false} placeholder={placeholder || '{"plan": "basic"}'} />
  if (type === 'date') return <TextField {...typing} type="date" />
  return (
    <TextField {...typing} placeholder={placeholder} inputMode={type === 'number' ? 'decimal' : undefined} />
  )
}

const UNREADABLE: Readonly<Record<VariableType, string>> = {
  text: '',
  number: 'This can’t be read as a number.',
  boolean: 'This is neither yes nor no.',
  date: 'This can’t be read as a date.',
  object: 'This can’t be read as a record. Write JSON, such as {"plan": "basic"}.',
}
