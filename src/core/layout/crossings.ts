import type { Link, Spot } from './spots'

/** How often the links into a column cross one another. */
export function crossingsInto(column: readonly Spot[]): number {
  const links = column.flatMap(({ into }) => into).sort(byStart)
  // A Fenwick tree over the ranks of the column: how many links have arrived at or above a rank.
  const tree = new Float64Array(column.length + 1)
  let crossings = 0
  links.forEach(({ to }, before) => {
    let above = 0
    for (let i = to.rank + 1; i > 0; i -= i & -i) above += tree[i] ?? 0
    crossings += before - above
    for (let i = to.rank + 1; i <= column.length; i += i & -i) tree[i] = (tree[i] ?? 0) + 1
  })
  return crossings
}

/** Where a link starts, as a place in its column: between its card and the next one. */
export const startOf = ({ from, port }: Link): number => from.rank + port
export const endOf = ({ to }: Link): number => to.rank

/** How many fewer crossings there would be if `upper` and the spot right below it changed places. */
export function gain(upper: Spot, lower: Spot): number {
  return (
    crossed(upper.into.map(startOf), lower.into.map(startOf)) +
    crossed(upper.out.map(endOf), lower.out.map(endOf))
  )
}

/** Pairs in the wrong order less those in the right one. */
function crossed(upper: number[], lower: number[]): number {
  if (upper.length === 0 || lower.length === 0) return 0
  upper.sort(up)
  lower.sort(up)
  let balance = 0
  let below = 0
  let upTo = 0
  for (const end of upper) {
    while ((lower[below] ?? Infinity) < end) below += 1
    while ((lower[upTo] ?? Infinity) <= end) upTo += 1
    balance += below - (lower.length - upTo)
  }
  return balance
}

const up = (a: number, b: number): number => a - b
/** No two links start at the same place. */
const byStart = (a: Link, b: Link): number => startOf(a) - startOf(b)
