import { isObject } from '@/core/flow/json'
import { frozen } from '@/core/rehearsal/frozen'
import type { World } from '@/core/rehearsal/world'

/** A world stored after every step, beside the one that goes on without: what did not change since is stored already. */

/** All of a world but the programs, which are no data. */
type Data = Pick<World, 'desk' | 'conversations'>

/** `world` as it comes back from its text. `before`, `kept`: the world a step earlier, and what came back of that. */
export function stored(world: Data, before: Data | null, kept: Data | null): Data {
  return {
    desk: renewed(world.desk, before?.desk, kept?.desk),
    conversations: renewed(world.conversations, before?.conversations, kept?.conversations),
  }
}

/** Whether two worlds would be stored as the very same text, names in the same order. The other two: both a step earlier. */
export const identicalWorlds = (a: Data, b: Data, earlier: Data, kept: Data): boolean =>
  identicalSince(a.desk, b.desk, earlier.desk, kept.desk) &&
  identicalSince(a.conversations, b.conversations, earlier.conversations, kept.conversations)

/**
 * The value from its text, what is in its place already included: each place has its own copy, as in a text, even of what
 * the value holds in two places. Throws at what text can't hold.
 */
export function renewed<T>(now: T, before: unknown, kept: unknown): T
export function renewed(now: unknown, before: unknown, kept: unknown): unknown {
  if (Object.is(now, before) && kept !== undefined) return kept
  if (Array.isArray(now) && Array.isArray(before) && Array.isArray(kept)) {
    const list = new Array<unknown>(now.length)
    for (let i = 0; i < now.length; i += 1) list[i] = renewed(now[i], before[i], kept[i])
    return Object.freeze(list)
  }
  if (isPlain(now) && isPlain(before) && isPlain(kept) && !Object.hasOwn(now, '__proto__')) {
    const record: Record<string, unknown> = {}
    for (const name of Object.keys(now)) record[name] = renewed(now[name], before[name], kept[name])
    return Object.freeze(record)
  }
  const text = JSON.stringify(now)
  const again: unknown = text === undefined ? undefined : JSON.parse(text)
  if (!identical(now, again)) throw new Error(`This does not come back as it is stored: ${text}`)
  return frozen(again)
}

/** Deep equality of what stands in a text: the order of names counts. */
export const identical = (a: unknown, b: unknown): boolean => identicalSince(a, b, NOTHING, NOTHING)

/** Equal to nothing, so that it spares no comparison. */
const NOTHING = Symbol('nothing')

function identicalSince(a: unknown, b: unknown, before: unknown, kept: unknown): boolean {
  if (Object.is(a, b)) return a !== undefined
  if (a === before && b === kept) return true
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) return false
    for (let i = 0; i < a.length; i += 1)
      if (!identicalSince(a[i], b[i], partOf(before, i), partOf(kept, i))) return false
    return true
  }
  if (!isPlain(a) || !isPlain(b)) return false
  const names = Object.keys(a)
  const others = Object.keys(b)
  if (names.length !== others.length) return false
  for (const [i, name] of names.entries())
    if (name !== others[i] || !identicalSince(a[name], b[name], partOf(before, name), partOf(kept, name)))
      return false
  return true
}

function partOf(whole: unknown, name: string | number): unknown {
  if (Array.isArray(whole)) return whole[Number(name)] ?? NOTHING
  return isPlain(whole) ? (whole[name] ?? NOTHING) : NOTHING
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isObject(value) && Object.getPrototypeOf(value) === Object.prototype
