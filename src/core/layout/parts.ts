import { type Box, byKey, cornerOf } from './box'

/**
 * The cards that hang together, each part in the order of its keys: first those one can reach from `begin`, then the
 * rest, from top left to bottom right as it lies now.
 */
export function partsOf(boxes: readonly Box[], begin: Box | undefined): readonly (readonly Box[])[] {
  const inside = new Map(boxes.map(box => [box.key, box]))
  const ahead = new Map(boxes.map(box => [box, targetsOf(box, inside)]))
  const seen = new Set<Box>()
  const first = begin ? spread(begin, ahead, seen) : []
  const near = new Map([...ahead].map(([box, targets]) => [box, [...targets]]))
  for (const [box, targets] of ahead) {
    // A pointer into the first part doesn't make one part of two that share nothing else.
    if (!seen.has(box)) for (const target of targets) near.get(target)?.push(box)
  }
  const rest = boxes
    .map(box => spread(box, near, seen))
    .filter(part => part.length > 0)
    .map(part => ({ part, ...cornerOf(part) }))
    .sort((a, b) => a.y - b.y || a.x - b.x)
    .map(({ part }) => part)
  return first.length > 0 ? [first, ...rest] : rest
}

function targetsOf({ exits }: Box, inside: ReadonlyMap<string, Box>): Box[] {
  return exits.flatMap(({ to }) => (to === null ? [] : (inside.get(to) ?? [])))
}

/** What one comes to from a card and was not seen before. */
function spread(from: Box, near: ReadonlyMap<Box, readonly Box[]>, seen: Set<Box>): Box[] {
  const found: Box[] = []
  const open = [from]
  for (let box = open.pop(); box; box = open.pop()) {
    if (seen.has(box)) continue
    seen.add(box)
    found.push(box)
    for (const next of near.get(box) ?? []) open.push(next)
  }
  return found.sort(byKey)
}
