import { useState } from 'react'
import { NativeSelect } from '@/ui/NativeSelect'
import { CountField } from './CountField'
import { converted, LONGEST, UNIT_NAMES, UNITS, unitOf } from './duration'

export type DurationFieldProps = {
  label: string
  hint?: string | undefined
  /** Seconds. */
  value: number
  onChange: (seconds: number) => void
}

/** A length of time: a number and its unit. */
export function DurationField({ label, hint, value, onChange }: DurationFieldProps) {
  const [chosen, setChosen] = useState(() => unitOf(value))
  const unit = value % UNITS[chosen] === 0 ? chosen : unitOf(value)
  return (
    <div className="grid grid-cols-2 items-start gap-2">
      <CountField
        label={label}
        hint={hint}
        value={value / UNITS[unit]}
        min={1}
        max={LONGEST / UNITS[unit]}
        onChange={count => {
          setChosen(unit)
          onChange(count * UNITS[unit])
        }}
      />
      <NativeSelect
        label={`${label}: unit`}
        labelHidden
        className="pt-6.5"
        options={OPTIONS}
        value={unit}
        onChange={next => {
          setChosen(next)
          onChange(converted(value, unit, next))
        }}
      />
    </div>
  )
}

const OPTIONS = UNIT_NAMES.map(value => ({ value, label: value }))
