import { crossingsInto, endOf, gain, startOf } from './crossings'
import type { Link, Spot } from './spots'

/** Rounds of sweeping at most, and how many in a row may bring nothing. */
const ROUNDS = 24
const PATIENCE = 4

/**
 * Puts the spots of each column in an order with few crossings: first as a reader meets them, then by sweeping to and
 * fro, each spot going to the middle of those it is linked to, and neighbours changing places where that helps.
 */
export function ordered(spots: readonly Spot[]): Spot[][] {
  const columns = asRead(spots)
  let best = columns.map(column => [...column])
  let least = total(columns)
  for (let round = 0, idle = 0; round < ROUNDS && idle < PATIENCE && least > 0; round += 1) {
    if (round % 2 === 0) for (const column of columns) sort(column, 'into', startOf)
    else for (const column of columns.toReversed()) sort(column, 'out', endOf)
    swap(columns)
    const crossings = total(columns)
    idle = crossings < least ? 0 : idle + 1
    if (crossings >= least) continue
    least = crossings
    best = columns.map(column => [...column])
  }
  for (const column of best) rank(column)
  return best
}

const total = (columns: readonly Spot[][]): number =>
  columns.reduce((sum, column) => sum + crossingsInto(column), 0)

/** The order in which one meets the spots who follows every link from the top. */
function asRead(spots: readonly Spot[]): Spot[][] {
  const columns: Spot[][] = []
  const seen = new Set<Spot>()
  for (const root of spots) {
    if (root.into.length > 0) continue
    const open = [root]
    for (let spot = open.pop(); spot; spot = open.pop()) {
      if (seen.has(spot)) continue
      seen.add(spot)
      const column = columns[spot.column] ?? []
      columns[spot.column] = column
      spot.rank = column.length
      column.push(spot)
      open.push(...spot.out.toSorted((a, b) => b.port - a.port).map(({ to }) => to))
    }
  }
  return columns
}

function rank(column: readonly Spot[]): void {
  column.forEach((spot, place) => {
    spot.rank = place
  })
}

/** Spots by the mean place of what they are linked to on one side; those without such links keep their place. */
function sort(column: Spot[], side: 'into' | 'out', placeOf: (link: Link) => number): void {
  const isLinked = (spot: Spot): boolean => spot[side].length > 0
  const moving = column
    .filter(isLinked)
    .map(spot => ({
      spot,
      wish: spot[side].reduce((sum, link) => sum + placeOf(link), 0) / spot[side].length,
    }))
    .sort((a, b) => a.wish - b.wish || a.spot.rank - b.spot.rank)
    .values()
  column.forEach((spot, place) => {
    if (isLinked(spot)) column[place] = moving.next().value?.spot ?? spot
  })
  rank(column)
}

/** Neighbours change places as long as that takes crossings away. */
function swap(columns: readonly Spot[][]): void {
  for (let again = true, passes = 0; again && passes < ROUNDS; passes += 1) {
    again = false
    for (const column of columns) {
      for (let i = 1; i < column.length; i += 1) {
        const [upper, lower] = [column[i - 1], column[i]]
        if (!upper || !lower || gain(upper, lower) <= 0) continue
        column[i - 1] = lower
        column[i] = upper
        lower.rank = i - 1
        upper.rank = i
        again = true
      }
    }
  }
}
