import { own } from '@/core/flow/json'

/** How one record became another: what is there now and was not, or is another value, and what is gone. */
export interface Changes<T> {
  readonly put: Readonly<Record<string, T>>
  readonly gone: readonly string[]
  /** All keys, where they do not stand as they would after taking away and adding at the end. */
  readonly order: readonly string[] | null
}

/** What leads from one record to the other. `equal`: which values need no mention; by default the very same. */
export function changesOf<T>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
  equal: (a: T, b: T) => boolean = Object.is,
): Changes<T> {
  const [keys, were] = [Object.keys(after), Object.keys(before)]
  // To those who know nothing, all of it is news.
  if (were.length === 0) return { put: after, gone: [], order: null }
  // Mostly a card or two became others, and all stand where they stood.
  if (keys.length === were.length && keys.every((key, i) => key === were[i]))
    return { put: differing(keys, before, after, equal), gone: [], order: null }
  const put = Object.entries(after).filter(([key, value]) => {
    if (!Object.hasOwn(before, key)) return true
    const known = before[key]
    return known === undefined || !equal(known, value)
  })
  const gone = were.filter(key => !Object.hasOwn(after, key))
  const changes: Changes<T> = { put: Object.fromEntries(put), gone, order: null }
  const expected = Object.keys(changed(before, changes))
  return keys.every((key, i) => key === expected[i]) ? changes : { ...changes, order: keys }
}

function differing<T>(
  keys: readonly string[],
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
  equal: (a: T, b: T) => boolean,
): Readonly<Record<string, T>> {
  const put: [string, T][] = []
  for (const key of keys) {
    const [was, is] = [own(before, key), own(after, key)]
    if (is !== undefined && (was === undefined || !equal(was, is))) put.push([key, is])
  }
  return Object.fromEntries(put)
}

export const isNothing = ({ put, gone, order }: Changes<unknown>): boolean =>
  order === null && gone.length === 0 && Object.keys(put).length === 0

/** The record after the changes; the very same one if there are none. */
export function changed<T>(
  before: Readonly<Record<string, T>>,
  changes: Changes<T>,
): Readonly<Record<string, T>> {
  if (isNothing(changes)) return before
  if (changes.order === null && Object.keys(before).length === 0) return changes.put
  const left = new Set(changes.gone)
  const entries = new Map([
    ...Object.entries(before).filter(([key]) => !left.has(key)),
    ...Object.entries(changes.put),
  ])
  const order = changes.order ?? [...entries.keys()]
  return Object.fromEntries(
    order.flatMap((key): [string, T][] => {
      const value = entries.get(key)
      return value === undefined ? [] : [[key, value]]
    }),
  )
}
