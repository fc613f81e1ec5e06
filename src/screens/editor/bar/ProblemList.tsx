import { titleOf } from '@/core/flow/compose'
import { own } from '@/core/flow/json'
import { useEditor, useEditorContext } from '../context'
import { focusField } from '../inspector/focusField'
import { ProblemRow } from './ProblemRow'

interface ProblemListProps {
  onShowCard(card: string): void
  /** A problem is being put right; its row is about to go. */
  onFixed(): void
}

/** All problems, card by card; those of the flow as a whole first. */
export function ProblemList({ onShowCard, onFixed }: ProblemListProps) {
  const { catalog } = useEditorContext()
  const problems = useEditor(state => state.problems)
  const cards = useEditor(({ flow }) => flow.cards)
  const entries = Object.entries(problems).toSorted(([a], [b]) => Number(a !== '') - Number(b !== ''))
  const shown = entries.slice(0, MOST)
  return (
    <ul
      // Pressed beside its buttons, the list keeps the focus and stays open.
      tabIndex={-1}
      aria-label="Problems"
      className="absolute right-0 z-30 mt-1 max-h-[min(36rem,75dvh)] w-96 max-w-[92vw] overflow-y-auto overscroll-contain rounded-lg bg-raised p-1 shadow-overlay outline-none max-sm:fixed max-sm:inset-x-2 max-sm:w-auto max-sm:max-w-none"
    >
      {shown.map(([key, group]) => {
        const card = own(cards, key)
        return (
          <li key={key} className="border-line not-last:border-b py-1.5">
            <h2 className="wrap-anywhere px-2 pb-0.5 font-semibold text-faint text-xs">
              {card ? titleOf(catalog, card) : 'This flow'}
            </h2>
            <ul>
              {group.map(problem => (
                <ProblemRow
                  key={`${problem.code} ${problem.path} ${problem.message}`}
                  problem={problem}
                  onShow={card => {
                    onShowCard(card)
                    if (problem.path !== undefined) focusField(problem.path)
                  }}
                  onFixed={onFixed}
                />
              ))}
            </ul>
          </li>
        )
      })}
      {entries.length > MOST ? (
        <li className="px-2 py-1.5 text-muted text-sm">And on {entries.length - MOST} more cards.</li>
      ) : null}
    </ul>
  )
}

/** More cards than anybody looks through in one go. */
const MOST = 100
