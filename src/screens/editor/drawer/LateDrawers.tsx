import { lazy, Suspense } from 'react'
import { useDesk } from '../actions/context'

const Drawers = lazy(async () => ({ default: (await import('./Drawers')).Drawers }))

/** What can be opened over the left side: fetched with the first of it. */
export function LateDrawers({ onShowCard }: { onShowCard(card: string, path?: string): void }) {
  const open = useDesk(({ drawer }) => drawer)
  return <Suspense>{open && <Drawers open={open} onShowCard={onShowCard} />}</Suspense>
}
