import { ArrowUpRight, Wrench } from 'lucide-react'
import { useRef } from 'react'
import { type Fix, leadsAway } from '@/core/flow/problem'
import { Button } from '@/ui/Button'
import type { FormAround } from './form'
import { useStay } from './useStay'

export type FixesProps = {
  form: Pick<FormAround, 'problems' | 'onFix'>
  /** Places of the settings whose problems can be put right here. */
  paths: readonly string[]
  /** Fixes that the field offers itself. */
  except?: ((fix: Fix) => boolean) | undefined
}

/** What can be done about the problems of a field, each at one press. */
export function Fixes({ form: { problems, onFix }, paths, except }: FixesProps) {
  if (!onFix) return null
  const offers = problems
    .filter(({ path }) => path !== undefined && paths.includes(path))
    .flatMap(({ message, fixes = [] }) => fixes.map(fix => ({ fix, message })))
    .filter(({ fix }, i, all) => !except?.(fix) && all.findIndex(one => one.fix.label === fix.label) === i)
  if (offers.length === 0) return null
  return (
    <div className="mt-1 -ml-2 flex flex-wrap gap-x-1">
      {offers.slice(0, MOST).map(({ fix, message }) => (
        <Offer
          key={fix.label}
          label={fix.label}
          leads={leadsAway(fix)}
          message={message}
          onTake={() => onFix(fix)}
        />
      ))}
    </div>
  )
}

const MOST = 4

interface OfferProps {
  readonly label: string
  readonly message: string
  /** To where it is put right by hand. */
  readonly leads: boolean
  onTake(): void
}

function Offer({ label, message, leads, onTake }: OfferProps) {
  const button = useRef<HTMLButtonElement>(null)
  useStay(button)
  return (
    <Button
      ref={button}
      size="sm"
      variant="ghost"
      icon={leads ? <ArrowUpRight /> : <Wrench />}
      aria-description={message}
      className="h-auto min-h-7 max-w-full whitespace-normal py-1 text-left"
      onClick={({ currentTarget }) => {
        const field = currentTarget.closest('[data-path]')
        onTake()
        if (leads) return
        // The button goes with the problem; whoever pressed it stays at the field.
        field?.querySelector<HTMLElement>('input, textarea, select')?.focus()
      }}
    >
      <span className="wrap-anywhere min-w-0">{label}</span>
    </Button>
  )
}
