import { type Box, ceil } from './box'
import type { Forward, Pointer } from './forward'

/** A place in a column: a card's, or that of a lane kept free for a connection that passes the column. */
export interface Spot {
  readonly box: Box | null
  readonly height: number
  readonly column: number
  /** Place in the column, counted from the top. */
  rank: number
  /** Upper edge, in pixels. */
  y: number
  readonly into: Link[]
  readonly out: Link[]
}

/** From a spot to one in the next column. */
export interface Link {
  readonly from: Spot
  readonly to: Spot
  /** Where among the ways out of `from` it leaves: 0 ≤ port < 1. */
  readonly port: number
  /** How much lower `to` should lie than `from` for the link to look straight. */
  readonly drop: number
  readonly weight: number
}

/**
 * A connection passing more columns than this keeps no lane: nobody sees both of its ends at once, and in a tangle the
 * lanes would outnumber the cards many times.
 */
const LONGEST_LANE = 24

/** How strongly links pull: what leads straight on first, then lanes, which keep no room where they bend. */
const WEIGHT = { first: 3, other: 1, lane: 8, arriving: 4 }

/** A spot for each card and each lane, not yet in order. Connections to one card share their lanes. */
export function spotsOf({ boxes, pointers }: Forward, columnOf: ReadonlyMap<Box, number>): readonly Spot[] {
  const spots = new Map<Box, Spot>()
  const all: Spot[] = []
  for (const box of boxes) {
    const spot = newSpot(box, columnOf.get(box) ?? 0)
    spots.set(box, spot)
    all.push(spot)
  }
  const lanes = new Map<Spot, Map<number, Spot>>()
  for (const pointer of boxes.flatMap(box => pointers.get(box) ?? [])) {
    const from = spots.get(pointer.from)
    const to = spots.get(pointer.to)
    if (!from || !to || to.column - from.column > LONGEST_LANE) continue
    const known = lanes.get(to) ?? new Map<number, Spot>()
    lanes.set(to, known)
    lead(pointer, from, to, known, all)
  }
  return all
}

const newSpot = (box: Box | null, column: number): Spot => ({
  box,
  height: box ? ceil(box.height) : 0,
  column,
  rank: 0,
  y: 0,
  into: [],
  out: [],
})

/** Links a card to another, through lanes where they are not in neighbouring columns. */
function lead(pointer: Pointer, from: Spot, to: Spot, lanes: Map<number, Spot>, all: Spot[]): void {
  const { exits } = pointer.from
  const port = (pointer.exit + 1) / (exits.length + 1)
  let here = from
  for (let column = from.column + 1; column < to.column; column += 1) {
    const known = lanes.get(column)
    const lane = known ?? newSpot(null, column)
    if (here === from) {
      link({ from, to: lane, port, drop: exits[pointer.exit]?.y ?? 0, weight: WEIGHT.other })
    } else if (!lane.into.some(({ from }) => from === here)) {
      link({ from: here, to: lane, port: 0.5, drop: 0, weight: WEIGHT.lane })
    }
    if (!known) {
      lanes.set(column, lane)
      all.push(lane)
    }
    here = lane
  }
  // Cards in a row look best with their upper edges in line, though exits are further down than entries.
  if (here === from)
    link({ from, to, port, drop: 0, weight: from.out.length === 0 ? WEIGHT.first : WEIGHT.other })
  else if (!here.out.some(link => link.to === to)) {
    link({ from: here, to, port: 0.5, drop: -pointer.to.entry, weight: WEIGHT.arriving })
  }
}

function link(link: Link): void {
  link.from.out.push(link)
  link.to.into.push(link)
}
