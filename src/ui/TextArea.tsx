import type { ComponentProps, ReactNode, UIEvent } from 'react'
import { classes } from './classes'
import { Field, type FieldText, parted } from './Field'

export type TextAreaProps = FieldText &
  Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'className' | 'children'> & {
    value: string
    onChange: (value: string) => void
    mono?: boolean | undefined
    /** The very same text, drawn unseen behind the box but for what marks parts of it: a ground, a line below. */
    behind?: ReactNode | undefined
  }

const box = 'col-start-1 row-start-1 max-h-80 px-2.5 py-1.5 wrap-anywhere'

/** Scrolls as the box does, bar and all, so that its lines break at the same places. */
const behindStyle = 'select-none overflow-y-auto text-transparent! group-has-disabled/box:bg-sunken'

const scrollBehind = ({ currentTarget }: UIEvent<HTMLTextAreaElement>): void => {
  currentTarget.previousElementSibling?.scrollTo(0, currentTarget.scrollTop)
}

/**
 * Several lines of text, of no more characters than a flow's file may hold. It grows with them up to a screenful's half,
 * then scrolls.
 */
export function TextArea(props: TextAreaProps) {
  const [words, { id, value, onChange, rows = 2, mono, behind, ...rest }] = parted(props)
  return (
    <Field {...words} id={id}>
      {wiring => (
        <div className="group/box grid">
          {/* The same text again, unseen: it gives the grid, and so the box above it, its height. */}
          <div
            aria-hidden="true"
            tabIndex={behind ? -1 : undefined}
            className={classes(
              'control whitespace-pre-wrap',
              behind ? behindStyle : 'invisible overflow-hidden',
              box,
              mono && 'font-mono',
            )}
          >
            {behind ?? value}{' '}
          </div>
          <textarea
            maxLength={10_000}
            {...rest}
            {...wiring}
            rows={rows}
            value={value}
            onChange={event => onChange(event.currentTarget.value)}
            onScroll={behind ? scrollBehind : undefined}
            className={classes(
              'control resize-none',
              behind ? 'bg-transparent!' : null,
              box,
              mono && 'font-mono',
            )}
          />
        </div>
      )}
    </Field>
  )
}
