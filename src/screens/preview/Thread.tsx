import { ArrowDown } from 'lucide-react'
import { Fragment } from 'react'
import type { World } from '@/core/rehearsal/world'
import type { Session } from '@/core/runtime/session'
import { Button } from '@/ui/Button'
import { ThreadEntry } from './ThreadEntry'
import type { Entry } from './thread'
import { useStick } from './useStick'
import { dayText } from './zone'

export interface ThreadProps {
  readonly entries: readonly Entry[]
  readonly session: Session
  readonly world: World
  readonly zone: string
  onPress(option: string): void
  onShowCard(card: string): void
}

/** A list that scrolls must be reachable with the keyboard. */
const scrollable = { tabIndex: 0 }

/** The conversation as the visitor reads it. */
export function Thread({ entries, session, ...rest }: ThreadProps) {
  const mine = entries.filter(({ kind }) => kind === 'visitor' || kind === 'agent').length
  const { box, missed, toEnd, onScroll } = useStick(entries.length, mine)
  return (
    <div className="relative flex min-h-28 flex-1 flex-col bg-canvas">
      <div
        ref={box}
        role="log"
        aria-label="Conversation"
        {...scrollable}
        onScroll={onScroll}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain focus-visible:-outline-offset-2"
      >
        <div className="grid gap-3 p-3 pb-4">
          {session.state === 'new' && <Nothing />}
          {entries.map((entry, i) => {
            const before = entries[i - 1]
            const day = dayText(rest.zone, entry.at)
            return (
              <Fragment key={entry.id}>
                {(!before || dayText(rest.zone, before.at) !== day) && (
                  <p className="text-center font-medium text-faint text-xs">{day}</p>
                )}
                <ThreadEntry {...rest} entry={entry} before={before} last={i === entries.length - 1} />
              </Fragment>
            )
          })}
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

const Nothing = () => (
  <p className="py-6 text-pretty text-center text-muted text-sm">
    The flow has no card to begin at, so nothing happens.
  </p>
)
