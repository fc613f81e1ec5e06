import { type Exit, exitsOf, type Shapes } from '../card-shape'
import type { Card, Flow } from '../document'
import { own } from '../json'
import { type From, leadsTo } from './exits'

/** One card in reading order. */
export interface OutlineNode {
  readonly card: string
  /** By which exit it was come to; `null` for the first card, and for one that nothing before it leads to. */
  readonly from: From | null
  /** How far it is set in. A card behind the only way out of another stands level with it. */
  readonly level: number
  readonly exits: readonly OutlineExit[]
  /** No connection leads to it from where the flow begins. */
  readonly orphan: boolean
}

export interface OutlineExit {
  readonly name: string
  readonly label: string
  /** The card it leads to, or `null` where it is open. */
  readonly to: string | null
  /** That card has its place elsewhere in the outline: here stands a reference to it. */
  readonly elsewhere: boolean
}

/**
 * The flow in reading order: from where it begins, depth first, along the exits in their order, each card once. Then the
 * cards that nothing leads to, from top to bottom, each with what follows it.
 */
export function outlineOf(flow: Flow, shapes: Shapes): readonly OutlineNode[] {
  const nodes: Draft[] = []
  const places = new Map<string, Draft>()
  if (flow.start !== null) read(flow, shapes, flow.start, false, nodes, places)
  const orphans = Object.keys(flow.cards).filter(key => !places.has(key))
  const entered = enteredFrom(flow, shapes, orphans)
  const heads = orphans.filter(key => !entered.has(key))
  for (const key of [...fromTheTop(flow, heads), ...fromTheTop(flow, orphans)])
    read(flow, shapes, key, true, nodes, places)
  return nodes.map(({ card, from, level, exits, orphan }) => ({
    card,
    from,
    level,
    orphan,
    exits: exits.map(({ name, label, to }) => {
      const { from } = places.get(to ?? '') ?? {}
      return { name, label, to, elsewhere: to !== null && !(from?.card === card && from.exit === name) }
    }),
  }))
}

interface Draft extends Omit<OutlineNode, 'exits'> {
  readonly exits: readonly Omit<OutlineExit, 'elsewhere'>[]
}

/** Reads on from a card: a heap of what is to come, since a flow may be thousands of cards deep. */
function read(
  flow: Flow,
  shapes: Shapes,
  first: string,
  orphan: boolean,
  nodes: Draft[],
  places: Map<string, Draft>,
): void {
  const ahead: Pick<Draft, 'card' | 'from' | 'level'>[] = [{ card: first, from: null, level: 0 }]
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    const card = own(flow.cards, next.card)
    if (!card || places.has(next.card)) continue
    const exits = waysOf(shapes, card).map(({ name, label }) => ({
      name,
      label,
      to: leadsTo(flow, card, name),
    }))
    const node = { ...next, orphan, exits }
    nodes.push(node)
    places.set(next.card, node)
    const level = next.level + (exits.length > 1 ? 1 : 0)
    for (const { name, to } of exits.toReversed())
      if (to !== null && !places.has(to))
        ahead.push({ card: to, from: { card: next.card, exit: name }, level })
  }
}

/** The exits of a card; of one that can't be read, its pointers. */
export function waysOf(shapes: Shapes, card: Card): readonly Pick<Exit, 'name' | 'label'>[] {
  const exits = exitsOf(shapes, card)
  return exits.length > 0 || shapes.has(card.type)
    ? exits
    : Object.keys(card.exits).map(name => ({ name, label: name }))
}

/** Those cards to which one of them leads that is not the card itself. */
function enteredFrom(flow: Flow, shapes: Shapes, keys: readonly string[]): ReadonlySet<string> {
  const entered = new Set<string>()
  for (const key of keys) {
    const card = own(flow.cards, key)
    for (const { name } of card ? waysOf(shapes, card) : []) {
      const to = card ? leadsTo(flow, card, name) : null
      if (to !== null && to !== key) entered.add(to)
    }
  }
  return entered
}

function fromTheTop({ layout }: Flow, keys: readonly string[]): readonly string[] {
  const at = (key: string) => own(layout, key) ?? { x: 0, y: 0 }
  return keys.toSorted((a, b) => at(a).y - at(b).y || at(a).x - at(b).x || (a < b ? -1 : 1))
}
