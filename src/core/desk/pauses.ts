import { compareTimes } from '@/core/flow/time'
import type { Event } from '@/core/runtime/event'
import { type Desk, deskWith } from './desk'

/** Cards that wait for the clock. The desk keeps the time for them, as it does for those who wait for people. */

/** The desk after something happened: a pause begins, or is over in whatever way. */
export function withPauses(desk: Desk, conversation: string, event: Event): Desk {
  switch (event.type) {
    case 'wait.started': {
      const { request, until } = event
      const place = desk.pauses.findLastIndex(one => compareTimes(one.until, until) <= 0) + 1
      return deskWith(desk, { pauses: desk.pauses.toSpliced(place, 0, { conversation, request, until }) })
    }
    // The card goes on, or is left behind: by another bot that goes on, a person who takes the floor, the end.
    case 'wait.ended':
    case 'flow.entered':
    case 'floor.taken':
    case 'run.stopped':
    case 'conversation.closed':
      return withoutPause(desk, conversation)
    default:
      return desk
  }
}

export const withoutPause = (desk: Desk, conversation: string): Desk =>
  desk.pauses.some(one => one.conversation === conversation)
    ? deskWith(desk, { pauses: desk.pauses.filter(one => one.conversation !== conversation) })
    : desk
