import { CircleAlert, TriangleAlert } from 'lucide-react'
import type { Problem } from '@/core/flow/problem'
import { classes } from '@/ui/classes'
import { useEditor } from '../context'
import { FixButtons } from '../FixButtons'
import { useFix } from '../useFix'

interface ProblemRowProps {
  readonly problem: Problem
  onShow(card: string): void
  /** Something was done about it. */
  onFixed(): void
}

/** One problem: what is wrong and the way there, what to do about it, and what can be done at a press. */
export function ProblemRow({ problem, onShow, onFixed }: ProblemRowProps) {
  const putRight = useFix()
  const readOnly = useEditor(state => state.readOnly)
  const { card: key, severity, message, fix } = problem
  const error = severity === 'error'
  const Icon = error ? CircleAlert : TriangleAlert
  return (
    <li>
      <button
        type="button"
        disabled={key === undefined}
        onClick={() => key !== undefined && onShow(key)}
        className="flex w-full gap-2 rounded-md px-2 py-1.5 text-left text-sm hover:bg-hover"
      >
        <Icon
          role="img"
          aria-label={error ? 'Error:' : 'Warning:'}
          className={classes('mt-0.5 size-4 shrink-0', error ? 'text-danger-fg' : 'text-warning-fg')}
        />
        <span className="wrap-anywhere min-w-0">
          <span className="block text-ink">{message}</span>
          <span className="block text-muted">{fix}</span>
        </span>
      </button>
      {readOnly || key === undefined ? null : (
        <div className="pr-2 pb-1.5 pl-8 empty:hidden">
          <FixButtons
            problem={problem}
            onFix={one => {
              onFixed()
              putRight(key, one)
            }}
          />
        </div>
      )}
    </li>
  )
}
