import { CircleAlert, CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react'
import { chordSpoken } from '@/ui/chord'
import { useActions, useDesk } from '../actions/context'
import { problems } from '../actions/problems'
import { useEditor } from '../context'
import { countOf } from '../problems/count'

/** How many problems there are, always in sight; opens the panel that lists them. */
export function ProblemCount() {
  const { run } = useActions()
  const open = useDesk(({ problems }) => problems)
  const checked = useEditor(state => state.checked !== null && state.unchecked === null)
  const failed = useEditor(state => state.unchecked !== null)
  const { errors, warnings } = countOf(useEditor(state => state.problems))
  const count = errors + warnings
  const [Icon, tone] =
    errors > 0
      ? [CircleAlert, 'text-danger-fg']
      : count > 0
        ? [TriangleAlert, 'text-warning-fg']
        : checked
          ? [CircleCheck, 'text-success-fg']
          : [CircleDashed, 'text-muted']
  return (
    <button
      type="button"
      data-problems
      aria-expanded={open}
      aria-keyshortcuts={problems.keys?.map(keys => chordSpoken(keys)).join(' ')}
      onClick={() => run(problems)}
      className="flex h-8 items-center gap-1.5 whitespace-nowrap rounded-md px-2 text-sm hover:bg-hover aria-expanded:bg-hover coarse:h-9"
    >
      <Icon size={16} aria-hidden className={tone} />
      <span className="max-lg:sr-only">
        {failed ? 'Not checked' : checked ? problemsInWords(count) : 'Checking…'}
      </span>
      <span aria-hidden className="lg:hidden">
        {count || ''}
      </span>
    </button>
  )
}

const problemsInWords = (count: number): string =>
  count === 0 ? 'No problems' : count === 1 ? '1 problem' : `${count} problems`
