import { useState } from 'react'
import type { VariableType } from '@/core/flow/document'
import { type Json, same } from '@/core/flow/json'
import { coerce, display } from '@/core/flow/value'
import { NativeSelect } from '@/ui/NativeSelect'
import { TextArea } from '@/ui/TextArea'
import { TextField } from '@/ui/TextField'

interface InitialFieldProps {
  readonly type: VariableType
  readonly value: Json | undefined
  onChange(value: Json | undefined): void
}

/** What a variable holds before any card sets it. What can't be read as its type is said, and not taken. */
export function InitialField({ type, value, onChange }: InitialFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const text = draft ?? display(value)
  const field = {
    label: 'Initial value',
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
    return <TextArea {...typing} mono spellCheck={false} placeholder='{"plan": "basic"}' />
  if (type === 'date') return <TextField {...typing} type="date" />
  return <TextField {...typing} inputMode={type === 'number' ? 'decimal' : undefined} />
}

const UNREADABLE: Readonly<Record<VariableType, string>> = {
  text: '',
  number: 'This can’t be read as a number.',
  boolean: 'This is neither yes nor no.',
  date: 'This can’t be read as a date.',
  object: 'This can’t be read as a record. Write JSON, such as {"plan": "basic"}.',
}
