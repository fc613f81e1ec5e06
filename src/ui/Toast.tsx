import { CircleAlert, CircleCheck, TriangleAlert, X } from 'lucide-react'
import { useEffect, useEffectEvent, useRef } from 'react'

/** What a toast says, and the one thing that can be done about it. */
export type ToastContent = {
  text: string
  tone?: 'neutral' | 'success' | 'warning' | 'danger' | undefined
  action?: { label: string; onAction: () => void } | undefined
  /** How long it stays, in milliseconds; null until it is closed. */
  duration?: number | null | undefined
}

const icons = {
  neutral: null,
  success: <CircleCheck aria-hidden="true" className="size-4 text-success-border" />,
  warning: <TriangleAlert aria-hidden="true" className="size-4 text-warning-border" />,
  danger: <CircleAlert aria-hidden="true" className="size-4 text-danger-border" />,
}

const press =
  'inline-flex shrink-0 items-center justify-center rounded-md text-sm hover:bg-hover coarse:min-h-10 coarse:min-w-10'

export type ToastProps = { content: ToastContent; held: boolean; onClose: () => void }

/** One message that goes away by itself, but not while someone is with it. */
export function Toast({ content, held, onClose }: ToastProps) {
  const { text, tone = 'neutral', action, duration = action ? 8000 : 5000 } = content
  useCountdown(duration, held, onClose)
  return (
    <div className="pointer-events-auto transition duration-200 ease-out starting:translate-y-2 starting:opacity-0 forced-colors:border flex min-h-11 max-w-md items-center gap-2.5 rounded-lg bg-raised py-1.5 pr-1.5 pl-3.5 text-sm shadow-overlay">
      {icons[tone]}
      <p className="wrap-anywhere line-clamp-4 min-w-0 flex-1 py-1">{text}</p>
      {action && (
        <button
          type="button"
          className={`${press} h-8 px-2.5 font-semibold text-accent-text`}
          onClick={() => {
            action.onAction()
            onClose()
          }}
        >
          {action.label}
        </button>
      )}
      <button type="button" aria-label="Close" className={`${press} size-8 text-faint`} onClick={onClose}>
        <X aria-hidden="true" className="size-4" />
      </button>
    </div>
  )
}

function useCountdown(duration: number | null, held: boolean, onEnd: () => void) {
  const left = useRef(duration ?? 0)
  const end = useEffectEvent(onEnd)
  useEffect(() => {
    if (duration === null || held) return
    const since = performance.now()
    const timer = setTimeout(() => end(), left.current)
    return () => {
      clearTimeout(timer)
      // Whoever leaves the message gets at least a moment before it goes.
      left.current = Math.max(1500, left.current - (performance.now() - since))
    }
  }, [duration, held])
}
