import { lazy, Suspense } from 'react'
import { useDesk } from '../actions/context'

const Drawers = lazy(async () => ({ default: (await import('./Drawers')).Drawers }))

/** What can be opened in place of the list of cards: fetched with the first of it. */
export function LateDrawers({ onShowCard }: { onShowCard(card: string, path?: string): void }) {
  const open = useDesk(({ drawer }) => drawer)
  return (
    <Suspense fallback={<div className="w-96 border-line border-r bg-surface max-lg:hidden" />}>
      {open && <Drawers open={open} onShowCard={onShowCard} />}
    </Suspense>
  )
}
