import { Wrench } from 'lucide-react'
import type { Fix, Problem } from '@/core/flow/problem'
import { Button } from '@/ui/Button'

interface FixButtonsProps {
  readonly problem: Problem
  onFix(fix: Fix): void
}

/** What can be done about a problem, each at one press. */
export function FixButtons({ problem, onFix }: FixButtonsProps) {
  const { fixes = [], message } = problem
  if (fixes.length === 0) return null
  return (
    <span className="mt-1 flex flex-wrap gap-1.5">
      {fixes.map(fix => (
        <Button
          key={fix.label}
          size="sm"
          icon={<Wrench />}
          aria-description={message}
          className="h-auto min-h-7 max-w-full whitespace-normal py-1 text-left"
          onClick={() => onFix(fix)}
        >
          <span className="wrap-anywhere min-w-0">{fix.label}</span>
        </Button>
      ))}
    </span>
  )
}
