import { describe } from '@/core/rehearsal/transcript'
import type { Event } from '@/core/runtime/event'
import { classes } from '@/ui/classes'
import { useStick } from './useStick'
import { timeText } from './zone'

/** A list that scrolls must be reachable with the keyboard. */
const scrollable = { tabIndex: 0 }

const TROUBLE: readonly Event['type'][] = ['run.stopped', 'value.rejected', 'message.refused']

export interface EventLogProps {
  readonly events: readonly Event[]
  readonly zone: string
  onShowCard(card: string): void
}

/** Everything that happened, in the words of the transcript. A press on a line shows the card it came from. */
export function EventLog({ events, zone, onShowCard }: EventLogProps) {
  const { box, onScroll } = useStick(events.length, 0)
  return (
    <section
      ref={box}
      aria-label="Events"
      {...scrollable}
      onScroll={onScroll}
      className="min-h-0 flex-1 overflow-y-auto focus-visible:-outline-offset-2"
    >
      <ol className="py-1 text-xs">
        {linesOf(events).map(line => (
          <Line key={line.id} {...{ ...line, zone, onShowCard }} />
        ))}
      </ol>
    </section>
  )
}

interface Told {
  /** Place among the events. */
  readonly id: number
  readonly event: Event
  readonly text: string
}

const linesOf = (events: readonly Event[]): readonly Told[] =>
  events.flatMap((event, id) => {
    const text = describe(event)
    return text === null ? [] : [{ id, event, text }]
  })

function Line({ event, text, zone, onShowCard }: Told & Omit<EventLogProps, 'events'>) {
  const card = 'card' in event ? event.card : null
  const content = (
    <>
      <time dateTime={event.at} className="shrink-0 text-faint tabular-nums">
        {timeText(zone, event.at)}
      </time>
      <span
        className={classes(
          'wrap-anywhere min-w-0 flex-1 first-letter:uppercase',
          TROUBLE.includes(event.type) ? 'text-danger-fg' : 'text-ink',
        )}
      >
        {text}
      </span>
    </>
  )
  const row = 'flex min-h-6 w-full items-start gap-3 px-4 py-1 text-left'
  if (!card) return <li className={row}>{content}</li>
  return (
    <li>
      <button
        type="button"
        title="Show the card"
        onClick={() => onShowCard(card)}
        className={classes(row, 'hover:bg-hover focus-visible:-outline-offset-2')}
      >
        {content}
      </button>
    </li>
  )
}
