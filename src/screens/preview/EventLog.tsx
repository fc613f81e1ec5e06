import { use } from 'react'
import type { Event } from '@/core/runtime/event'
import { classes } from '@/ui/classes'
import { eventWords } from './eventWords'
import { useStick } from './useStick'
import { PlacesContext } from './why/links'
import { timeText } from './zone'

/** A list that scrolls must be reachable with the keyboard. */
const scrollable = { tabIndex: 0 }

const TROUBLE: readonly Event['type'][] = ['run.stopped', 'value.rejected', 'message.refused']

export interface EventLogProps {
  readonly events: readonly Event[]
  /** Id of the flow whose cards can be shown here; those of another bot are shown in its own editor. */
  readonly flow: string
  readonly zone: string
  onShowCard(card: string): void
}

/** Everything that happened, in the words of the transcript. A press on a line shows the card it came from. */
export function EventLog({ events, flow, zone, onShowCard }: EventLogProps) {
  const { box, onScroll } = useStick(events.length, 0)
  return (
    <section
      ref={box}
      aria-label="Events"
      {...scrollable}
      onScroll={onScroll}
      className="relative min-h-0 flex-1 overflow-y-auto focus-visible:-outline-offset-2"
    >
      <ol className="py-1 text-xs">
        {linesOf(events, flow, zone).map(line => (
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
  /** The card it came from. */
  readonly card: string | null
  /** Id of the flow in which that card stands, where it is another one. */
  readonly elsewhere: string | null
}

function linesOf(events: readonly Event[], flow: string, zone: string): readonly Told[] {
  let running = ''
  return events.flatMap((event, id) => {
    if (event.type === 'conversation.started' || event.type === 'flow.entered') running = event.flow.id
    const text = eventWords(event, zone)
    const card = 'card' in event ? event.card : null
    return text === null ? [] : [{ id, event, text, card, elsewhere: running === flow ? null : running }]
  })
}

type LineProps = Told & Pick<EventLogProps, 'zone' | 'onShowCard'>

function Line({ event, text, card, elsewhere, zone, onShowCard }: LineProps) {
  const places = use(PlacesContext)
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
  const pressable = classes(row, 'hover:bg-hover focus-visible:-outline-offset-2')
  if (!card || (elsewhere !== null && !places)) return <li className={row}>{content}</li>
  if (elsewhere !== null) {
    return (
      <li>
        <a
          href={places?.flow(elsewhere, card)}
          title="Shows the card in its own flow; the rehearsal is kept"
          className={pressable}
        >
          {content}
        </a>
      </li>
    )
  }
  return (
    <li>
      <button type="button" title="Show the card" onClick={() => onShowCard(card)} className={pressable}>
        {content}
      </button>
    </li>
  )
}
