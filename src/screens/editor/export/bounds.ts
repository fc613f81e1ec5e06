import type { Flow } from '@/core/flow/document'
import type { Box } from '../canvas/boxes'
import { STILL } from '../canvas/drag'
import { wayOf } from '../canvas/links'
import type { Link, Scene } from '../canvas/scene'

/** Room around everything, in pixels. */
const MARGIN = 48

/** The part of the canvas that holds cards, connections, frames and notes, with some room around it. */
export function boundsOf(scene: Scene, links: readonly Link[], { frames = {}, notes = {} }: Flow): Box {
  const cards = scene.bounds()
  const corners = [
    ...(cards ? [cards] : []),
    ...Object.values(frames),
    ...Object.values(notes),
    ...links.flatMap(link => wayOf(scene, link, STILL).map(at => ({ ...at, width: 0, height: 0 }))),
  ]
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y, width, height } of corners) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  if (left > right) return { x: 0, y: 0, width: 2 * MARGIN, height: 2 * MARGIN }
  return {
    x: left - MARGIN,
    y: top - MARGIN,
    width: right - left + 2 * MARGIN,
    height: bottom - top + 2 * MARGIN,
  }
}
