import type { ComponentProps } from 'react'
import { classes } from './classes'
import { Field, type FieldText, parted } from './Field'

export type TextAreaProps = FieldText &
  Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'className' | 'children'> & {
    value: string
    onChange: (value: string) => void
    mono?: boolean | undefined
  }

const box = 'col-start-1 row-start-1 px-2.5 py-1.5 wrap-anywhere'

/**
 * Several lines of text, of no more characters than a flow's file may hold. It grows with them up to a screenful's half,
 * then scrolls.
 */
export function TextArea(props: TextAreaProps) {
  const [words, { id, value, onChange, rows = 2, mono, ...rest }] = parted(props)
  return (
    <Field {...words} id={id}>
      {wiring => (
        <div className="grid max-h-80">
          {/* The same text again, unseen: it gives the grid, and so the box above it, its height. */}
          <div
            aria-hidden="true"
            className={classes(
              'control invisible overflow-hidden whitespace-pre-wrap',
              box,
              mono && 'font-mono',
            )}
          >
            {`${value} `}
          </div>
          <textarea
            maxLength={10_000}
            {...rest}
            {...wiring}
            rows={rows}
            value={value}
            onChange={event => onChange(event.currentTarget.value)}
            className={classes('control resize-none', box, mono && 'font-mono')}
          />
        </div>
      )}
    </Field>
  )
}
