import { ArrowDown } from 'lucide-react'
import { Fragment, type ReactNode, use } from 'react'
import { Button } from '@/ui/Button'
import type { Entry } from './thread'
import { countAt, MomentContext } from './travel/moment'
import { UpToHere } from './travel/UpToHere'
import { useStick } from './useStick'
import { dayText } from './zone'

export interface ThreadProps {
  readonly label: string
  /** Entries with the id of their conversation. */
  readonly entries: readonly (Entry & { readonly of: string })[]
  readonly zone: string
  /** What the reader writes themselves, which they surely want to see. */
  readonly own: readonly Entry['kind'][]
  /** Not read out as it grows: the same is read out beside it. */
  readonly quiet?: boolean
  /** What stands there while nothing was said. */
  readonly empty: string
  /** One entry as it is drawn. */
  children(entry: Entry, before: Entry | undefined, last: boolean): ReactNode
}

/** A list that scrolls must be reachable with the keyboard. */
const scrollable = { tabIndex: 0 }

/** A conversation from top to bottom; the reader stays at the end of it unless they scroll back. */
export function Thread({ label, entries, zone, own, quiet, empty, children }: ThreadProps) {
  const mine = entries.filter(({ kind }) => own.includes(kind)).length
  const here = countAt(entries, use(MomentContext))
  const { box, missed, toEnd, onScroll } = useStick(entries.length, mine)
  return (
    <div className="relative flex min-h-28 flex-1 flex-col bg-canvas">
      <div
        ref={box}
        role="log"
        aria-label={label}
        aria-live={quiet ? 'off' : 'polite'}
        data-focus-home
        {...scrollable}
        onScroll={onScroll}
        className="relative min-h-0 flex-1 overflow-y-auto overscroll-contain focus-visible:-outline-offset-2"
      >
        <div className="grid gap-3 p-3 pb-4">
          {entries.length === 0 && <p className="py-6 text-pretty text-center text-muted text-sm">{empty}</p>}
          {entries.map((entry, i) => {
            const before = entries[i - 1]
            const day = dayText(zone, entry.at)
            return (
              <Fragment key={`${entry.of} ${entry.id}`}>
                {here === i && <UpToHere key={here} last={false} />}
                {(!before || dayText(zone, before.at) !== day) && (
                  <p className="text-center font-medium text-faint text-xs">{day}</p>
                )}
                {children(entry, before, i === entries.length - 1)}
              </Fragment>
            )
          })}
          {here === entries.length && <UpToHere key={here} last />}
        </div>
      </div>
      {missed && (
        <div className="absolute inset-x-0 bottom-2 flex justify-center">
          <Button size="sm" icon={<ArrowDown aria-hidden="true" />} onClick={toEnd}>
            New messages
          </Button>
        </div>
      )}
    </div>
  )
}
