/**
 * A record whose every change gives a new one and leaves the old one as it was, at a cost that hardly grows with what is
 * on it: a plain object with data as names would be copied whole each time. Plain JSON all the way down.
 *
 * Inside it is a tree: a part holds a few things, or sixteen parts by the next four bits of the hash of the key. So a
 * change copies only the parts between it and the root.
 */
export interface Shelf<T> extends Part<T> {
  /** How many things were ever put on it: the place of the next. */
  readonly next: number
}

/** One thing on a shelf. `place`: its rank in the order in which things came; it stays when the thing is replaced. */
export interface Kept<T> {
  readonly key: string
  readonly place: number
  readonly value: T
}

/** Either `kept` or `parts` is there: all parts are laid out alike, which is read fast. */
interface Part<T> {
  readonly kept: readonly Kept<T>[] | null
  readonly parts: readonly (Part<T> | null)[] | null
}

const NOTHING: Part<never> = { kept: [], parts: null }

export const EMPTY_SHELF: Shelf<never> = { kept: [], parts: null, next: 0 }

/** What is on the shelf under that key, with its place. */
export function keptAs<T>(shelf: Shelf<T>, key: string): Kept<T> | undefined {
  let { kept, parts } = shelf
  if (parts !== null) {
    let hash = hashOf(key)
    for (; parts; hash >>>= BITS) {
      const part: Part<T> | null = parts[hash & MASK] ?? null
      kept = part ? part.kept : null
      parts = part ? part.parts : null
    }
  }
  if (kept === null) return undefined
  // What came last is asked for most.
  for (let i = kept.length - 1; i >= 0; i -= 1) {
    const one = kept[i]
    if (one?.key === key) return one
  }
  return undefined
}

export const find = <T>(shelf: Shelf<T>, key: string): T | undefined => keptAs(shelf, key)?.value

/** The shelf with this under that key: in the place of what was there, or after everything else. `before`: what was there. */
export function put<T>(
  shelf: Shelf<T>,
  key: string,
  value: T,
  before: Kept<T> | undefined = keptAs(shelf, key),
): Shelf<T> {
  const { kept, parts, next } = shelf
  const one = { key, place: before ? before.place : next, value }
  const after = before ? next : next + 1
  // Most shelves hold few things, or get something in the place of another.
  if (parts === null && kept !== null && (before || kept.length < FEW))
    return { kept: withOne(kept, one, before), parts: null, next: after }
  const part = putIn(shelf, one, before, hashOf(key), 0)
  return { kept: part.kept, parts: part.parts, next: after }
}

/** The shelf without what is under that key; the very same where nothing is. */
export function without<T>(shelf: Shelf<T>, key: string): Shelf<T> {
  if (!keptAs(shelf, key)) return shelf
  const { kept, parts } = takenFrom(shelf, key, hashOf(key)) ?? NOTHING
  return { kept, parts, next: shelf.next }
}

/** Everything on the shelf, in the order in which it came. */
export function everything<T>(shelf: Shelf<T>): readonly Kept<T>[] {
  const all: Kept<T>[] = []
  gather(shelf, all)
  return all.sort((a, b) => a.place - b.place)
}

const BITS = 4
const MASK = 15
/** Things a part holds before it is parted; after the last bit of the hash it holds as many as there are. */
const FEW = 8
const DEEPEST = 8

/** `before`: what is replaced, where something is. */
function putIn<T>(
  { kept, parts }: Part<T>,
  one: Kept<T>,
  before: Kept<T> | undefined,
  hash: number,
  depth: number,
): Part<T> {
  if (parts) {
    const copy = parts.slice()
    const way = hash & MASK
    copy[way] = putIn(copy[way] ?? NOTHING, one, before, hash >>> BITS, depth + 1)
    return { kept: null, parts: copy }
  }
  const few = kept ? withOne(kept, one, before) : [one]
  return few.length > FEW && depth < DEEPEST ? parted(few, depth) : { kept: few, parts: null }
}

/** A list of just the length it has to have: one that is copied and then grows takes three times the room. */
function withOne<T>(kept: readonly Kept<T>[], one: Kept<T>, before: Kept<T> | undefined): readonly Kept<T>[] {
  const all = new Array<Kept<T>>(before ? kept.length : kept.length + 1)
  for (let i = 0; i < kept.length; i += 1) {
    const other = kept[i] as Kept<T>
    all[i] = other === before ? one : other
  }
  if (!before) all[kept.length] = one
  return all
}

function parted<T>(all: readonly Kept<T>[], depth: number): Part<T> {
  const parts = new Array<Part<T> | null>(MASK + 1).fill(null)
  for (const one of all) {
    const hash = hashOf(one.key) >>> (depth * BITS)
    const way = hash & MASK
    parts[way] = putIn(parts[way] ?? NOTHING, one, undefined, hash >>> BITS, depth + 1)
  }
  return { kept: null, parts }
}

function takenFrom<T>({ kept, parts }: Part<T>, key: string, hash: number): Part<T> | null {
  if (!parts) {
    const left = (kept ?? []).filter(one => one.key !== key)
    return left.length > 0 ? { kept: left, parts: null } : null
  }
  const copy = parts.slice()
  const way = hash & MASK
  const part = copy[way]
  copy[way] = part ? takenFrom(part, key, hash >>> BITS) : null
  return copy.some(one => one !== null) ? { kept: null, parts: copy } : null
}

function gather<T>({ kept, parts }: Part<T>, all: Kept<T>[]): void {
  if (kept) all.push(...kept)
  for (const part of parts ?? []) if (part) gather(part, all)
}

/** FNV-1a over the characters: well spread, the same everywhere, and kept by nobody. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
  // The lowest bits decide first, and the last characters are the ones that differ: mix once more.
  return (hash ^ (hash >>> 15)) >>> 0
}
