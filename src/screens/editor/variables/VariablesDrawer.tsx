import { X } from 'lucide-react'
import { lazy, Suspense, useCallback, useRef } from 'react'
import { IconButton } from '@/ui/IconButton'
import { Spinner } from '@/ui/Spinner'
import { useActions, useDesk } from '../actions/context'
import { rememberFocus } from '../actions/focus'

const VariablesPanel = lazy(() =>
  import('./VariablesPanel').then(module => ({ default: module.VariablesPanel })),
)

/** The variables beside the canvas, over the list of cards; on narrow windows over all of it. */
export function VariablesDrawer({ onShowCard }: { onShowCard(card: string, path: string): void }) {
  const { desk } = useActions()
  const open = useDesk(({ variables }) => variables)
  const back = useRef<() => HTMLElement | null>(() => null)
  // Those who type go on in what they opened.
  const enter = useCallback((section: HTMLElement | null) => {
    if (!section) return
    back.current = rememberFocus()
    section.focus()
  }, [])
  const leave = (): void => desk.setState({ variables: false })
  function close(): void {
    leave()
    back.current()?.focus()
  }
  if (!open) return null
  return (
    <section
      aria-label="Variables"
      tabIndex={-1}
      ref={enter}
      onKeyDown={event => event.key === 'Escape' && close()}
      className="absolute inset-y-0 left-0 z-30 flex w-full flex-col border-line border-r bg-surface shadow-overlay outline-none sm:w-96"
    >
      <header className="flex min-h-11 items-center justify-between border-line border-b pr-1.5 pl-3">
        <h2 className="font-semibold text-base">Variables</h2>
        <IconButton label="Close variables" icon={<X size={16} />} onClick={close} />
      </header>
      <div className="min-h-0 flex-1">
        <Suspense fallback={<Loading />}>
          <VariablesPanel
            onShowPlace={({ card, path }) => {
              // Where there is no room for both, the field is what was asked for.
              if (!matchMedia('(min-width: 64rem)').matches) leave()
              onShowCard(card, path)
            }}
          />
        </Suspense>
      </div>
    </section>
  )
}

const Loading = () => (
  <div className="p-4">
    <Spinner label="Loading the variables" />
  </div>
)
