import { X } from 'lucide-react'
import { type ReactNode, Suspense, useCallback, useLayoutEffect, useRef } from 'react'
import { IconButton } from '@/ui/IconButton'
import { Spinner } from '@/ui/Spinner'
import { rememberFocus } from '../actions/focus'

interface DrawerProps {
  readonly title: string
  onClose(): void
  readonly children: ReactNode
}

/** A panel beside the canvas, in place of the list of cards; on narrow windows over both. It stays until it is closed. */
export function Drawer({ title, onClose, children }: DrawerProps) {
  const section = useEntering()
  return (
    <section
      aria-label={title}
      tabIndex={-1}
      ref={section}
      onKeyDown={event => event.key === 'Escape' && onClose()}
      className="flex min-h-0 w-full flex-col border-line border-r bg-surface outline-none max-lg:absolute max-lg:inset-y-0 max-lg:left-0 max-lg:z-30 max-lg:shadow-overlay sm:w-96"
    >
      <header className="flex min-h-11 items-center justify-between border-line border-b pr-1.5 pl-3">
        <h2 className="font-semibold text-base">{title}</h2>
        <IconButton label={`Close ${title.toLowerCase()}`} icon={<X size={16} />} onClick={onClose} />
      </header>
      <div className="min-h-0 flex-1">
        <Suspense fallback={<Loading title={title} />}>{children}</Suspense>
      </div>
    </section>
  )
}

const Loading = ({ title }: { title: string }) => (
  <div className="p-4">
    <Spinner label={`Loading the ${title.toLowerCase()}`} />
  </div>
)

/** Those who type go on in what they opened; closed under their hands, it leaves the focus where it was before. */
function useEntering() {
  const element = useRef<HTMLElement>(null)
  const back = useRef<() => HTMLElement | null>(() => null)
  useLayoutEffect(() => {
    const entered = element.current
    return () => {
      if (entered?.contains(document.activeElement)) back.current()?.focus()
    }
  }, [])
  return useCallback((section: HTMLElement | null) => {
    element.current = section
    if (!section) return
    back.current = rememberFocus()
    section.focus()
  }, [])
}
