import type { Flow, Position } from '../document'

/** Cards snap to this many pixels. */
export const GRID = 20
/** Room a card needs on the canvas, and the way to the next. */
export const ROOM = { x: 340, y: 240 }
/** Nothing is put further away than this, so that whole pixels stay exact. */
export const FAR = 1_000_000_000

/** The next free place downwards from the one wished for, on the grid. */
export function freePlace({ layout }: Pick<Flow, 'layout'>, wish: Position): Position {
  const at = snapped(wish)
  let { y } = at
  const near = Object.values(layout)
    .filter(one => Math.abs(one.x - at.x) < ROOM.x - GRID)
    .map(one => one.y)
    .sort((a, b) => a - b)
  for (const taken of near) if (Math.abs(taken - y) < ROOM.y - GRID) y = onGrid(taken + ROOM.y, Math.ceil)
  return { x: at.x, y }
}

export const snapped = ({ x, y }: Position): Position => ({
  x: onGrid(x, Math.round),
  y: onGrid(y, Math.round),
})

const onGrid = (length: number, round: (value: number) => number): number =>
  whole(round(length / GRID) * GRID)

/** A whole number of pixels, not too far away, and never the -0 that JSON can't hold. */
export const whole = (length: number): number => Math.max(-FAR, Math.min(Math.round(length), FAR)) + 0
