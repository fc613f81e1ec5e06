import { stretchAt } from './stretch'
import type { Hours } from './workspace'

/** The first instant from `ms` to `limit`, both included, at which all of these are open at once; `null` if none. */
export function firstOpen(all: readonly Hours[], ms: number, limit: number): number | null {
  const last = all.at(-1)
  if (!last) return ms
  const known = waits.get(last)
  const wait = known && covers(known, all, ms) ? known : { all, from: ms, until: ms }
  let at = wait.until
  while (at <= limit) {
    const closed = all.find(hours => !stretchAt(hours, at).open)
    if (!closed) break
    at = stretchAt(closed, at).until
  }
  if (at > wait.until) waits.set(last, { all, from: wait.from, until: at })
  return at <= limit ? at : null
}

/** A while, until just before its end, in which these are never open at once. Nobody need look through it again. */
interface Wait {
  readonly all: readonly Hours[]
  readonly from: number
  readonly until: number
}

/** By the last of them, which is the most particular: a person's hours rather than the workspace's. */
const waits = new WeakMap<Hours, Wait>()

/** What some of these rule out, all of them do. */
const covers = (wait: Wait, all: readonly Hours[], ms: number): boolean =>
  wait.from <= ms && ms < wait.until && wait.all.every(hours => all.includes(hours))
