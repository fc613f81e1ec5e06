import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import { lazy, Suspense, useMemo, useRef, useState } from 'react'
import { classes } from '@/ui/classes'
import { useEditor } from '../context'
import type { EditorState } from '../store'

const ProblemList = lazy(() => import('./ProblemList').then(module => ({ default: module.ProblemList })))

/** How many problems there are, and on opening which: each leads to its place, and some can be put right at a press. */
export function ProblemCount({ onShowCard }: { onShowCard(card: string): void }) {
  const problems = useEditor(state => state.problems)
  // The bar is drawn at each edit, to say that it is saved.
  const { count, errors } = useMemo(() => counted(problems), [problems])
  const details = useRef<HTMLDetailsElement>(null)
  const [open, setOpen] = useState(false)
  const Icon = errors > 0 ? CircleAlert : count > 0 ? TriangleAlert : CircleCheck
  const text = count === 0 ? 'No problems' : count === 1 ? '1 problem' : `${count} problems`
  return (
    <details
      ref={details}
      className="relative"
      onToggle={event => setOpen(event.currentTarget.open)}
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false
      }}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.currentTarget.open = false
        event.currentTarget.querySelector('summary')?.focus()
      }}
    >
      <summary className="flex h-8 list-none items-center gap-1.5 whitespace-nowrap rounded-md px-2 text-sm hover:bg-hover">
        <Icon
          size={16}
          aria-hidden
          className={classes(
            errors > 0 ? 'text-danger-fg' : count > 0 ? 'text-warning-fg' : 'text-success-fg',
          )}
        />
        <span className="max-lg:sr-only">{text}</span>
        <span aria-hidden className="lg:hidden">
          {count || ''}
        </span>
      </summary>
      {open && count > 0 ? (
        <Suspense>
          <ProblemList
            onShowCard={card => {
              if (details.current) details.current.open = false
              onShowCard(card)
            }}
            // The row is about to go, and with it the focus that keeps the list open.
            onFixed={() => details.current?.querySelector('summary')?.focus()}
          />
        </Suspense>
      ) : null}
    </details>
  )
}

function counted(problems: EditorState['problems']) {
  const all = Object.values(problems).flat()
  return { count: all.length, errors: all.filter(({ severity }) => severity === 'error').length }
}
