import { ArrowRight } from 'lucide-react'
import { Value } from '../Value'
import type { OutputLine } from './outputs'
import { WhyLink } from './WhyLink'

/** Fields the card stored, and where. */
export function OutputTable({ card, outputs }: { card: string; outputs: readonly OutputLine[] }) {
  if (outputs.length === 0)
    return <p className="text-muted text-xs">The card stored no output in a variable.</p>
  return (
    <div>
      <h4 className="pb-1 font-medium text-ink text-sm">
        <WhyLink card={card} path="store">
          Outputs written
        </WhyLink>
      </h4>
      <ul className="grid divide-y divide-line text-xs">
        {outputs.map(({ field, variable, value }) => (
          <li key={field} className="grid gap-0.5 py-1.5">
            <span className="wrap-anywhere flex items-center gap-1.5 text-muted">
              {field === 'record' ? 'all fields' : field}
              <ArrowRight aria-hidden="true" className="size-3 shrink-0" />
              <span className="sr-only">into</span>
              <code className="font-mono text-ink">{variable}</code>
            </span>
            <Value value={value} />
          </li>
        ))}
      </ul>
    </div>
  )
}
