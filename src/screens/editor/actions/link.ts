import { Cable, SquarePlus } from 'lucide-react'
import { canEnter, mainExits } from '@/core/flow/graph/exits'
import { own } from '@/core/flow/json'
import type { Action } from './action'
import type { Link, Stage } from './stage'

export const addAfter: Action = {
  id: 'add-after',
  group: 'connect',
  label: ({ cards, edges }) =>
    cards.length === 0 && edges.length > 0 ? 'Add a card between…' : 'Add after…',
  icon: SquarePlus,
  // A bare letter looks for a title in the outline.
  keys: [
    { press: 'a', where: 'canvas' },
    { press: 'Enter', alt: true, where: 'canvas' },
  ],
  words: 'new next follow insert append behind connection between add after',
  needs: 'Select a card with a way on, or a connection.',
  on: ['card', 'connection'],
  edits: true,
  applies: on => start(on) !== null,
  perform: on => {
    const from = start(on)
    if (from === null) return
    on.show(
      typeof from === 'string'
        ? { kind: 'exit', card: from, next: 'add' }
        : { kind: 'add', after: from, place: null },
    )
  },
}

export const connectTo: Action = {
  id: 'connect',
  group: 'connect',
  label: 'Connect to…',
  icon: Cable,
  keys: [
    { press: 'c', where: 'canvas' },
    { press: 'c', alt: true, where: 'canvas' },
  ],
  words: 'link lead join exit next wire disconnect unlink nowhere',
  needs: 'Select a card with a way on, or a connection.',
  on: ['card', 'connection'],
  edits: true,
  applies: on => start(on) !== null && Object.keys(on.flow.cards).some(key => canEnter(on.flow, key)),
  perform: on => {
    const from = start(on)
    if (from === null) return
    on.show(
      typeof from === 'string' ? { kind: 'exit', card: from, next: 'connect' } : { kind: 'connect', from },
    )
  },
}

export const linkActions: readonly Action[] = [addAfter, connectTo]

/** Where a card is to follow: at the exit chosen in the outline, at the selected connection, at the only exit of the card, or at one of its exits. */
function start({ cards, edges, exit: chosen, flow, catalog }: Stage): Link | string | null {
  if (chosen) return chosen
  const [key, another] = cards
  const card = key === undefined ? undefined : own(flow.cards, key)
  if (key === undefined || !card) return edges.length === 1 ? (edges[0] ?? null) : null
  const exits = mainExits(catalog, card)
  const [exit] = exits
  if (another !== undefined || !exit) return null
  return exits.length === 1 ? { card: key, exit: exit.name } : key
}
