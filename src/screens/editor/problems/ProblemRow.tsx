import { CircleAlert, TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import type { Problem } from '@/core/flow/problem'
import { classes } from '@/ui/classes'
import { useEditor } from '../context'
import { FixButtons } from './FixButtons'
import { useFix } from './useFix'

interface ProblemRowProps {
  readonly problem: Problem
  /** By the Tab key, too; the others by arrow keys and the pointer. */
  readonly reachable: boolean
  onShow(card: string, path?: string): void
}

/** One problem: what is wrong and the way there, what to do about it, and what can be done at a press. */
export const ProblemRow = memo(function ProblemRow({ problem, reachable, onShow }: ProblemRowProps) {
  const putRight = useFix()
  const readOnly = useEditor(state => state.readOnly)
  const { card, path } = problem
  const stop = { 'data-stop': true, tabIndex: reachable ? 0 : -1 }
  const look = 'flex w-full gap-2 rounded-md px-2 py-1.5 text-left text-sm focus-visible:-outline-offset-2'
  return (
    <div className="px-1 pb-0.5">
      {card === undefined ? (
        // Leads nowhere, but is read out where the keys come by.
        <div {...stop} className={look}>
          <Words problem={problem} />
        </div>
      ) : (
        <button
          type="button"
          {...stop}
          onClick={() => onShow(card, path)}
          className={classes(look, 'hover:bg-hover')}
        >
          <Words problem={problem} />
        </button>
      )}
      {readOnly || card === undefined ? null : (
        <div className="pr-2 pb-1.5 pl-8 empty:hidden">
          <FixButtons problem={problem} reachable={reachable} onFix={fix => putRight(card, fix)} />
        </div>
      )}
    </div>
  )
})

function Words({ problem: { severity, message, fix } }: { problem: Problem }) {
  const error = severity === 'error'
  const Icon = error ? CircleAlert : TriangleAlert
  const tone = error ? 'text-danger-fg' : 'text-warning-fg'
  return (
    <>
      <Icon aria-hidden className={classes('mt-0.5 size-4 shrink-0', tone)} />
      <span className="wrap-anywhere min-w-0">
        <span className="block text-ink">
          <span className={classes('font-medium', tone)}>{error ? 'Error:' : 'Warning:'}</span> {message}
        </span>
        <span className="block text-muted">{fix}</span>
      </span>
    </>
  )
}
