import { Trash2, Unlink } from 'lucide-react'
import { connect, removeCards, titleOf } from '@/core/flow/compose'
import type { Flow } from '@/core/flow/document'
import { type Change, edit } from '@/core/flow/edit'
import { removeAndJoin } from '@/core/flow/graph/join'
import { own } from '@/core/flow/json'
import { removeMarks } from '@/core/flow/layout/frames'
import { chordText } from '@/ui/chord'
import type { Action } from './action'
import { countOf, inWords, pickedOn } from './picked'
import type { Stage } from './stage'

/** Deletes what is selected: cards with their connections, and connections. */
export const remove: Action = {
  id: 'delete',
  group: 'edit',
  label: on => (countOf(pickedOn(on)) > 1 ? `Delete ${inWords(pickedOn(on))}` : 'Delete'),
  icon: Trash2,
  keys: [
    { press: 'Delete', where: 'canvas' },
    { press: 'Backspace', where: 'canvas' },
  ],
  words: 'remove trash',
  needs: 'Select a card or a connection first.',
  on: ['card', 'cards', 'connection', 'mark'],
  danger: true,
  edits: true,
  applies: on => countOf(pickedOn(on)) + on.edges.length > 0,
  perform: on => {
    const { cards, edges, marks, flow, catalog } = on
    const joined = cards.length > 0 ? removeAndJoin(flow, catalog, cards) : null
    const said = saying(on)
    const links = edges.map(({ card, exit }) => connect(card, exit, null))
    carryOut(on, { set: 'all', changes: [...links, removeMarks(marks), removeCards(flow, cards)] })
    if (joined) offerJoin(on, edit(flow, joined), said)
    else on.announce(`${said} ${backAgain}`)
  },
}

const removeJoining: Action = {
  id: 'delete-join',
  group: 'edit',
  label: 'Delete and join neighbours',
  icon: Unlink,
  keys: [
    { press: 'Delete', mod: true, where: 'canvas' },
    { press: 'Backspace', mod: true, where: 'canvas' },
  ],
  words: 'remove heal reconnect bridge card',
  needs: 'Select a card with one before it and one way on.',
  on: ['card', 'cards'],
  danger: true,
  edits: true,
  applies: ({ cards, flow, catalog }) => cards.length > 0 && removeAndJoin(flow, catalog, cards) !== null,
  perform: on => {
    const change = removeAndJoin(on.flow, on.catalog, on.cards)
    if (!change) return
    const said = saying(on)
    carryOut(on, change)
    on.announce(`${said} Its neighbours are joined. ${backAgain}`)
  },
}

export const removeActions: readonly Action[] = [removeJoining, remove]

function carryOut(on: Stage, change: Change): void {
  on.state.apply(change)
  // What had the focus is gone.
  on.view.focus()
}

/** In the toast, which is read out too. */
function offerJoin(on: Stage, joined: Flow, said: string): void {
  on.toast({
    text: `${said} ${backAgain}`,
    action: {
      label: 'Join neighbours',
      onAction: () => {
        on.state.apply(joining(on.flow, joined))
        on.view.focus()
        on.announce('The neighbours are joined.')
      },
    },
  })
}

/** The connections of `joined` that can still be made: what was done to those exits meanwhile stays. */
function joining(now: Flow, joined: Flow): Change {
  const changes = Object.entries(joined.cards).flatMap(([key, { exits }]) =>
    Object.entries(exits).flatMap(([exit, to]) => {
      const open = own(own(now.cards, key)?.exits ?? {}, exit) === null
      return open && to !== null && Object.hasOwn(now.cards, to) ? [connect(key, exit, to)] : []
    }),
  )
  return { set: 'all', changes }
}

const backAgain = `Undo with ${chordText({ press: 'z', mod: true })}.`

/** What is about to be deleted, in words. */
function saying(on: Stage): string {
  const { flow, catalog, cards, edges } = on
  const picked = pickedOn(on)
  const [only] = cards
  const card = only === undefined ? undefined : own(flow.cards, only)
  if (countOf(picked) === 1 && card) return `Card “${titleOf(catalog, card)}” deleted.`
  if (countOf(picked) > 0) return `${inWords(picked)} deleted.`
  return edges.length === 1 ? 'Connection deleted.' : `${edges.length} connections deleted.`
}
