import { ChevronsUpDown } from 'lucide-react'
import { lazy, Suspense, useEffect, useEffectEvent, useId, useRef } from 'react'
import { classes } from './classes'
import { type ComboboxProps, grouped, itemOf } from './comboboxItems'
import { Field, parted } from './Field'

const Loaded = lazy(() => import('./Combobox').then(({ Combobox }) => ({ default: Combobox })))

/** A combobox whose code is fetched when the first one is shown. Until then a still picture of it stands in its place. */
export function LazyCombobox(props: ComboboxProps) {
  const made = useId()
  const id = props.id ?? made
  const focused = useRef(false)
  return (
    <Suspense fallback={<Still {...props} id={id} onFocusChange={now => (focused.current = now)} />}>
      <Loaded {...props} id={id} />
      <Arrival
        onArrival={() => {
          if (focused.current) document.getElementById(id)?.focus()
        }}
      />
    </Suspense>
  )
}

function Still(props: ComboboxProps & { onFocusChange: (focused: boolean) => void }) {
  const [words, { id, items, value, placeholder = 'Search…', missingLabel, disabled, onFocusChange }] =
    parted(props)
  const picked = itemOf(grouped(items), value, missingLabel)
  return (
    <Field {...words} id={id}>
      {wiring => (
        <div
          className="control flex h-8 items-stretch overflow-clip coarse:h-10"
          data-disabled={disabled ? '' : undefined}
        >
          {picked?.leading && (
            <span className="flex shrink-0 items-center pl-2 text-muted [&>svg]:size-4">
              {picked.leading}
            </span>
          )}
          <input
            {...wiring}
            readOnly
            disabled={disabled}
            aria-busy="true"
            value={picked?.label ?? ''}
            placeholder={placeholder}
            onFocus={() => onFocusChange(true)}
            onBlur={() => onFocusChange(false)}
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

/** Whoever had stepped into the picture finds themselves in the real one. */
function Arrival({ onArrival }: { onArrival: () => void }) {
  const arrived = useEffectEvent(onArrival)
  useEffect(() => {
    arrived()
  }, [])
  return null
}
