import { CircleCheck } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { EmptyState } from '@/ui/EmptyState'
import { Notice } from '@/ui/Notice'
import { SegmentedControl } from '@/ui/SegmentedControl'
import { Spinner } from '@/ui/Spinner'
import { useEditor, useEditorContext } from '../context'
import { type Count, countOf } from './count'
import { type Filter, itemsOf } from './items'
import { ProblemItems } from './ProblemItems'
import { useWalk } from './useWalk'

export interface ProblemsPanelProps {
  /** Leads to the card, and to the field where one is meant. */
  onShow(card: string, path?: string): void
}

/** All that is wrong with the flow, grouped by card, with what can be done about it. It follows the flow while that is edited. */
export function ProblemsPanel({ onShow }: ProblemsPanelProps) {
  const { store } = useEditorContext()
  const checked = useEditor(state => state.checked !== null)
  // While somebody types it comes a moment later: typing goes first.
  const problems = useDeferredValue(useEditor(state => state.problems))
  const [filter, setFilter] = useState<Filter>('all')
  const items = useMemo(
    () => itemsOf(problems, Object.keys(store.getState().flow.cards), filter),
    [problems, filter, store],
  )
  const walk = useWalk(items)
  const count = countOf(problems)
  const failed = useEditor(state => state.unchecked !== null)
  if (!checked) return failed ? <Failed /> : <Looking />
  return (
    <div ref={walk.panel} className="flex h-full min-h-0 flex-col">
      {failed && <Failed />}
      <div className="grid gap-2 border-line border-b p-3">
        <SegmentedControl<Filter>
          label="Which problems"
          labelHidden
          wide
          value={filter}
          segments={[
            { value: 'all', label: `All ${count.errors + count.warnings}` },
            { value: 'error', label: `Errors ${count.errors}` },
            { value: 'warning', label: `Warnings ${count.warnings}` },
          ]}
          onChange={setFilter}
        />
        <p className="text-pretty text-muted text-sm">{meaning(count)}</p>
      </div>
      {items.length > 0 ? (
        <ProblemItems items={items} walk={walk} onShow={onShow} />
      ) : (
        <div ref={walk.empty} tabIndex={-1} className="outline-none">
          <EmptyState compact level={3} icon={<CircleCheck />} {...nothing(filter, count)} />
        </div>
      )}
    </div>
  )
}

const Looking = () => (
  <div className="p-4">
    <Spinner label="Looking for problems" />
  </div>
)

/** The linter itself is at fault: what is listed, if anything, is older than the flow. */
const Failed = () => (
  <div className="p-3">
    <Notice tone="warning">
      The flow could not be checked as it is now. The next change is the next attempt.
    </Notice>
  </div>
)

function meaning({ errors, warnings }: Count): string {
  if (errors > 0) return 'The flow can be published once its errors are put right.'
  return warnings > 0 ? 'The flow can be published: warnings may be accepted.' : 'The flow can be published.'
}

function nothing(filter: Filter, { errors, warnings }: Count): { title: string; text: string } {
  if (filter === 'error' && warnings > 0) return { title: 'No errors.', text: 'What is left are warnings.' }
  if (filter === 'warning' && errors > 0) return { title: 'No warnings.', text: 'What is left are errors.' }
  return {
    title: 'No problems.',
    text: 'Every card can be read, every connection leads to a card, and all that is named is there. New problems appear here while you edit.',
  }
}
