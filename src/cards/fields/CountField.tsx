import { useState } from 'react'
import type { FieldText } from '@/ui/Field'
import { NumberField } from '@/ui/NumberField'

export type CountFieldProps = FieldText & {
  value: number
  onChange: (value: number) => void
  min: number
  max: number
  unit?: string | undefined
}

/** A whole number within bounds. What does not fit stays in the box with a word about it, and is not taken over. */
export function CountField({ value, onChange, min, max, error, ...rest }: CountFieldProps) {
  const [typed, setTyped] = useState<{ read: number | null } | null>(null)
  const shown = typed ? typed.read : value
  const fits = (read: number | null): read is number =>
    Number.isInteger(read) && read !== null && read >= min && read <= max
  return (
    <NumberField
      {...rest}
      min={min}
      max={max}
      step={1}
      value={shown}
      error={fits(shown) ? error : `A whole number from ${min} to ${max.toLocaleString('en')}.`}
      onChange={read => {
        setTyped({ read })
        if (fits(read)) onChange(read)
      }}
      onBlur={() => setTyped(null)}
    />
  )
}
