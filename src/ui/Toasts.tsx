import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { Toast, type ToastContent } from './Toast'

/** Shows a toast, and gives back how to take it away. */
export type ShowToast = (content: string | ToastContent) => () => void

type Shown = ToastContent & { id: number }

const most = 3

/**
 * In the middle below; to the left, or on top where there is no room beside it, while something in sight asks for that
 * with `data-toasts`, since what is done there is done at the bottom.
 */
const place =
  'pointer-events-none fixed inset-x-4 bottom-4 z-60 flex flex-col items-center gap-2 ' +
  'in-[body:has([data-toasts])]:max-md:top-16 in-[body:has([data-toasts])]:max-md:bottom-auto ' +
  'in-[body:has([data-toasts=left])]:md:right-100 in-[body:has([data-toasts=left])]:md:items-start ' +
  'in-[body:has([data-toasts=top])]:top-16 in-[body:has([data-toasts=top])]:bottom-auto'

const Context = createContext<ShowToast>(() => () => {})
let lastId = 0

/** How to say what just happened, with a way back. */
export function useToast(): ShowToast {
  return useContext(Context)
}

/** Holds the toasts of everything inside it; the newest stands lowest. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Shown[]>([])
  const [held, setHeld] = useState(false)
  const close = useCallback((id: number) => {
    setToasts(now => now.filter(toast => toast.id !== id))
    // What was closed under the pointer or the focus cannot say that they have left it.
    setHeld(false)
  }, [])
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
        aria-label="Notifications"
        aria-live="polite"
        aria-relevant="additions"
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
        className={place}
      >
        {toasts.map(toast => (
          <Toast key={toast.id} content={toast} held={held} onClose={() => close(toast.id)} />
        ))}
      </section>
    ),
    [toasts, held, close],
  )
  return (
    <Context value={show}>
      {children}
      {createPortal(region, document.body)}
    </Context>
  )
}
