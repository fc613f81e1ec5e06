import type { Flow, Position } from '../document'
import type { Change } from '../edit'
import { boundsOf, nothingPicked, putAt, type SizeOf, type Thing, thingsOf } from './picked'

export const ALIGNMENTS = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const
export type Alignment = (typeof ALIGNMENTS)[number]
export type Axis = 'horizontally' | 'vertically'

/** Lines cards up along an edge or the middle of the box around them. Fewer than two stay where they are. */
export function align(flow: Flow, cards: readonly string[], to: Alignment, sizeOf: SizeOf): Change {
  const things = thingsOf(flow, { ...nothingPicked, cards }, sizeOf)
  const bounds = boundsOf(things)
  if (!bounds || things.length < 2) return { set: 'all', changes: [] }
  const { x, y, width, height } = bounds
  const placed: Readonly<Record<Alignment, (box: Thing['box']) => Position>> = {
    left: box => ({ x, y: box.y }),
    centre: box => ({ x: x + (width - box.width) / 2, y: box.y }),
    right: box => ({ x: x + width - box.width, y: box.y }),
    top: box => ({ x: box.x, y }),
    middle: box => ({ x: box.x, y: y + (height - box.height) / 2 }),
    bottom: box => ({ x: box.x, y: y + height - box.height }),
  }
  return putAt(
    flow,
    things.map(thing => ({ thing, at: placed[to](thing.box) })),
  )
}

/**
 * Makes the gaps between cards equal: the first and the last stay, those between move in the order in which they lie.
 * Fewer than three stay where they are.
 */
export function distribute(flow: Flow, cards: readonly string[], axis: Axis, sizeOf: SizeOf): Change {
  const [start, extent] = axis === 'horizontally' ? (['x', 'width'] as const) : (['y', 'height'] as const)
  const things = thingsOf(flow, { ...nothingPicked, cards }, sizeOf).toSorted(
    (a, b) => a.box[start] - b.box[start] || (a.key < b.key ? -1 : 1),
  )
  const [first, last] = [things[0], things.at(-1)]
  if (!first || !last || things.length < 3) return { set: 'all', changes: [] }
  const taken = things.slice(0, -1).reduce((sum, { box }) => sum + box[extent], 0)
  const gap = (last.box[start] - first.box[start] - taken) / (things.length - 1)
  let next = first.box[start]
  const places = things.slice(0, -1).map(thing => {
    const at = { x: thing.box.x, y: thing.box.y, [start]: next }
    next += thing.box[extent] + gap
    return { thing, at }
  })
  return putAt(flow, places)
}
