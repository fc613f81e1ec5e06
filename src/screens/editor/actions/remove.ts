import { Trash2 } from 'lucide-react'
import { connect, removeCards, titleOf } from '@/core/flow/compose'
import { own } from '@/core/flow/json'
import { chordText } from '@/ui/chord'
import type { Action } from './action'
import type { Stage } from './stage'

/** Deletes what is selected: cards with their connections, and connections. */
export const remove: Action = {
  id: 'delete',
  group: 'edit',
  label: on => (on.cards.length > 1 ? `Delete ${on.cards.length} cards` : 'Delete'),
  icon: Trash2,
  keys: [
    { press: 'Delete', where: 'canvas' },
    { press: 'Backspace', where: 'canvas' },
  ],
  words: 'remove trash',
  needs: 'Select a card or a connection first.',
  on: ['card', 'cards', 'connection'],
  danger: true,
  applies: on => !on.state.readOnly && on.cards.length + on.edges.length > 0,
  perform: on => {
    const { cards, edges } = on
    const said = saying(on)
    const links = edges.map(({ card, exit }) => connect(card, exit, null))
    on.state.apply({ set: 'all', changes: [...links, removeCards(on.flow, cards)] })
    on.view.focus()
    on.announce(`${said} ${backAgain}`)
  },
}

export const backAgain = `Undo with ${chordText({ press: 'z', mod: true })}.`

/** What is about to be deleted, in words. */
export function saying({ flow, catalog, cards, edges }: Stage): string {
  const [only] = cards
  const card = only === undefined ? undefined : own(flow.cards, only)
  if (cards.length === 1 && card) return `Card “${titleOf(catalog, card)}” deleted.`
  if (cards.length > 1) return `${cards.length} cards deleted.`
  return edges.length === 1 ? 'Connection deleted.' : `${edges.length} connections deleted.`
}
