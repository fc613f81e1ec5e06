import type { Position } from '@/core/flow/document'
import type { Box } from './boxes'
import { GRID } from './nodes'

/** How near, in pixels of the screen, what is dragged has to come to a line to snap to it. */
export const REACH = 5

/** A line that shows what a dragged card, frame or note stands level with. */
export interface Guide {
  readonly from: Position
  readonly to: Position
}

export interface Snapped {
  readonly dx: number
  readonly dy: number
  readonly guides: readonly Guide[]
}

/**
 * Where a drag comes to rest: level with an edge or the middle of a card nearby if one is within reach, else on the grid.
 * Each direction is decided by itself. `box` is what is dragged, where the document has it.
 */
export function snapped(box: Box, by: Position, others: readonly Box[], reach: number): Snapped {
  const moved = { ...box, x: box.x + by.x, y: box.y + by.y }
  const across = nearest(moved, others, 'x', 'width', reach)
  const down = nearest(moved, others, 'y', 'height', reach)
  const dx = across ? by.x + across.by : onGrid(moved.x) - box.x
  const dy = down ? by.y + down.by : onGrid(moved.y) - box.y
  const rests = { ...box, x: box.x + dx, y: box.y + dy }
  const guides: Guide[] = []
  if (across) {
    const x = across.at
    const ends = span(rests, across.other, 'y', 'height')
    guides.push({ from: { x, y: ends.from }, to: { x, y: ends.to } })
  }
  if (down) {
    const y = down.at
    const ends = span(rests, down.other, 'x', 'width')
    guides.push({ from: { x: ends.from, y }, to: { x: ends.to, y } })
  }
  return { dx, dy, guides }
}

interface Level {
  readonly by: number
  readonly at: number
  readonly other: Box
}

/** The smallest move that brings two like edges, or two middles, on to one line. */
function nearest(
  box: Box,
  others: readonly Box[],
  side: 'x' | 'y',
  length: 'width' | 'height',
  reach: number,
): Level | null {
  let best: Level | null = null
  for (const other of others) {
    for (const part of [0, 0.5, 1]) {
      const at = other[side] + other[length] * part
      const by = at - (box[side] + box[length] * part)
      if (Math.abs(by) <= reach && (best === null || Math.abs(by) < Math.abs(best.by)))
        best = { by, at, other }
    }
  }
  return best
}

const onGrid = (value: number): number => Math.round(value / GRID) * GRID

const span = (a: Box, b: Box, side: 'x' | 'y', length: 'width' | 'height') => ({
  from: Math.min(a[side], b[side]),
  to: Math.max(a[side] + a[length], b[side] + b[length]),
})
