import type { Box, Position } from '../document'
import { GRID } from './place'

/** Frames and notes are never smaller than this, so that they can still be got hold of. */
export const SMALLEST = { width: 4 * GRID, height: 2 * GRID }

/** The sides and corners by which a box is pulled, by the points of the compass. */
export const GRIPS = ['n', 'e', 's', 'w', 'nw', 'ne', 'se', 'sw'] as const

export type Grip = (typeof GRIPS)[number]

/** A box whose side or corner was pulled by so many pixels: what lies opposite stays where it is. */
export function resized({ x, y, width, height }: Box, grip: Grip, by: Position): Box {
  const wide = Math.max(SMALLEST.width, width + along(grip, 'e', 'w', by.x))
  const high = Math.max(SMALLEST.height, height + along(grip, 's', 'n', by.y))
  return {
    x: grip.includes('w') ? x + width - wide : x,
    y: grip.includes('n') ? y + height - high : y,
    width: wide,
    height: high,
  }
}

/** What to say of a box that is as small as can be, in a sentence; `null` of a larger one. */
export function leastWords({ width, height }: Pick<Box, 'width' | 'height'>): string | null {
  const [narrow, low] = [width <= SMALLEST.width, height <= SMALLEST.height]
  if (narrow && low) return 'It can’t be made smaller.'
  if (narrow) return 'It can’t be made narrower.'
  return low ? 'It can’t be made shorter.' : null
}

const along = (grip: Grip, plus: string, minus: string, by: number): number =>
  grip.includes(plus) ? by : grip.includes(minus) ? -by : 0
