import { type CardShape, exitsOf, readSettings, type Shapes } from './card-shape'
import type { Card, Flow, Position, Variable } from './document'
import type { Change } from './edit'
import { own, same } from './json'
import { keyFrom } from './keys'
import { whole } from './layout/place'

/** What people do to a flow, said in the language of `edit`. Each function gives one change, hence one step of undo. */

/** Adds a card of the given kind, its exits open, under a new key made from its name. */
export function addCard(flow: Flow, shape: CardShape, at: Position): { key: string; change: Change } {
  const key = keyFrom(shape.label, taken => Object.hasOwn(flow.cards, taken))
  const settings = shape.blank()
  const exits = Object.fromEntries(shape.exits(settings).map(exit => [exit.name, null]))
  const changes: Change[] = [
    { set: 'card', card: key, to: { type: shape.type, settings, exits } },
    { set: 'position', card: key, at: rounded(at) },
  ]
  for (const [variable, to] of Object.entries(shape.brings)) {
    if (!Object.hasOwn(flow.variables, variable)) changes.push({ set: 'variable', variable, to })
  }
  if (shape.type === 'start' && startOf(flow) === null) changes.push({ set: 'start', card: key })
  return { key, change: { set: 'all', changes } }
}

/** Key of the Start card at which the flow begins; `null` where it names none. */
export const startOf = ({ start, cards }: Flow): string | null =>
  start !== null && own(cards, start)?.type === 'start' ? start : null

/** Removes cards together with every pointer to them and their place on the canvas. */
export function removeCards(flow: Flow, keys: readonly string[]): Change {
  const gone = new Set(keys.filter(key => Object.hasOwn(flow.cards, key)))
  const changes: Change[] = []
  for (const [key, card] of Object.entries(flow.cards)) {
    if (gone.has(key)) continue
    for (const [exit, to] of Object.entries(card.exits)) {
      if (to !== null && gone.has(to)) changes.push({ set: 'exit', card: key, exit, to: null })
    }
  }
  if (flow.start !== null && gone.has(flow.start)) changes.push({ set: 'start', card: null })
  for (const card of gone) changes.push({ set: 'card', card, to: null }, { set: 'position', card, at: null })
  return { set: 'all', changes }
}

/** New settings for a card. Exits that its type no longer gives are dropped, new ones start open; settings that can't be read leave them all. */
export function configure(flow: Flow, shapes: Shapes, key: string, settings: object): Change {
  const card = own(flow.cards, key)
  if (!card) return { set: 'all', changes: [] }
  const changes: Change[] = [{ set: 'settings', card: key, settings }]
  if (!readSettings(shapes, { type: card.type, settings })) return { set: 'all', changes }
  const wanted = exitsOf(shapes, { type: card.type, settings }).map(exit => exit.name)
  const present = exitsOf(shapes, card).map(exit => exit.name)
  for (const exit of present) {
    if (!wanted.includes(exit)) changes.push({ set: 'exit', card: key, exit, to: undefined })
  }
  for (const exit of wanted) {
    if (!Object.hasOwn(card.exits, exit)) changes.push({ set: 'exit', card: key, exit, to: null })
  }
  return { set: 'all', changes }
}

export const connect = (card: string, exit: string, to: string | null): Change => ({
  set: 'exit',
  card,
  exit,
  to,
})

export const rename = (card: string, title: string): Change => ({
  set: 'title',
  card,
  title: title.trim() === '' ? null : title,
})

/** Moves cards to new places; coordinates are rounded to whole pixels. */
export function move(flow: Flow, places: Readonly<Record<string, Position>>): Change {
  const changes: Change[] = []
  for (const [card, place] of Object.entries(places)) {
    const before = own(flow.layout, card)
    const at = { ...before, ...rounded(place) }
    if (Object.hasOwn(flow.cards, card) && !same(before, at)) {
      changes.push({ set: 'position', card, at })
    }
  }
  return { set: 'all', changes }
}

export const declare = (variable: string, to: Variable): Change => ({ set: 'variable', variable, to })

/** The title a person gave, or the name of the card's type. */
export const titleOf = (shapes: Shapes, card: Card): string =>
  card.title ?? shapes.get(card.type)?.label ?? card.type

const rounded = ({ x, y }: Position): Position => ({ x: whole(x), y: whole(y) })

/** How many cards a flow has. Counted once for as long as they stay the same: dozens ask at each edit. */
export function cardCount({ cards }: Flow): number {
  const known = counts.get(cards)
  if (known !== undefined) return known
  const count = Object.keys(cards).length
  counts.set(cards, count)
  return count
}

const counts = new WeakMap<object, number>()
