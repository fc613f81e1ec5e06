import type { Hue } from '@/ui/hue'
import type { Box } from './boxes'

/** Narrower or lower than this, in pixels of the screen, no shape can be told from another. */
const SHAPED = { width: 7, height: 4 }

/**
 * Draws a block that is too small for a picture: each category has a shape of its own, beside its colour. Of bars, since thousands
 * of those are filled in the time of a few hundred other shapes.
 */
export function fillSpot(
  pen: Pick<CanvasRenderingContext2D, 'fillRect'>,
  hue: Hue,
  { x, y, width, height }: Box,
): void {
  if (width < SHAPED.width || height < SHAPED.height) {
    pen.fillRect(x, y, width, height)
    return
  }
  for (const [left, top, across, down] of SHAPES[hue])
    pen.fillRect(x + left * width, y + top * height, across * width, down * height)
}

/** A bar in parts of the block's width and height. */
type Bar = readonly [left: number, top: number, across: number, down: number]

export const SHAPES: Readonly<Record<Hue, readonly Bar[]>> = {
  blue: [[0, 0, 1, 1]],
  teal: [
    [0, 0, 1, 0.5],
    [0.3, 0.5, 0.4, 0.5],
  ],
  green: [
    [0, 0, 0.4, 1],
    [0.4, 0.5, 0.6, 0.5],
  ],
  amber: [
    [0, 0.25, 1, 0.5],
    [0.3, 0, 0.4, 1],
  ],
  orange: [
    [0.3, 0, 0.4, 0.5],
    [0, 0.5, 1, 0.5],
  ],
  rose: [
    [0, 0, 0.4, 1],
    [0.6, 0, 0.4, 1],
  ],
  violet: [
    [0, 0, 1, 0.5],
    [0, 0.5, 0.4, 0.5],
  ],
  slate: [
    [0, 0, 1, 0.35],
    [0, 0.65, 1, 0.35],
  ],
}
