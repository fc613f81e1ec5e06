import { floor, GRID, ROW_GAP } from './box'
import { settled, type Wish } from './settled'
import type { Spot } from './spots'

/** Rounds of pulling straight; each is one sweep to the right and one to the left. */
const ROUNDS = 6

/** Gives every spot its height in the column: links as straight as the order of the spots allows, nothing overlapping. */
export function raise(columns: readonly (readonly Spot[])[]): void {
  for (const column of columns) place(column, () => [])
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const column of columns) place(column, fromLeft)
    for (const column of columns.toReversed()) place(column, fromRight)
  }
  for (const column of columns) place(column, spot => [...fromLeft(spot), ...fromRight(spot)])
  // Room is kept in whole steps of the grid, so that rounding down never brings two spots together.
  for (const spot of columns.flat()) spot.y = floor(spot.y)
}

/** A pull towards a height. */
interface Pull {
  readonly y: number
  readonly weight: number
}

const fromLeft = ({ into }: Spot): Pull[] =>
  into.map(({ from, drop, weight }) => ({ y: from.y + drop, weight }))
const fromRight = ({ out }: Spot): Pull[] => out.map(({ to, drop, weight }) => ({ y: to.y - drop, weight }))

function place(column: readonly Spot[], pulls: (spot: Spot) => Pull[]): void {
  let room = 0
  // Less the room that those above need, the heights of a column must only not fall.
  const rooms = column.map((spot, i) => {
    const above = column[i - 1]
    room += above ? distance(above, spot) : 0
    return { spot, room }
  })
  const wishes = rooms.map(({ spot, room }): Wish => {
    const { y, weight } = middle(pulls(spot)) ?? { y: spot.y, weight: SLIGHT }
    return { at: y - room, weight }
  })
  const heights = settled(wishes)
  rooms.forEach(({ spot, room }, i) => {
    spot.y = (heights[i] ?? 0) + room
  })
}

/** What nothing pulls at stays, unless it is in the way. */
const SLIGHT = 0.01

/** From the upper edge of a spot to that of the next one below, at least. */
const distance = (upper: Spot, lower: Spot): number =>
  upper.height + (upper.box && lower.box ? ROW_GAP : GRID)

/** The weighted median; of two in the middle the upper one, so that the first exit leads straight on. */
function middle(pulls: Pull[]): Pull | null {
  pulls.sort((a, b) => a.y - b.y)
  const weight = pulls.reduce((sum, pull) => sum + pull.weight, 0)
  let sum = 0
  for (const { y, weight: own } of pulls) {
    sum += own
    if (2 * sum >= weight) return { y, weight }
  }
  return null
}
