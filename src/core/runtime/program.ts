import { readSettings } from '@/core/flow/card-shape'
import type { Card, Flow } from '@/core/flow/document'
import { own } from '@/core/flow/json'
import { logicHash } from '@/core/flow/save'
import type { Catalog } from './card-type'
import type { Met, Names, Phrase, Program, Step, Way, Words } from './prepared'
import { fixedWords } from './quick/words'
import { startValues } from './scope'
import { filledIn, isBareAround, wordingOf } from './words'

export type { Program } from './prepared'

/** Prepares a flow to run. Never fails: what can't run is met, and named, when a conversation gets there. */
export function compile(flow: Flow, catalog: Catalog): Program {
  const { cards, place } = readAlong(flow, catalog)
  const slots = Object.entries(flow.variables)
    .map(([name, variable]) => ({ ...variable, name }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  const names: Names = {
    flow: { id: flow.id, name: flow.name },
    slot: new Map(slots.map((slot, i) => [slot.name, i])),
  }
  const templates = new Map<string, Words>()
  const parts: Parts = {
    flow: names.flow,
    slot: names.slot,
    start: flow.start === null ? -1 : (place.get(flow.start) ?? -1),
    cards,
    place,
    slots,
    initial: startValues(slots),
    bot: { kind: 'bot', bot: names.flow },
    template(text) {
      const known = templates.get(text)
      if (known) return known
      const wording = wordingOf(names, text)
      const words: Words = session => filledIn(wording, session)
      templates.set(text, words)
      return words
    },
  }
  return new Compiled(parts, () => logicHash(flow, catalog))
}

type Parts = Omit<Program, 'logic'>

/** A class for the sake of `logic`: an object that holds a getter itself is slow to read, whatever is asked of it. */
class Compiled implements Program {
  readonly flow: Program['flow']
  readonly slot: Program['slot']
  readonly start: number
  readonly cards: Program['cards']
  readonly place: Program['place']
  readonly slots: Program['slots']
  readonly initial: Program['initial']
  readonly bot: Program['bot']
  readonly template: Program['template']
  readonly #hashed: () => string
  #hash: string | undefined = undefined

  constructor(parts: Parts, hashed: () => string) {
    this.flow = parts.flow
    this.slot = parts.slot
    this.start = parts.start
    this.cards = parts.cards
    this.place = parts.place
    this.slots = parts.slots
    this.initial = parts.initial
    this.bot = parts.bot
    this.template = parts.template
    this.#hashed = hashed
  }

  get logic(): string {
    this.#hash ??= this.#hashed()
    return this.#hash
  }
}

/** A template of a card; parsed at first use. */
export function phraseOf(program: Program, step: Step, text: string): Phrase {
  for (let one = step.phrase; one; one = one.next) if (one.text === text) return one
  const wording = wordingOf(program, text)
  const { lead, gap, other } = wording
  const made = {
    text,
    always: fixedWords(text),
    bare: isBareAround(wording),
    lead,
    gap,
    other,
    next: step.phrase,
  }
  step.phrase = made
  return made
}

/** A variable of the flow, as the card names it; `null` where there is none of that name. */
export function variableOf(program: Program, step: Step, name: string): Met | null {
  for (let one = step.variable; one; one = one.next) if (one.name === name) return one
  const place = program.slot.get(name)
  const slot = place === undefined ? undefined : program.slots[place]
  if (place === undefined || !slot) return null
  const { type } = slot
  step.variable = { name, place, type, next: step.variable }
  return step.variable
}

export const wayOf = ({ exits }: Step, name: string): Way | undefined => {
  for (const way of exits) if (way.name === name) return way
  return undefined
}

/**
 * The cards as a conversation meets them: each is followed by what its exits lead to, the first of them first. Those
 * that run one after the other lie side by side in memory, which is most of what a card costs in a large flow. Cards
 * that nothing leads to come last. The file's own order makes no difference.
 */
function readAlong(flow: Flow, catalog: Catalog): Order {
  const order: Order = { cards: [], place: new Map(), ways: [] }
  if (flow.start !== null) follow(flow, catalog, order, [flow.start])
  const all = Object.keys(flow.cards)
  if (order.cards.length < all.length) {
    const left = all.filter(key => !order.place.has(key)).sort()
    follow(flow, catalog, order, left.reverse())
  }
  for (const way of order.ways) {
    way.to = order.place.get(way.key ?? '') ?? -1
    if (way.to < 0) way.key = null
  }
  return order
}

interface Order {
  readonly cards: Step[]
  readonly place: Map<string, number>
  /** Those that lead somewhere: where to is known only when all cards have a place. */
  readonly ways: OwnWay[]
}

type OwnWay = { -readonly [K in keyof Way]: Way[K] }

/** `waiting`: keys of cards to go on from, the next one last. */
function follow(flow: Flow, catalog: Catalog, { cards, place, ways }: Order, waiting: string[]): void {
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    const card = place.has(key) ? undefined : own(flow.cards, key)
    if (!card) continue
    place.set(key, cards.length)
    const made = step(catalog, key, card)
    cards.push(made)
    let before: string | null = null
    for (let i = made.exits.length - 1; i >= 0; i -= 1) {
      const way = made.exits[i]
      if (!way || way.key === null) continue
      ways.push(way)
      if (way.key !== before && !place.has(way.key)) waiting.push(way.key)
      before = way.key
    }
  }
}

function step(catalog: Catalog, key: string, card: Card): Step & { readonly exits: readonly OwnWay[] } {
  const reading = readSettings(catalog, card)
  const exits = reading ? reading.shape.exits(reading.settings) : []
  return {
    key,
    type: reading ? (catalog.get(card.type) ?? null) : null,
    typeName: card.type,
    settings: reading?.settings ?? card.settings,
    play: null,
    exits: exits.map(({ name, open }) => ({ name, to: -1, key: own(card.exits, name) ?? null, open })),
    phrase: null,
    variable: null,
  }
}
