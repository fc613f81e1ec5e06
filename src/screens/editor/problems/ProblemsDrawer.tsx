import { X } from 'lucide-react'
import { useCallback, useLayoutEffect, useRef } from 'react'
import { IconButton } from '@/ui/IconButton'
import { useActions } from '../actions/context'
import { rememberFocus } from '../actions/focus'
import { ProblemsPanel } from './ProblemsPanel'

interface ProblemsDrawerProps {
  onShowCard(card: string, path?: string): void
}

/** The problems beside the canvas, in place of what else stands there; on narrow windows over both. They stay until closed. */
export function ProblemsDrawer({ onShowCard }: ProblemsDrawerProps) {
  const { desk } = useActions()
  const section = useEntering()
  const close = (): void => desk.setState({ problems: false })
  const show = (card: string, path?: string): void => {
    // Where there is no room for both, the place is what was asked for.
    if (!matchMedia('(min-width: 64rem)').matches) close()
    onShowCard(card, path)
  }
  return (
    <section
      aria-label="Problems"
      tabIndex={-1}
      ref={section}
      onKeyDown={event => event.key === 'Escape' && close()}
      className="flex min-h-0 w-full flex-col border-line border-r bg-surface outline-none max-lg:absolute max-lg:inset-y-0 max-lg:left-0 max-lg:z-30 max-lg:shadow-overlay sm:w-80 xl:w-96"
    >
      <header className="flex min-h-11 items-center justify-between border-line border-b pr-1.5 pl-3">
        <h2 className="font-semibold text-base">Problems</h2>
        <IconButton label="Close problems" icon={<X size={16} />} onClick={close} />
      </header>
      <div className="min-h-0 flex-1">
        <ProblemsPanel onShow={show} />
      </div>
    </section>
  )
}

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
