import type { Event } from '@/core/runtime/event'
import type { QuickHost } from '@/core/runtime/quick/card'

/** What leaves a load run, and the events of `step` that say the same. */

/** Has no use for any of it. */
export const nobody: QuickHost = {
  say: () => undefined,
  ask: () => undefined,
  hours: () => undefined,
  wait: () => undefined,
}

/** Keeps what leaves, until it is asked for. */
export function listening(): { host: QuickHost; taken(): unknown[] } {
  let heard: unknown[] = []
  return {
    host: {
      say: (_, text, buttons) => heard.push({ text, buttons }),
      ask: (session, request) => heard.push(request(session)),
      hours: (_, at, team) => heard.push({ at, team }),
      wait: (_, until) => heard.push({ until }),
    },
    taken() {
      const all = heard
      heard = []
      return all
    },
  }
}

/** What the visitor sees of an event, the desk, the calendar, or the clock. */
export function visible(event: Event): unknown[] {
  switch (event.type) {
    case 'message.sent':
      return [{ text: event.text, buttons: event.buttons }]
    case 'assignment.requested':
      return [event.request]
    case 'hours.asked':
      return [{ at: event.at, team: event.team }]
    case 'wait.started':
      return [{ until: event.until }]
    default:
      return []
  }
}
