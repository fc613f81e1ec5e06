import type { Shapes } from '../card-shape'
import { connect, removeCards } from '../compose'
import type { Card, Flow } from '../document'
import type { Change } from '../edit'
import { own } from '../json'
import { leadsTo, mainExits } from './exits'

/**
 * Removes cards and joins their neighbours: what led to one of them leads to where it went on. `null` where there is
 * nothing to join, or where a card goes on in several ways and nobody can tell which is meant.
 */
export function removeAndJoin(flow: Flow, shapes: Shapes, keys: readonly string[]): Change | null {
  const gone = new Set(keys.filter(key => Object.hasOwn(flow.cards, key)))
  const onward = (key: string): string | null | undefined => onwardOf(flow, shapes, gone, key)
  const joins: Change[] = []
  for (const [key, card] of Object.entries(flow.cards)) {
    if (gone.has(key)) continue
    for (const [exit, to] of Object.entries(card.exits)) {
      const next = to !== null && gone.has(to) ? onward(to) : null
      if (next === undefined) return null
      // A card is not joined with itself: it would go round without an end.
      if (next !== null && next !== key) joins.push(connect(key, exit, next))
    }
  }
  return joins.length === 0 ? null : { set: 'all', changes: [removeCards(flow, [...gone]), ...joins] }
}

/** The card that stays to which a removed one went on; `null` where it went nowhere, `undefined` where that is open. */
function onwardOf(
  flow: Flow,
  shapes: Shapes,
  gone: ReadonlySet<string>,
  key: string,
): string | null | undefined {
  const passed = new Set<string>()
  let at: string | null = key
  while (at !== null && gone.has(at)) {
    const card = own(flow.cards, at)
    if (!card || passed.has(at)) return null
    passed.add(at)
    const next = nextOf(flow, shapes, card)
    if (next === undefined) return undefined
    at = next
  }
  return at
}

/** By `next`, by the only exit behind which the bot goes on, or to the only card that any exit leads to. */
function nextOf(flow: Flow, shapes: Shapes, card: Card): string | null | undefined {
  const exits = mainExits(shapes, card)
  const going = exits.filter(({ open }) => open === 'idle')
  const main = exits.find(({ name }) => name === 'next') ?? (going.length === 1 ? going[0] : undefined)
  const to = main ? leadsTo(flow, card, main.name) : null
  if (to !== null) return to
  // Of a card that can't be read, its pointers are all that is known.
  const names = exits.length > 0 ? exits.map(({ name }) => name) : Object.keys(card.exits)
  const targets = new Set(names.map(name => leadsTo(flow, card, name)).filter(one => one !== null))
  if (targets.size > 1) return undefined
  const [only = null] = targets
  return only
}
