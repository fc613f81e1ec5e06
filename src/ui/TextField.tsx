import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes'
import { Field, type FieldText, parted } from './Field'

export type TextFieldProps = FieldText &
  Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type' | 'className' | 'children'> & {
    value: string
    onChange: (value: string) => void
    type?: 'text' | 'search' | 'email' | 'url' | 'tel' | 'password' | 'time' | 'date' | undefined
    /** An icon at the start of the box. */
    leading?: ReactNode | undefined
    mono?: boolean | undefined
  }

/** One line of text, of no more characters than a flow's file may hold. */
export function TextField(props: TextFieldProps) {
  const [words, { id, value, onChange, type = 'text', leading, mono, ...rest }] = parted(props)
  return (
    <Field {...words} id={id}>
      {wiring => (
        <div className="relative">
          {leading && (
            <span className="pointer-events-none absolute inset-y-0 left-2.5 flex items-center text-faint [&>svg]:size-4">
              {leading}
            </span>
          )}
          <input
            autoComplete="off"
            maxLength={10_000}
            {...rest}
            {...wiring}
            type={type}
            value={value}
            onChange={event => onChange(event.currentTarget.value)}
            className={classes('control px-2.5 py-1', leading ? 'pl-8' : null, mono && 'font-mono')}
          />
        </div>
      )}
    </Field>
  )
}
