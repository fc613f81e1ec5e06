import type { Position } from '../flow/document'
import { type Box, COLUMN_GAP, ceil } from './box'
import { columnsOf } from './columns'
import { forwardOf } from './forward'
import { raise } from './heights'
import { ordered } from './order'
import { type Spot, spotsOf } from './spots'

/** Cards that hang together, in their places; the upper left corner of all is 0, 0. */
export interface Part {
  readonly places: ReadonlyMap<Box, Position>
  readonly width: number
  readonly height: number
}

/** One part in layers from left to right, after Sugiyama. `begin` stands in the first column. */
export function layered(boxes: readonly Box[], begin: Box | undefined): Part {
  const root = begin && boxes.includes(begin) ? begin : undefined
  const forward = forwardOf(boxes, root ? [root] : beginnings(boxes))
  const spots = spotsOf(forward, columnsOf(forward, root))
  const columns = ordered(spots)
  raise(columns)
  return placed(columns)
}

/** Where reading begins: the cards to which no other leads. */
function beginnings(boxes: readonly Box[]): readonly Box[] {
  const led = new Set(boxes.flatMap(({ key, exits }) => exits.flatMap(({ to }) => (to === key ? [] : to))))
  return boxes.filter(({ key }) => !led.has(key))
}

function placed(columns: readonly (readonly Spot[])[]): Part {
  const top = columns
    .flat()
    .reduce((least, { box, y }) => (box ? Math.min(least, y) : least), Number.MAX_VALUE)
  const places = new Map<Box, Position>()
  let x = 0
  let height = 0
  for (const column of columns) {
    let width = 0
    for (const { box, y } of column) {
      if (!box) continue
      places.set(box, { x, y: y - top })
      width = Math.max(width, ceil(box.width))
      height = Math.max(height, y - top + ceil(box.height))
    }
    x += width + COLUMN_GAP
  }
  return { places, width: x - COLUMN_GAP, height }
}
