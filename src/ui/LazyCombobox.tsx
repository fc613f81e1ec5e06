import {
  lazy,
  Suspense,
  startTransition,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { ComboboxStill, type Touch } from './ComboboxStill'
import type { ComboboxProps } from './comboboxItems'

const load = () => import('./Combobox').then(({ Combobox }) => ({ default: Combobox }))
const Loaded = lazy(load)

/**
 * A combobox whose code is fetched when somebody reaches for it. Until then a still picture of it stands in its place;
 * what is typed or pressed in the picture is carried over.
 */
export function LazyCombobox(props: ComboboxProps) {
  const made = useId()
  const id = props.id ?? made
  const [wanted, setWanted] = useState<'no' | 'closed' | 'open'>('no')
  const touch = useRef<Touch>({ focused: false, typed: '' })
  const still = (
    <ComboboxStill
      {...props}
      id={id}
      touch={touch}
      onNear={() => void load()}
      // As a transition: the very picture that has the focus stays until the real one can take it over.
      onReach={pressed => startTransition(() => setWanted(pressed ? 'open' : 'closed'))}
    />
  )
  return (
    <Suspense fallback={still}>
      {wanted === 'no' ? (
        still
      ) : (
        <>
          <Loaded {...props} id={id} defaultOpen={wanted === 'open'} />
          <Arrival onArrival={() => carryOver(id, touch.current)} />
        </>
      )}
    </Suspense>
  )
}

/** Whoever had stepped into the picture finds themselves in the real one, with what they typed. */
function carryOver(id: string, { focused, typed }: Touch): void {
  const input = document.getElementById(id)
  if (!focused || !(input instanceof HTMLInputElement)) return
  input.focus()
  if (typed === '') return
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, typed)
  input.dispatchEvent(new InputEvent('input', { bubbles: true, data: typed, inputType: 'insertText' }))
}

/** Tells before the next key can be pressed: in between, the focus would be nowhere. */
function Arrival({ onArrival }: { onArrival: () => void }) {
  const arrived = useEffectEvent(onArrival)
  useLayoutEffect(() => {
    arrived()
  }, [])
  return null
}
