import type { Position } from '@/core/flow/document'
import type { Box } from './boxes'

/** Which line passes where on a view, in cells of a few pixels: what stands at a place is asked far oftener than drawn. */
export function lineGrid(width: number, height: number) {
  const columns = Math.ceil(width / CELL)
  const rows = Math.ceil(height / CELL)
  const cells = new Int32Array(Math.max(0, columns * rows))

  function mark(line: number, x: number, y: number): void {
    const [column, row] = [Math.floor(x / CELL), Math.floor(y / CELL)]
    if (column < 0 || row < 0 || column >= columns || row >= rows) return
    const cell = row * columns + column
    const there = cells[cell] ?? 0
    cells[cell] = there === 0 || there === line ? line : SEVERAL
  }

  return {
    /** Draws a line, which has a number from 1 up. Parts out of view cost nothing. */
    draw(line: number, points: readonly Position[]): void {
      for (const [i, from] of points.entries()) {
        const to = points[i + 1]
        const part = to && clipped(from, to, width, height)
        if (!part) continue
        const [a, b] = part
        const steps = Math.ceil(Math.max(Math.abs(b.x - a.x), Math.abs(b.y - a.y)) / STEP) || 1
        for (let step = 0; step <= steps; step += 1)
          mark(line, a.x + ((b.x - a.x) * step) / steps, a.y + ((b.y - a.y) * step) / steps)
      }
    },

    /** Whether no other line passes through a box. */
    isOnly(line: number, box: Box): boolean {
      const right = Math.min(columns - 1, Math.floor((box.x + box.width) / CELL))
      const bottom = Math.min(rows - 1, Math.floor((box.y + box.height) / CELL))
      for (let row = Math.max(0, Math.floor(box.y / CELL)); row <= bottom; row += 1)
        for (let column = Math.max(0, Math.floor(box.x / CELL)); column <= right; column += 1) {
          const there = cells[row * columns + column] ?? 0
          if (there !== 0 && there !== line) return false
        }
      return true
    },
  }
}

/** Pixels of the screen. */
const CELL = 4
const STEP = 3
const SEVERAL = -1

/** The part of a line from one side of the view to the other; roughly, and `null` where it surely misses it. */
function clipped(a: Position, b: Position, width: number, height: number): [Position, Position] | null {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  let [from, to] = [0, 1]
  for (const [start, by, most] of [
    [a.x, dx, width],
    [a.y, dy, height],
  ] as const) {
    if (by === 0 && (start < 0 || start > most)) return null
    if (by === 0) continue
    const [near, far] = by > 0 ? [-start / by, (most - start) / by] : [(most - start) / by, -start / by]
    from = Math.max(from, near)
    to = Math.min(to, far)
  }
  if (from > to) return null
  return [
    { x: a.x + dx * from, y: a.y + dy * from },
    { x: a.x + dx * to, y: a.y + dy * to },
  ]
}
