import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import { useRef } from 'react'
import { titleOf } from '@/core/flow/compose'
import type { Problem } from '@/core/flow/problem'
import { classes } from '@/ui/classes'
import { useEditor, useEditorContext } from '../context'

/** How many problems there are, and on opening which: each leads to its card. */
export function ProblemCount({ onShowCard }: { onShowCard(card: string): void }) {
  const problems = useEditor(state => state.problems)
  const all = Object.values(problems).flat()
  const errors = all.filter(({ severity }) => severity === 'error').length
  const details = useRef<HTMLDetailsElement>(null)
  const Icon = errors > 0 ? CircleAlert : all.length > 0 ? TriangleAlert : CircleCheck
  const text = all.length === 0 ? 'No problems' : all.length === 1 ? '1 problem' : `${all.length} problems`
  return (
    <details
      ref={details}
      className="relative"
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false
      }}
      onKeyDown={event => {
        if (event.key === 'Escape') event.currentTarget.open = false
      }}
    >
      <summary className="flex h-8 list-none items-center gap-1.5 whitespace-nowrap rounded-md px-2 text-sm hover:bg-hover">
        <Icon
          size={16}
          aria-hidden
          className={classes(
            errors > 0 ? 'text-danger-fg' : all.length > 0 ? 'text-warning-fg' : 'text-success-fg',
          )}
        />
        <span className="max-lg:sr-only">{text}</span>
        <span aria-hidden className="lg:hidden">
          {all.length || ''}
        </span>
      </summary>
      {all.length > 0 ? (
        <ul className="absolute right-0 z-30 mt-1 max-h-96 w-88 max-w-[90vw] overflow-y-auto rounded-lg bg-raised p-1 shadow-overlay">
          {all.map(problem => (
            <li key={`${problem.card} ${problem.code} ${problem.path} ${problem.message}`}>
              <ProblemRow
                problem={problem}
                onShow={card => {
                  if (details.current) details.current.open = false
                  onShowCard(card)
                }}
              />
            </li>
          ))}
        </ul>
      ) : null}
    </details>
  )
}

function ProblemRow({ problem, onShow }: { problem: Problem; onShow(card: string): void }) {
  const { catalog } = useEditorContext()
  const { card: key, severity, message, fix } = problem
  const title = useEditor(({ flow }) => {
    const card = key === undefined ? undefined : flow.cards[key]
    return card ? titleOf(catalog, card) : null
  })
  return (
    <button
      type="button"
      disabled={key === undefined}
      onClick={() => key !== undefined && onShow(key)}
      className="block w-full rounded-md p-2 text-left text-sm hover:bg-hover"
    >
      <span
        className={classes('block font-medium', severity === 'error' ? 'text-danger-fg' : 'text-warning-fg')}
      >
        {severity === 'error' ? 'Error' : 'Warning'}
        {title === null ? '' : ` · ${title}`}
      </span>
      <span className="block text-ink">{message}</span>
      <span className="block text-muted">{fix}</span>
    </button>
  )
}
