import { lazy, Suspense } from 'react'
import { useDesk } from '../actions/context'

const ProblemsDrawer = lazy(async () => ({ default: (await import('./ProblemsDrawer')).ProblemsDrawer }))

/** The list of problems, fetched when it is first opened. */
export function LateProblems({ onShowCard }: { onShowCard(card: string, path?: string): void }) {
  const open = useDesk(({ problems }) => problems)
  return (
    <Suspense fallback={<div className="w-80 border-line border-r bg-surface max-lg:hidden xl:w-96" />}>
      {open && <ProblemsDrawer onShowCard={onShowCard} />}
    </Suspense>
  )
}
