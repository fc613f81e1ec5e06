import type { Box } from './box'
import type { Forward } from './forward'

/**
 * The column of each card, counted from 0: as far left as the longest way to it allows. A card nothing leads to, other
 * than where one begins, stands right before the first it leads to.
 */
export function columnsOf({ boxes, pointers }: Forward, begin: Box | undefined): ReadonlyMap<Box, number> {
  const columns = new Map<Box, number>()
  const led = new Set<Box>()
  for (const box of boxes) {
    const column = columns.get(box) ?? 0
    columns.set(box, column)
    for (const { to } of pointers.get(box) ?? []) {
      led.add(to)
      columns.set(to, Math.max(columns.get(to) ?? 0, column + 1))
    }
  }
  for (const box of boxes) {
    if (led.has(box) || box === begin) continue
    const targets = (pointers.get(box) ?? []).map(({ to }) => columns.get(to) ?? 0)
    if (targets.length > 0) columns.set(box, Math.min(...targets) - 1)
  }
  return columns
}
