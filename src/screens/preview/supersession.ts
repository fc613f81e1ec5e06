import type { Event } from '@/core/runtime/event'

type Ended = Extract<Event, { type: 'handoff.ended' }>

/**
 * What a hand-off that ended as superseded gave way to: a bot to which the conversation was transferred for good, or one
 * further down that the visitor's keyword called back. Whichever flow goes on next tells them apart. `i`: place of the end.
 */
export function isCalledBack(events: readonly Event[], i: number): boolean {
  const next = events.slice(i + 1).find(({ type }) => type === 'flow.entered')
  return next?.type === 'flow.entered' && next.why !== 'called'
}

/** For each hand-off that ended as superseded, in order, whether the visitor's keyword called an earlier bot back. */
export const callsBack = (events: readonly Event[]): readonly boolean[] =>
  events.flatMap((event, i) => (isSuperseded(event) ? [isCalledBack(events, i)] : []))

const isSuperseded = (event: Event): event is Ended =>
  event.type === 'handoff.ended' && event.reason === 'superseded'
