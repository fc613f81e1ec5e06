import { ChevronsUpDown } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useRef } from 'react'
import { classes } from './classes'
import { type ComboboxProps, grouped, itemOf } from './comboboxItems'
import { Field, parted } from './Field'

/** What somebody did to the picture before the real thing came. */
export type Touch = { focused: boolean; typed: string }

type StillProps = ComboboxProps & {
  touch: RefObject<Touch>
  /** A pointer comes near: it may soon be needed. */
  onNear: () => void
  /** It is needed now; pressed, it should come with its list open. */
  onReach: (pressed: boolean) => void
}

/** Looks like a closed combobox, to the eye and to a screen reader. */
export function ComboboxStill(props: StillProps) {
  const [words, rest] = parted(props)
  const { id, items, value, placeholder = 'Search…', missingLabel, disabled, touch, onNear, onReach } = rest
  const picked = itemOf(grouped(items), value, missingLabel)
  const pressed = useRef(false)
  function onKeyDown({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) {
    if (key.length === 1 && !ctrlKey && !metaKey && !altKey) touch.current.typed += key
  }
  return (
    <Field {...words} id={id}>
      {wiring => (
        <div
          className="control flex h-8 items-stretch overflow-clip coarse:h-10"
          data-disabled={disabled ? '' : undefined}
          onPointerEnter={onNear}
        >
          {picked?.leading && (
            <span className="flex shrink-0 items-center pl-2 text-muted [&>svg]:size-4">
              {picked.leading}
            </span>
          )}
          <input
            {...wiring}
            readOnly
            role="combobox"
            aria-haspopup="listbox"
            aria-expanded="false"
            disabled={disabled}
            value={picked?.label ?? ''}
            placeholder={placeholder}
            onPointerDown={() => {
              pressed.current = true
            }}
            onFocus={() => {
              touch.current.focused = true
              onReach(pressed.current)
            }}
            onBlur={() => {
              touch.current.focused = false
            }}
            onKeyDown={onKeyDown}
            className={classes(
              'min-w-0 flex-1 truncate bg-transparent disabled:text-muted',
              picked?.leading ? 'pl-2' : 'pl-2.5',
            )}
          />
          <span className="grid w-7 place-items-center pr-0.5 text-faint coarse:w-10">
            <ChevronsUpDown aria-hidden="true" className="size-3.5" />
          </span>
        </div>
      )}
    </Field>
  )
}
