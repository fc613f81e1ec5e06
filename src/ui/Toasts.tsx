import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { Toast, type ToastContent } from './Toast'

/** Shows a toast, and gives back how to take it away. */
export type ShowToast = (content: string | ToastContent) => () => void

type Shown = ToastContent & { id: number }

const most = 3
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
        className="pointer-events-none fixed inset-x-4 bottom-4 z-60 flex flex-col items-center gap-2"
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
