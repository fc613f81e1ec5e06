import type { Box } from './box'

/** From a card to another that follows it. */
export interface Pointer {
  readonly from: Box
  readonly to: Box
  /** Which of the card's ways out leads there, counted from 0; the first of several. */
  readonly exit: number
}

export interface Forward {
  /** Every card before all the cards its forward pointers lead to. */
  readonly boxes: readonly Box[]
  /** From card to card, without those that lead back. */
  readonly pointers: ReadonlyMap<Box, readonly Pointer[]>
}

/**
 * Takes out the pointers that lead back, so that no circle is left. It reads the flow as a person would, from the roots
 * along the exits in their order: back is what leads to a card one is on the way from.
 */
export function forwardOf(boxes: readonly Box[], roots: readonly Box[]): Forward {
  const inside = new Map(boxes.map(box => [box.key, box]))
  const pointers = new Map<Box, Pointer[]>()
  const entered = new Set<Box>()
  const left = new Set<Box>()
  const order: Box[] = []

  for (const root of [...roots, ...boxes]) {
    if (entered.has(root)) continue
    entered.add(root)
    const path = [{ box: root, rest: pointersOf(root, inside) }]
    for (let here = path.at(-1); here; here = path.at(-1)) {
      const next = here.rest.shift()
      if (!next) {
        left.add(here.box)
        order.push(here.box)
        path.pop()
        continue
      }
      const back = entered.has(next.to) && !left.has(next.to)
      if (back) continue
      const kept = pointers.get(here.box)
      if (kept) kept.push(next)
      else pointers.set(here.box, [next])
      if (entered.has(next.to)) continue
      entered.add(next.to)
      path.push({ box: next.to, rest: pointersOf(next.to, inside) })
    }
  }
  return { boxes: order.reverse(), pointers }
}

/** Where a card's ways lead, each card once, in the order of the exits. */
function pointersOf(from: Box, inside: ReadonlyMap<string, Box>): Pointer[] {
  const found = new Map<Box, Pointer>()
  from.exits.forEach((way, exit) => {
    const to = way.to === null ? undefined : inside.get(way.to)
    if (!to || to === from) return
    if (!found.has(to)) found.set(to, { from, to, exit })
  })
  return [...found.values()]
}
