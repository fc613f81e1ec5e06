import type { Shapes } from '../card-shape'
import type { Flow } from '../document'
import { waysOf } from '../graph/outline'
import { own } from '../json'

/** A pointer of a card: one of its ways out, or one that its type does not know. */
export interface Pointer {
  readonly exit: string
  readonly label: string
  /** `null` where it is open; a key that no card has where the card is missing. */
  readonly to: string | null
}

/** The pointers of a card, ways out in their order first. */
export function pointersOf(flow: Flow, shapes: Shapes, key: string): readonly Pointer[] {
  const card = own(flow.cards, key)
  if (!card) return []
  const ways = waysOf(shapes, card)
  const rest = Object.keys(card.exits).filter(exit => !ways.some(({ name }) => name === exit))
  return [...ways, ...rest.map(name => ({ name, label: name }))].map(({ name, label }) => ({
    exit: name,
    label,
    to: own(card.exits, name) ?? null,
  }))
}
