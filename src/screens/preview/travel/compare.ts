import { conversationOf, conversationsOf, type World } from '@/core/rehearsal/world'
import type { Event } from '@/core/runtime/event'
import { nameOf } from '../conversations'
import { eventWords, withMoments } from '../eventWords'
import { dayText, momentText, timeText } from '../zone'

export interface Line {
  /** Place among the events of the conversation. */
  readonly id: number
  readonly at: string
  /** The time as it is shown: to the minute, with the day where that is not the first. */
  readonly when: string
  readonly text: string
}

/** A conversation in two runs: what they share, and how each went on. */
export interface Compared {
  readonly conversation: string
  readonly name: string
  /** How many lines are the same from the beginning. */
  readonly shared: number
  readonly left: readonly Line[]
  readonly right: readonly Line[]
}

/**
 * What became of each conversation in two worlds; those that went the same way are left out. Lines are the same where they
 * read the same: what only differs by less than is shown does not count.
 */
export function compared(left: World, right: World, zone: string): readonly Compared[] {
  const ids = new Set([
    ...conversationsOf(left).map(([name]) => name),
    ...conversationsOf(right).map(([name]) => name),
  ])
  const [first] = conversationsOf(left).map(([, one]) => one)
  const begun = first?.events[0]?.at
  const day = begun === undefined ? '' : dayText(zone, begun)
  return [...ids].flatMap(conversation => {
    const one = conversationOf(left, conversation)
    const other = conversationOf(right, conversation)
    const [a, b] = [linesOf(one?.events ?? [], zone, day), linesOf(other?.events ?? [], zone, day)]
    const shared = sharedBy(a, b)
    if (shared === a.length && shared === b.length) return []
    const known = one ?? other
    const name = known ? nameOf(known) : conversation
    return [{ conversation, name, shared, left: a.slice(shared), right: b.slice(shared) }]
  })
}

function sharedBy(left: readonly Line[], right: readonly Line[]): number {
  const end = left.findIndex(({ when, text }, i) => right[i]?.text !== text || right[i]?.when !== when)
  return end < 0 ? left.length : end
}

/** `day`: on which the rehearsal began. */
const linesOf = (events: readonly Event[], zone: string, day: string): readonly Line[] =>
  events.flatMap((event, id) => {
    const text = eventWords(event, zone)
    if (text === null) return []
    const { at } = event
    const when = dayText(zone, at) === day ? timeText(zone, at) : momentText(zone, at)
    return [{ id, at, when, text: withMoments(text, zone) }]
  })
