import type { CardShape, Shapes } from '../card-shape'
import { addCard, connect } from '../compose'
import type { Flow, Position } from '../document'
import { type Change, edit } from '../edit'
import { own } from '../json'
import { freePlace, ROOM } from '../layout/place'
import { canEnter, type From, leadsTo, mainExits, targetOf } from './exits'

export interface Added {
  readonly key: string
  readonly change: Change
}

/**
 * Leads an exit to a card. `null` where it means nothing: no such exit or card, a Start card, or where it leads already.
 */
export function link(flow: Flow, shapes: Shapes, from: From, to: string): Change | null {
  const before = targetOf(flow, shapes, from)
  if (before === undefined || before === to || !canEnter(flow, to)) return null
  return connect(from.card, from.exit, to)
}

/**
 * Puts a card that is there already on a connection: the exit leads to it, and its first free exit to where the exit
 * led. All its other connections stay. `null` where the exit leads nowhere, or the card has no exit to go on by.
 */
export function insertOn(flow: Flow, shapes: Shapes, from: From, key: string): Change | null {
  const to = targetOf(flow, shapes, from)
  const card = own(flow.cards, key)
  if (!card || typeof to !== 'string' || key === from.card || key === to || !canEnter(flow, key)) return null
  const exits = mainExits(shapes, card).map(({ name }) => name)
  const arrives: Change = connect(from.card, from.exit, key)
  if (exits.some(exit => leadsTo(flow, card, exit) === to)) return { set: 'all', changes: [arrives] }
  const free = exits.find(exit => leadsTo(flow, card, exit) === null)
  return free === undefined ? null : { set: 'all', changes: [arrives, connect(key, free, to)] }
}

/** Puts a new card on a connection, at a place or half way; `null` where there is none, or such a card can't go on. */
export function insertCard(
  flow: Flow,
  shapes: Shapes,
  from: From,
  shape: CardShape,
  at: Position = halfWay(flow, from.card, targetOf(flow, shapes, from) ?? from.card),
): Added | null {
  const { key, change } = addCard(flow, shape, at)
  const inserted = insertOn(edit(flow, change), shapes, from, key)
  return inserted && { key, change: { set: 'all', changes: [change, inserted] } }
}

/**
 * Adds a card behind an exit, at a place or to the right. One that led somewhere leads there by way of the new card.
 * `null` where there is no such exit, or such a card can't go on.
 */
export function addAfter(
  flow: Flow,
  shapes: Shapes,
  from: From,
  shape: CardShape,
  at: Position = besides(flow, shapes, from),
): Added | null {
  const to = targetOf(flow, shapes, from)
  if (to === undefined) return null
  if (to !== null) return insertCard(flow, shapes, from, shape, at)
  const { key, change } = addCard(flow, shape, at)
  const linked = link(edit(flow, change), shapes, from, key)
  return linked && { key, change: { set: 'all', changes: [change, linked] } }
}

/** A free place to the right of a card, lower for its later exits. */
function besides(flow: Flow, shapes: Shapes, { card: key, exit }: From): Position {
  const { x, y } = own(flow.layout, key) ?? { x: 0, y: 0 }
  const card = own(flow.cards, key)
  const row = card ? mainExits(shapes, card).findIndex(({ name }) => name === exit) : 0
  return freePlace(flow, { x: x + ROOM.x, y: y + Math.max(0, row) * (ROOM.y / 2) })
}

function halfWay({ layout }: Flow, from: string, to: string): Position {
  const [a, b] = [own(layout, from) ?? { x: 0, y: 0 }, own(layout, to) ?? { x: 0, y: 0 }]
  return freePlace({ layout }, { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
}
