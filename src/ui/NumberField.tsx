import type { ComponentProps } from 'react'
import { classes } from './classes'
import { Field, type FieldText, parted } from './Field'

export type NumberFieldProps = FieldText &
  Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type' | 'className' | 'children'> & {
    /** null while the box is empty or holds no number. */
    value: number | null
    onChange: (value: number | null) => void
    /** What is counted: "minutes". */
    unit?: string | undefined
  }

/** A number, or nothing. */
export function NumberField(props: NumberFieldProps) {
  const [words, { id, value, onChange, unit, ...rest }] = parted(props)
  return (
    <Field {...words} id={id}>
      {wiring => (
        <div className="flex items-center gap-2">
          <input
            autoComplete="off"
            inputMode="decimal"
            {...rest}
            {...wiring}
            type="number"
            value={value ?? ''}
            onChange={event => {
              const read = event.currentTarget.valueAsNumber
              onChange(Number.isNaN(read) ? null : read)
            }}
            // Scrolling the page must not change the number under the pointer.
            onWheel={event => event.currentTarget.blur()}
            className={classes('control px-2.5 py-1 tabular-nums', unit && 'max-w-28')}
          />
          {unit && <span className="text-muted text-sm">{unit}</span>}
        </div>
      )}
    </Field>
  )
}
