import type { Event } from '@/core/runtime/event'
import type { Holder } from '@/core/runtime/holder'

/** One time during which the same holder had the floor. */
export interface Stretch {
  readonly holder: Holder
  readonly from: string
  /** `null` while it lasts. */
  readonly to: string | null
  /** Why the floor came to this holder, as the events tell it; empty at the beginning. */
  readonly reason: string
}

/**
 * Who held the floor of a conversation from when to when, in order, without gaps. A holder who had it for no time at all
 * (a queue that was left at once) is left out, unless it has it now. Nothing after the conversation is closed.
 */
export function stretchesOf(events: readonly Event[]): readonly Stretch[] {
  const [first] = events
  if (first?.type !== 'conversation.started') return []
  const stretches: Stretch[] = []
  let now: Stretch = { holder: { kind: 'bot', bot: first.flow }, from: first.at, to: null, reason: '' }
  const end = (at: string) => {
    if (at !== now.from) stretches.push({ ...now, to: at })
  }
  for (const event of events) {
    if (event.type === 'holder.changed') {
      end(event.at)
      now = { holder: event.to, from: event.at, to: null, reason: event.reason }
    }
    if (event.type === 'conversation.closed') {
      end(event.at)
      return stretches
    }
  }
  return [...stretches, now]
}
