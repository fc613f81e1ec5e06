import { own } from '@/core/flow/json'
import { describe } from '@/core/rehearsal/transcript'
import type { World } from '@/core/rehearsal/world'
import type { Event } from '@/core/runtime/event'
import { nameOf } from '../conversations'

export interface Line {
  /** Place among the events of the conversation. */
  readonly id: number
  readonly at: string
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

/** What became of each conversation in two worlds; those that went the same way are left out. */
export function compared(left: World, right: World): readonly Compared[] {
  const ids = new Set([...Object.keys(left.conversations), ...Object.keys(right.conversations)])
  return [...ids].flatMap(conversation => {
    const one = own(left.conversations, conversation)
    const other = own(right.conversations, conversation)
    const [a, b] = [linesOf(one?.events ?? []), linesOf(other?.events ?? [])]
    const shared = sharedBy(a, b)
    if (shared === a.length && shared === b.length) return []
    const known = one ?? other
    const name = known ? nameOf(known) : conversation
    return [{ conversation, name, shared, left: a.slice(shared), right: b.slice(shared) }]
  })
}

function sharedBy(left: readonly Line[], right: readonly Line[]): number {
  const end = left.findIndex(({ at, text }, i) => right[i]?.text !== text || right[i]?.at !== at)
  return end < 0 ? left.length : end
}

const linesOf = (events: readonly Event[]): readonly Line[] =>
  events.flatMap((event, id) => {
    const text = describe(event)
    return text === null ? [] : [{ id, at: event.at, text }]
  })
