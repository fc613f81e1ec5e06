import type { Flow } from '@/core/flow/document'
import type { Box } from './boxes'
import type { Scene } from './scene'

/** The part of the canvas that holds all cards, frames and notes; `null` while there are none. */
export function wholeOf(scene: Scene, { frames, notes }: Pick<Flow, 'frames' | 'notes'>): Box | null {
  return around([scene.bounds(), boundsIn(frames), boundsIn(notes)])
}

/** Asked for whenever the view moves, and worked out when a frame or note has changed. */
function boundsIn(marks: Readonly<Record<string, Box>> | undefined): Box | null {
  if (!marks) return null
  const known = all.get(marks)
  if (known) return known
  const bounds = around(Object.values(marks))
  if (bounds) all.set(marks, bounds)
  return bounds
}

const all = new WeakMap<object, Box>()

function around(boxes: readonly (Box | null)[]): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const box of boxes) {
    if (!box) continue
    left = Math.min(left, box.x)
    top = Math.min(top, box.y)
    right = Math.max(right, box.x + box.width)
    bottom = Math.max(bottom, box.y + box.height)
  }
  return left === Infinity ? null : { x: left, y: top, width: right - left, height: bottom - top }
}
