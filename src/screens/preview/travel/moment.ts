import { createContext } from 'react'

/** One event, at which somebody looks: its conversation, and its place among the events of it. */
export interface Moment {
  readonly conversation: string
  readonly place: number
}

/** The event at which somebody looks; `null` where they look at all that a step brought. */
export const MomentContext = createContext<Moment | null>(null)

/** What stands in a list of things to read, told by its conversation and its place there. */
interface Placed {
  /** Id of its conversation. */
  readonly of: string
  readonly id: number
}

/** How many entries there were at a moment; `null` where the list has nothing of that conversation. */
export function countAt(entries: readonly Placed[], moment: Moment | null): number | null {
  if (!moment) return null
  const first = entries.findIndex(({ of }) => of === moment.conversation)
  if (first < 0) return null
  const later = entries.findIndex(
    ({ of, id }, i) => i >= first && (of !== moment.conversation || id > moment.place),
  )
  return later < 0 ? entries.length : later
}
