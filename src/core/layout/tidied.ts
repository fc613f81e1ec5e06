import { arrange } from './arrange'
import { type Box, ceil, GRID, type Places } from './box'

/**
 * Places for the boxes named in `only`, all where that is `null`; the rest stays. A selection keeps its upper left
 * corner, unless something that stays lies where it would grow to: then it moves down until nothing is covered.
 */
export function tidied(boxes: readonly Box[], start: string | null, only: readonly string[] | null): Places {
  if (only === null) return arrange(boxes, start)
  const chosen = new Set(only)
  const moving = boxes.filter(({ key }) => chosen.has(key))
  const places = arrange(moving, start)
  const down = clearance(
    moving,
    places,
    boxes.filter(({ key }) => !chosen.has(key)),
  )
  return new Map([...places].map(([key, { x, y }]) => [key, { x, y: y + down }]))
}

/** How far boxes must move down to lie free of others, on the grid. */
function clearance(moving: readonly Box[], places: Places, others: readonly Box[]): number {
  let down = 0
  for (let further = GRID; further > 0; down += further) {
    further = 0
    for (const box of moving) {
      const at = places.get(box.key)
      if (!at) continue
      for (const other of others) {
        if (!other.at || at.x >= other.at.x + other.width || other.at.x >= at.x + box.width) continue
        const top = at.y + down
        if (top >= other.at.y + other.height || other.at.y >= top + box.height) continue
        further = Math.max(further, ceil(other.at.y + other.height + GRID - top))
      }
    }
  }
  return down
}
