import { type Exit, exitsOf, type Shapes } from '../card-shape'
import type { Card, Flow } from '../document'
import { own } from '../json'

/** One end of a connection: a card and the exit it leaves by. */
export interface From {
  readonly card: string
  readonly exit: string
}

/** Where an exit leads: the key of a card, or `null` where it is open; `undefined` where there is no such exit. */
export function targetOf(flow: Flow, shapes: Shapes, { card: key, exit }: From): string | null | undefined {
  const card = own(flow.cards, key)
  if (!card || !exitsOf(shapes, card).some(({ name }) => name === exit)) return undefined
  return leadsTo(flow, card, exit)
}

/** As `targetOf`, for an exit that the card is known to have. A pointer to a card that does not exist leads nowhere. */
export function leadsTo(flow: Flow, card: Card, exit: string): string | null {
  const to = own(card.exits, exit) ?? null
  return to !== null && Object.hasOwn(flow.cards, to) ? to : null
}

/** Where a conversation usually goes on: exits behind which the bot has the floor, before those where nobody took over. */
export const mainExits = (shapes: Shapes, card: Pick<Card, 'type' | 'settings'>): readonly Exit[] =>
  exitsOf(shapes, card).toSorted((a, b) => Number(a.open !== 'idle') - Number(b.open !== 'idle'))

/** Whether a connection may lead to the card: nothing leads to where a flow begins. */
export const canEnter = (flow: Flow, key: string): boolean => {
  const card = own(flow.cards, key)
  return card !== undefined && card.type !== 'start'
}
