import {
  createContext,
  type FocusEvent,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { createPortal } from 'react-dom'
import { Toast, type ToastContent } from './Toast'

/** Shows a toast, and gives back how to take it away. */
export type ShowToast = (content: string | ToastContent) => () => void

type Shown = ToastContent & { id: number }

const most = 3

/** Where toasts must not lie while something is in sight whose work is done at the bottom. */
export type ToastPlace = 'left' | 'low' | 'narrow' | 'over' | 'top'

/**
 * In the middle below; to the left, or on top where there is no room beside it, while something asks for that. It asks
 * by `useToastPlace`: a style rule that looks for it (`body:has(…)`) would have the whole page styled anew at every change.
 */
const place =
  'pointer-events-none fixed inset-x-4 bottom-4 z-60 flex flex-col items-center gap-2 ' +
  // Below the bar, which has two rows there, and the buttons at the top of the canvas.
  'data-asked:max-md:top-40 data-asked:max-md:bottom-auto data-low:max-md:top-80 ' +
  // Above the buttons that zoom the canvas, beside the list of cards; over it only where the panel leaves no room beside it.
  'data-left:md:bottom-38 data-left:md:items-start data-left:not-data-over:md:max-lg:left-68 ' +
  'data-over:md:max-lg:right-100 data-left:lg:right-100 data-left:lg:left-72 data-left:xl:left-92 ' +
  'data-narrow:xl:right-auto data-narrow:xl:left-64 data-narrow:xl:w-84 ' +
  'data-top:md:top-16 data-top:md:bottom-auto'

const Context = createContext<ShowToast>(() => () => {})
const PlaceContext = createContext<(place: ToastPlace) => () => void>(() => () => {})
let lastId = 0

/** How to say what just happened, with a way back. */
export function useToast(): ShowToast {
  return useContext(Context)
}

/** Asks for toasts to stand elsewhere for as long as whoever asks is there. */
export function useToastPlace(place: ToastPlace | null): void {
  const ask = useContext(PlaceContext)
  useEffect(() => (place === null ? undefined : ask(place)), [ask, place])
}

/** Holds the toasts of everything inside it; the newest stands lowest. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Shown[]>([])
  const [held, setHeld] = useState(false)
  const { asked, ask } = useAsked()
  const focus = useFocusBack()
  const close = useCallback(
    (id: number) => {
      focus.giveBack()
      setToasts(now => now.filter(toast => toast.id !== id))
      // What was closed under the pointer or the focus cannot say that they have left it.
      setHeld(false)
    },
    [focus],
  )
  const show = useCallback<ShowToast>(
    content => {
      lastId += 1
      const id = lastId
      const toast = typeof content === 'string' ? { text: content } : content
      setToasts(now => [...now, { ...toast, id }].slice(-most))
      return () => close(id)
    },
    [close],
  )
  const region = useMemo(
    () => (
      <section
        ref={focus.region}
        aria-label="Notifications"
        aria-live="polite"
        aria-relevant="additions"
        data-asked={asked.length > 0 || undefined}
        data-left={asked.includes('left') || undefined}
        data-low={asked.includes('low') || undefined}
        data-narrow={asked.includes('narrow') || undefined}
        data-over={asked.includes('over') || undefined}
        data-top={asked.includes('top') || undefined}
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={event => {
          setHeld(true)
          focus.remember(event)
        }}
        onBlur={() => setHeld(false)}
        className={place}
      >
        {toasts.map(toast => (
          <Toast key={toast.id} content={toast} held={held} onClose={() => close(toast.id)} />
        ))}
      </section>
    ),
    [toasts, held, close, asked, focus],
  )
  return (
    <Context value={show}>
      <PlaceContext value={ask}>{children}</PlaceContext>
      {createPortal(region, document.body)}
    </Context>
  )
}

/** Remembers what had the focus before a toast did, so that closing that leaves nobody without. */
function useFocusBack() {
  const region = useRef<HTMLElement>(null)
  const before = useRef<Element | null>(null)
  return useMemo(
    () => ({
      region,
      remember({ currentTarget, relatedTarget }: FocusEvent): void {
        if (!currentTarget.contains(relatedTarget)) before.current = relatedTarget
      },
      giveBack(): void {
        if (!region.current?.contains(document.activeElement)) return
        const there = [before.current, document.querySelector('main')]
        for (const one of there) {
          if (one instanceof HTMLElement || one instanceof SVGElement) one.focus({ preventScroll: true })
          if (document.activeElement === one) return
        }
      },
    }),
    [],
  )
}

/** The places asked for, each as often as it is. */
function useAsked() {
  const [asked, setAsked] = useState<readonly ToastPlace[]>([])
  const ask = useCallback((place: ToastPlace) => {
    setAsked(now => [...now, place])
    return () => setAsked(now => now.toSpliced(now.indexOf(place), 1))
  }, [])
  return { asked, ask }
}
