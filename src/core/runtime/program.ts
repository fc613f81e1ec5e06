import { readSettings } from '@/core/flow/card-shape'
import type { Card, Flow } from '@/core/flow/document'
import { own } from '@/core/flow/json'
import { logicHash } from '@/core/flow/save'
import type { CardType, Catalog, Play } from './card-type'
import { type Met, type Names, type Phrase, type Program, Step, type Way, type Words } from './prepared'
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
  const lists = new Map<string, unknown>()
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
    once<L extends readonly unknown[]>(list: L) {
      const name = JSON.stringify(list)
      const known = (lists.get(name) as L | undefined) ?? list
      lists.set(name, known)
      return known
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
  readonly once: Program['once']
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
    this.once = parts.once
    this.#hashed = hashed
  }

  get logic(): string {
    this.#hash ??= this.#hashed()
    return this.#hash
  }
}

/** Makes a card ready to play. */
export function readied(program: Program, step: Step, type: CardType): Play {
  const made = type.run(step.settings, program.once)
  if (typeof made === 'function') {
    step.play = made
    return made
  }
  const { play, text = null, variable = null, exit = null, buttons = step.buttons, passes = null } = made
  // What it keeps is then found in the card itself, but for a name that the flow does not have.
  if (text !== null) phraseOf(program, step, text)
  const isHere = variable === null || variableOf(program, step, variable) !== null
  if (!isHere || (exit !== null && exit !== step.exit)) step.own = { text, variable, exit, buttons, passes }
  step.buttons = buttons
  step.passes = passes
  step.play = play
  return play
}

/** A template of a card; parsed at first use. */
export function phraseOf(program: Program, step: Step, text: string): Phrase {
  // `Object.is` looks at the text itself only where it is another one: mostly it is the very same, and in no cache.
  for (let one: Phrase | null = step; one; one = one.morePhrases) if (Object.is(one.text, text)) return one
  const wording = wordingOf(program, text)
  const always = fixedWords(text)
  const bare = isBareAround(wording)
  const { lead, gap, other } = wording
  if (step.text !== null) {
    step.morePhrases = { text, always, bare, lead, gap, other, morePhrases: step.morePhrases }
    return step.morePhrases
  }
  step.text = text
  step.always = always
  step.bare = bare
  step.lead = lead
  step.other = other
  if (gap) {
    step.gap = step
    step.slot = gap.slot
    step.read = gap.read
    step.after = gap.after
    step.moreGaps = gap.moreGaps
  }
  return step
}

/** A variable of the flow, as the card names it; `null` where there is none of that name. */
export function variableOf(program: Program, step: Step, name: string): Met | null {
  for (let one: Met | null = step; one; one = one.moreVariables) if (Object.is(one.variable, name)) return one
  const place = program.slot.get(name)
  const slot = place === undefined ? undefined : program.slots[place]
  if (place === undefined || !slot) return null
  const { type: holds } = slot
  if (step.variable !== null) {
    step.moreVariables = { variable: name, place, holds, moreVariables: step.moreVariables }
    return step.moreVariables
  }
  step.variable = name
  step.place = place
  step.holds = holds
  return step
}

export function wayOf(step: Step, name: string): Way | null {
  for (let one: Way | null = step; one; one = one.moreWays) if (Object.is(one.exit, name)) return one
  return null
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
    way.to = order.place.get(way.toKey ?? '') ?? -1
    if (way.to < 0) way.toKey = null
  }
  return order
}

interface Order {
  readonly cards: Step[]
  readonly place: Map<string, number>
  /** Those that lead somewhere: where to is known only when all cards have a place. */
  readonly ways: Way[]
}

/** `waiting`: keys of cards to go on from, the next one last. */
function follow(flow: Flow, catalog: Catalog, { cards, place, ways }: Order, waiting: string[]): void {
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    const card = place.has(key) ? undefined : own(flow.cards, key)
    if (!card) continue
    place.set(key, cards.length)
    const made = step(catalog, key, card)
    cards.push(made)
    const first = waiting.length
    let before: string | null = null
    for (let way: Way | null = made; way; way = way.moreWays) {
      if (way.toKey === null) continue
      ways.push(way)
      if (way.toKey !== before && !place.has(way.toKey)) waiting.splice(first, 0, way.toKey)
      before = way.toKey
    }
  }
}

function step(catalog: Catalog, key: string, card: Card): Step {
  const reading = readSettings(catalog, card)
  const type = reading ? (catalog.get(card.type) ?? null) : null
  const made = new Step(key, type, card.type, reading?.settings ?? card.settings)
  let last: Way = made
  for (const { name, open } of reading ? reading.shape.exits(reading.settings) : []) {
    const toKey = own(card.exits, name) ?? null
    if (last.exit === null) Object.assign(made, { exit: name, toKey, open })
    else {
      last.moreWays = { exit: name, to: -1, toKey, open, moreWays: null }
      last = last.moreWays
    }
  }
  return made
}
