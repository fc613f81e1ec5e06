import type { CardFace } from '@/cards/face'
import type { Shapes } from '@/core/flow/card-shape'
import { titleOf } from '@/core/flow/compose'
import type { Card, Flow, Position } from '@/core/flow/document'
import { own, same } from '@/core/flow/json'
import { type Box, boxIndex } from './boxes'
import { CARD_WIDTH } from './nodes'
import { type CardSize, sizeOf } from './size'

/** A card as the canvas sees it. The object is another one whenever anything in it changed. */
export interface Placed {
  readonly key: string
  readonly card: Card
  readonly at: Position
  readonly size: CardSize
  readonly title: string
  readonly outs: readonly Link[]
}

export interface Named {
  readonly key: string
  readonly type: string
  readonly title: string
}

/** A pointer from one card to another, which may not exist (any more, or yet). */
export interface Link {
  readonly id: string
  readonly from: string
  readonly exit: string
  readonly to: string
}

/** What is where on the canvas. The object is another one whenever a place, size, title or connection changed. */
export interface Scene {
  readonly count: number
  card(key: string): Placed | undefined
  /** All cards, in the order of the document. */
  cards(): IterableIterator<Placed>
  /** What the cards are called, in that order; the very same list until a card comes, goes or is called something else. */
  names(): readonly Named[]
  /** Connections that end at a card. */
  into(key: string): Iterable<Link>
  /** Keys of the cards that touch a part of the canvas. */
  inside(part: Box): string[]
  /** The uppermost card at a point. */
  cardAt(point: Position): string | null
  /** The part of the canvas that holds all cards; `null` while there are none. */
  bounds(): Box | null
}

/**
 * Kept beside the document and brought up to date card by card, so that whoever draws looks up what is in view instead
 * of going through the flow.
 */
export interface SceneStore {
  now(): Scene
  /** `since`: the flow before, and the only card that became another: then no other is looked at. */
  update(flow: Flow, since?: Since): void
  subscribe(listener: () => void): () => void
}

interface Since {
  readonly flow: Flow
  readonly card: string
}

export function createScene(shapes: Shapes, faceOf: (type: string) => CardFace | undefined): SceneStore {
  const cards = new Map<string, Placed>()
  const into = new Map<string, Link[]>()
  const boxes = boxIndex()
  const listeners = new Set<() => void>()
  const looks = {
    card: (key: string) => cards.get(key),
    cards: () => cards.values(),
    names: () => {
      names ??= [...cards.values()].map(({ key, card, title }) => ({ key, type: card.type, title }))
      return names
    },
    into: (key: string) => into.get(key) ?? NONE,
    inside: boxes.inside,
    cardAt: boxes.at,
    bounds: boxes.bounds,
  }
  let names: readonly Named[] | null = null
  let now: Scene = { ...looks, count: 0 }
  let seen: Flow | null = null

  function put(key: string, card: Card, at: Position): boolean {
    const before = cards.get(key)
    if (before && before.card === card && before.at === at) return false
    const size =
      before?.card === card ? before.size : kept(before?.size, sizeOf(shapes, faceOf(card.type), card))
    const sameWays = before !== undefined && before.card.exits === card.exits
    const outs = sameWays ? before.outs : linksOf(key, card)
    const title = titleOf(shapes, card)
    if (!sameWays) {
      for (const link of before?.outs ?? NONE) left(into, link)
      for (const link of outs) entered(into, link)
    }
    if (before?.title !== title || before.card.type !== card.type) names = null
    cards.set(key, { key, card, at, size, title, outs })
    boxes.set(key, at.x, at.y, CARD_WIDTH, size.height)
    return !before || before.at !== at || before.size !== size || before.title !== title || !sameWays
  }

  function remove(key: string): void {
    for (const link of cards.get(key)?.outs ?? NONE) left(into, link)
    cards.delete(key)
    names = null
    boxes.remove(key)
  }

  function brought(flow: Flow): boolean {
    let changed = false
    let present = 0
    for (const key in flow.cards) {
      const card = flow.cards[key]
      if (!card) continue
      present += 1
      changed = put(key, card, own(flow.layout, key) ?? ORIGIN) || changed
    }
    if (cards.size === present) return changed
    for (const key of [...cards.keys()]) if (!Object.hasOwn(flow.cards, key)) remove(key)
    return true
  }

  function broughtOne(flow: Flow, key: string): boolean {
    const card = own(flow.cards, key)
    return card !== undefined && put(key, card, own(flow.layout, key) ?? ORIGIN)
  }

  return {
    now: () => now,
    update(flow, since) {
      const before = seen
      seen = flow
      if (before?.cards === flow.cards && before.layout === flow.layout) return
      const changed = since && since.flow === before ? broughtOne(flow, since.card) : brought(flow)
      if (!changed) return
      now = { ...looks, count: cards.size }
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const ORIGIN: Position = { x: 0, y: 0 }
const NONE: readonly Link[] = []

/** A size that came out the same is the very same, and what was made for it stays good. */
const kept = (before: CardSize | undefined, size: CardSize): CardSize =>
  before !== undefined && same(before, size) ? before : size

/** Mostly one connection ends at a card: a list for each takes a quarter of the memory of a set. */
function entered(into: Map<string, Link[]>, link: Link): void {
  const known = into.get(link.to)
  if (known) known.push(link)
  else into.set(link.to, [link])
}

function left(into: Map<string, Link[]>, link: Link): void {
  const known = into.get(link.to) ?? []
  const place = known.indexOf(link)
  if (place < 0) return
  if (known.length === 1) into.delete(link.to)
  else known.splice(place, 1)
}

const linksOf = (from: string, { exits }: Card): readonly Link[] =>
  Object.entries(exits).flatMap(([exit, to]) =>
    to === null ? [] : [{ id: `${from}:${exit}`, from, exit, to }],
  )
