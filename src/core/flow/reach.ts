import type { Flow } from './document'
import { own } from './json'

/** Keys of the cards to which connections lead from where the flow begins. */
export function reachable(flow: Flow): ReadonlySet<string> {
  const seen = new Set<string>()
  const queue = flow.start === null ? [] : [flow.start]
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    const card = own(flow.cards, key)
    if (!card || seen.has(key)) continue
    seen.add(key)
    for (const to of Object.values(card.exits)) if (to !== null) queue.push(to)
  }
  return seen
}
