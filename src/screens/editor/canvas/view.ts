import { getViewportForBounds, type Viewport } from '@xyflow/react'
import type { Flow, Position } from '@/core/flow/document'
import type { Box } from './boxes'
import type { Scene } from './scene'
import { wholeOf } from './whole'

/** Below this zoom not all words on a card can be read: no more is shown at once for that price. */
export const READABLE = 0.6
/** The least zoom at which everything on a card is large enough to be pointed at: here a part of a flow is shown. */
export const HANDY = 0.75
export const ZOOM = { least: 0.1, most: 2 }

/** A new flow begins at the left, with room to build to the right. */
const fresh: Viewport = { x: 40, y: 40, zoom: 1 }

interface Frame {
  readonly width: number
  readonly height: number
}

/** The view that shows a part of the canvas whole, with some air round it, as near as can be. */
export const fitting = ({ width, height }: Frame, part: Box, air = 0.2): Viewport =>
  getViewportForBounds(part, width, height, leastFor(part, { width, height }), 1, air)

/** The view that has a place in its middle. */
export const centred = ({ width, height }: Frame, { x, y }: Position, zoom: number): Viewport => ({
  x: width / 2 - x * zoom,
  y: height / 2 - y * zoom,
  zoom,
})

/** The first look at a flow: all of it where that can be read, else its beginning. */
export function firstView(
  frame: Frame,
  scene: Scene,
  flow: Pick<Flow, 'start' | 'frames' | 'notes'>,
): Viewport {
  const part = wholeOf(scene, flow)
  if (!part || scene.count < 2 || frame.width === 0) return fresh
  const all = fitting(frame, part, 0.1)
  const begin = scene.card(flow.start ?? '')?.at
  if (all.zoom >= READABLE || !begin) return all
  return beginning(frame, begin, HANDY)
}

/** The view at which a flow is read from its beginning. */
export const beginning = ({ height }: Frame, { x, y }: Position, zoom: number): Viewport => ({
  x: MARGIN - x * zoom,
  y: height / 3 - y * zoom,
  zoom,
})

const MARGIN = 60

/** A flow of thousands of cards may be looked at from farther off than others. */
export function leastFor(part: Box | null, { width, height }: Frame): number {
  if (!part || part.width === 0 || part.height === 0) return ZOOM.least
  return Math.max(0.01, Math.min(ZOOM.least, (width / part.width) * 0.6, (height / part.height) * 0.6))
}
