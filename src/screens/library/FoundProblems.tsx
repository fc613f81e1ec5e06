import { CircleAlert, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { Problem } from '@/core/flow/problem'
import { Button } from '@/ui/Button'
import { placed } from './placed'

/** More than this at once is noise; the rest is a press away. */
const FEW = 5

export interface FoundProblemsProps {
  readonly problems: readonly Problem[]
  readonly titleOf: (card: string) => string
}

/** What is wrong, errors first, each with what to do about it. */
export function FoundProblems({ problems, titleOf }: FoundProblemsProps) {
  const [all, setAll] = useState(false)
  if (problems.length === 0) return null
  const errors = problems.filter(({ severity }) => severity === 'error')
  const sorted = [...errors, ...problems.filter(({ severity }) => severity === 'warning')]
  return (
    <div className="grid gap-2">
      <h4 className="font-medium text-sm">{headingOf(errors.length, problems.length - errors.length)}</h4>
      <ul className="grid gap-2.5">
        {placed(all ? sorted : sorted.slice(0, FEW)).map(({ place, one }) => (
          <Item key={place} problem={one} titleOf={titleOf} />
        ))}
      </ul>
      {!all && sorted.length > FEW && (
        <Button size="sm" variant="ghost" className="justify-self-start" onClick={() => setAll(true)}>
          Show {sorted.length - FEW} more
        </Button>
      )}
    </div>
  )
}

function Item({ problem, titleOf }: { problem: Problem; titleOf: (card: string) => string }) {
  const { severity, card, message, fix } = problem
  return (
    <li className="flex gap-2 text-sm">
      {severity === 'error' ? (
        <CircleAlert aria-label="Error" className="mt-0.5 size-4 shrink-0 text-danger-border" />
      ) : (
        <TriangleAlert aria-label="Warning" className="mt-0.5 size-4 shrink-0 text-warning-border" />
      )}
      <p className="wrap-anywhere min-w-0 text-pretty">
        {card && <span className="font-medium">{titleOf(card)} · </span>}
        {message} <span className="text-muted">{fix}</span>
      </p>
    </li>
  )
}

function headingOf(errors: number, warnings: number): string {
  const parts = [
    errors > 0 && `${errors} ${errors === 1 ? 'error' : 'errors'}`,
    warnings > 0 && `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
  ]
  return parts.filter(Boolean).join(', ')
}
