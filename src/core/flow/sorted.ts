/**
 * A list that stays in order, whose every change gives a new one and leaves the old one as it was. It lies in blocks, so
 * that a change copies one of them and the list of blocks, however long all of it is. No two items are equal. Plain JSON.
 */
export type Sorted<T> = readonly (readonly T[])[]

type Compare<T> = (a: T, b: T) => number

export function inserted<T>(list: Sorted<T>, item: T, compare: Compare<T>): Sorted<T> {
  const at = blockFor(list, item, compare)
  const block = list[at]
  if (!block) return [[item]]
  const place = placeIn(block, item, compare)
  const more = block.slice()
  more.splice(place, 0, item)
  return more.length > BLOCK
    ? list.toSpliced(at, 1, more.slice(0, BLOCK / 2), more.slice(BLOCK / 2))
    : list.with(at, more)
}

/** Without the item; the very same list where it is not there. */
export function removed<T>(list: Sorted<T>, item: T, compare: Compare<T>): Sorted<T> {
  const at = blockFor(list, item, compare)
  const block = list[at]
  if (!block) return list
  const place = placeIn(block, item, compare)
  const found = block[place]
  if (found === undefined || compare(found, item) !== 0) return list
  if (block.length === 1) return list.toSpliced(at, 1)
  const less = block.slice()
  less.splice(place, 1)
  return list.with(at, less)
}

/** The first for which this holds. */
export function firstOf<T>(list: Sorted<T>, holds: (item: T) => boolean): T | undefined {
  for (const block of list) {
    for (const item of block) if (holds(item)) return item
  }
  return undefined
}

const BLOCK = 64

/** Place of the block in which the item is, or would be: the last that does not begin after it. */
function blockFor<T>(list: Sorted<T>, item: T, compare: Compare<T>): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const first = list[middle]?.[0]
    if (first !== undefined && compare(first, item) <= 0) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}

/** Place of the first in a block that does not come before the item. */
function placeIn<T>(block: readonly T[], item: T, compare: Compare<T>): number {
  let low = 0
  let high = block.length
  while (low < high) {
    const middle = (low + high) >> 1
    const one = block[middle]
    if (one !== undefined && compare(one, item) < 0) low = middle + 1
    else high = middle
  }
  return low
}
