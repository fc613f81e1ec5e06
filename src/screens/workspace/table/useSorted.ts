import { useMemo } from 'react'

export interface Sort {
  /** Name of the column. */
  readonly column: string
  readonly down: boolean
}

interface Sortable<T> {
  readonly name: string
  readonly by?: (item: T) => string | number
}

/**
 * The items in the order of a column, and as they came where no column is chosen. Equal ones keep their places. A column's
 * `by` must stay the same function from one drawing to the next, or everything is sorted anew each time.
 */
export function useSorted<T>(
  items: readonly T[],
  columns: readonly Sortable<T>[],
  sort: Sort | null,
): readonly T[] {
  const by = columns.find(({ name }) => name === sort?.column)?.by
  const down = sort?.down ?? false
  return useMemo(() => sorted(items, by, down), [items, by, down])
}

function sorted<T>(
  items: readonly T[],
  by: ((item: T) => string | number) | undefined,
  down: boolean,
): readonly T[] {
  if (!by) return items
  const turn = down ? -1 : 1
  return items
    .map(item => ({ item, key: by(item) }))
    .sort((a, b) => turn * compare(a.key, b.key))
    .map(({ item }) => item)
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
}

/** One for all: making a collator for each comparison is what makes sorting thousands of names slow. */
const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })
