import type { Stretch } from '@/core/desk/stretch'
import { msOf } from '@/core/flow/time'
import { Time } from '../Time'
import { holderText, lengthText } from './floorWords'
import { HOLDER_HUES } from './holderHues'

export interface LedgerStripProps {
  readonly stretches: readonly Stretch[]
  /** What the rehearsal's clock shows: where the last stretch ends for now. */
  readonly now: string
  readonly zone: string
}

/** Who held the floor from when to when: as a picture for the eye, as a list for everybody. */
export function LedgerStrip({ stretches, now, zone }: LedgerStripProps) {
  return (
    <section aria-label="Who had the floor" className="grid shrink-0 gap-2 px-4 py-2">
      <div aria-hidden="true" className="flex h-3 gap-px overflow-clip rounded-full bg-line">
        {stretches.map(stretch => (
          <span
            key={stretch.from + stretch.holder.kind}
            data-hue={HOLDER_HUES[stretch.holder.kind]}
            title={`${holderText(stretch.holder)}, ${lengthText(stretch, now)}`}
            className="min-w-1.5 bg-hue-border"
            style={{ flexGrow: weight(stretch, now) }}
          />
        ))}
      </div>
      <ol className="flex flex-wrap gap-x-3 gap-y-1 text-xs">
        {stretches.map(stretch => (
          <li
            key={stretch.from + stretch.holder.kind}
            data-hue={HOLDER_HUES[stretch.holder.kind]}
            className="flex min-w-0 items-center gap-1.5"
          >
            <span aria-hidden="true" className="size-2 shrink-0 rounded-full bg-hue-border" />
            <Time at={stretch.from} zone={zone} />
            <span className="wrap-anywhere min-w-0 text-ink">{holderText(stretch.holder)}</span>
            <span className="shrink-0 text-muted">{lengthText(stretch, now)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** A night in the queue must not hide the minute of an agent: lengths are shown by their root. */
const weight = ({ from, to }: Stretch, now: string): number =>
  Math.sqrt(Math.max(1, msOf(to ?? now) - msOf(from)) / 1000)
