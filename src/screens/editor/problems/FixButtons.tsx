import { ArrowUpRight, Wrench } from 'lucide-react'
import { useRef } from 'react'
import { useStay } from '@/cards/fields/useStay'
import { type Fix, leadsAway, type Problem } from '@/core/flow/problem'
import { Button } from '@/ui/Button'

interface FixButtonsProps {
  readonly problem: Problem
  /** By the Tab key, too. */
  readonly reachable?: boolean
  onFix(fix: Fix): void
}

/** What can be done about a problem, each at one press. */
export function FixButtons({ problem, reachable = true, onFix }: FixButtonsProps) {
  const { fixes = [], message } = problem
  if (fixes.length === 0) return null
  return (
    <span className="mt-1 flex flex-wrap gap-1.5">
      {fixes.map(fix => (
        <Offer
          key={fix.label}
          label={fix.label}
          leads={leadsAway(fix)}
          message={message}
          reachable={reachable}
          onTake={() => onFix(fix)}
        />
      ))}
    </span>
  )
}

interface OfferProps {
  readonly label: string
  /** To where it is put right by hand. */
  readonly leads: boolean
  readonly message: string
  readonly reachable: boolean
  onTake(): void
}

function Offer({ label, leads, message, reachable, onTake }: OfferProps) {
  const button = useRef<HTMLButtonElement>(null)
  useStay(button)
  return (
    <Button
      ref={button}
      tabIndex={reachable ? undefined : -1}
      size="sm"
      icon={leads ? <ArrowUpRight /> : <Wrench />}
      aria-description={message}
      className="h-auto min-h-7 max-w-full whitespace-normal py-1 text-left"
      onClick={onTake}
    >
      <span className="wrap-anywhere min-w-0">{label}</span>
    </Button>
  )
}
