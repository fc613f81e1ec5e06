import { type Box, byKey, COLUMN_GAP, ceil, cornerOf, GRID, nearest, type Places, ROW_GAP } from './box'
import { layered, type Part } from './part'
import { partsOf } from './parts'

/** Stray cards stand side by side until a row is this wide, or as wide as the flow above. */
const SHELF = 80 * GRID

/**
 * Places for all boxes, in columns from left to right: the card where the flow begins first, every connection to the
 * right but those that lead back, few crossings. Parts that can't be reached from it come below. All places are on the
 * grid, the upper left corner of the whole stays where it is, and equal boxes give equal places.
 */
export function arrange(boxes: readonly Box[], start: string | null): Places {
  const sorted = boxes.toSorted(byKey)
  const begin = sorted.find(({ key }) => key === start)
  const { x, y } = cornerOf(sorted)
  const [left, top] = x === Number.MAX_SAFE_INTEGER ? [0, 0] : [nearest(x), nearest(y)]
  const places = packed(partsOf(sorted, begin).map(part => layered(part, begin)))
  return new Map([...places].map(([key, at]) => [key, { x: left + at.x, y: top + at.y }]))
}

/** Parts in rows from top to bottom; in a row from left to right. The first has a row of its own. */
function packed(parts: readonly Part[]): Places {
  const places = new Map<string, { x: number; y: number }>()
  const widest = parts.reduce((width, part) => Math.max(width, part.width), SHELF)
  let [x, y, row] = [0, 0, 0]
  parts.forEach((part, i) => {
    const wish = Math.max(x, before(part, places))
    if (i === 1 || (x > 0 && wish + part.width > widest)) {
      y += row + 2 * ROW_GAP
      x = 0
      row = 0
    }
    const left = Math.max(x, before(part, places))
    for (const [{ key }, at] of part.places) places.set(key, { x: left + at.x, y: y + at.y })
    x = left + part.width + COLUMN_GAP
    row = Math.max(row, part.height)
  })
  return places
}

/** How far to the right a part may begin so that what leads out of it into the parts above still leads to the right. */
function before(part: Part, places: Places): number {
  let limit = Number.MAX_SAFE_INTEGER
  for (const [{ width, exits }, at] of part.places) {
    for (const { to } of exits) {
      const target = to === null ? undefined : places.get(to)
      if (target) limit = Math.min(limit, target.x - COLUMN_GAP - ceil(width) - at.x)
    }
  }
  return limit === Number.MAX_SAFE_INTEGER ? 0 : Math.max(0, limit)
}
