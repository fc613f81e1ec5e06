import { type ComponentProps, type ReactNode, type RefObject, useEffect, useRef } from 'react'
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
    /** The very same text, drawn unseen behind the box but for what marks parts of it: a ground, a line below. */
    behind?: ReactNode | undefined
  }

/** One line of text, of no more characters than a flow's file may hold. */
export function TextField(props: TextFieldProps) {
  const [words, { id, value, onChange, type = 'text', leading, mono, behind, ...rest }] = parted(props)
  return (
    <Field {...words} id={id}>
      {wiring => (
        <div className={classes('relative', behind ? 'group/box grid grid-cols-1' : null)}>
          {behind && <Behind>{behind}</Behind>}
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
            className={classes(
              'control px-2.5 py-1',
              leading ? 'pl-8' : null,
              mono && 'font-mono',
              behind ? 'col-start-1 row-start-1 bg-transparent!' : null,
            )}
          />
        </div>
      )}
    </Field>
  )
}

/** Stands right before the box, and is scrolled as the box is. */
function Behind({ children }: { children: ReactNode }) {
  const text = useRef<HTMLSpanElement>(null)
  useInStep(text)
  return (
    <div
      aria-hidden="true"
      className="control col-start-1 row-start-1 flex select-none items-center px-2.5 py-1 text-transparent! group-has-disabled/box:bg-sunken"
    >
      <span ref={text} className="min-w-0 flex-1 overflow-hidden whitespace-pre">
        {children}
      </span>
    </div>
  )
}

/** Not every browser says when a line scrolls under the caret; it does so only after a key, a press or a drag. */
function useInStep(text: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const box = text.current?.parentElement?.nextElementSibling
    const follow = (): void => text.current?.scrollTo(box?.scrollLeft ?? 0, 0)
    const soon = (): number => requestAnimationFrame(follow)
    for (const event of FOLLOWED) box?.addEventListener(event, soon)
    return () => {
      for (const event of FOLLOWED) box?.removeEventListener(event, soon)
    }
  }, [text])
}

const FOLLOWED = ['scroll', 'input', 'keydown', 'keyup', 'pointermove', 'pointerup', 'select', 'blur']
