import { exitsOf, type Shapes } from '../card-shape'
import { connect } from '../compose'
import type { Flow } from '../document'
import type { Change } from '../edit'
import { own } from '../json'
import type { From } from './exits'

/**
 * Moves what an exit leads to up or down among the exits of its card: it changes places with what the next one leads
 * to. `null` where there is no such exit, or both lead to the same.
 */
export function swap(flow: Flow, shapes: Shapes, { card: key, exit }: From, by: -1 | 1): Change | null {
  const card = own(flow.cards, key)
  const names = card ? exitsOf(shapes, card).map(({ name }) => name) : []
  const at = names.indexOf(exit)
  const other = at < 0 ? undefined : names[at + by]
  if (!card || other === undefined) return null
  const [here, there] = [own(card.exits, exit) ?? null, own(card.exits, other) ?? null]
  if (here === there) return null
  return { set: 'all', changes: [connect(key, exit, there), connect(key, other, here)] }
}

/** The one exit of several that leads to a card; `null` where none does, or more than one exit in the flow leads there. */
export function onlyWayTo(flow: Flow, shapes: Shapes, key: string): From | null {
  let found: From | null = null
  for (const source in flow.cards) {
    const card = own(flow.cards, source)
    for (const exit in card?.exits) {
      if (card?.exits[exit] !== key) continue
      if (found) return null
      found = { card: source, exit }
    }
  }
  const from = found && own(flow.cards, found.card)
  return from && exitsOf(shapes, from).length > 1 ? found : null
}
