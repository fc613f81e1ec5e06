import { type Exit, readSettings } from '@/core/flow/card-shape'
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
  const cards = readAlong(flow, catalog)
  const place = new Map(cards.map(({ key }, i) => [key, i]))
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
    cards: cards.map(card => step(card, catalog, place)),
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

/** A card of the flow as it is found, before what it leads to has a place. */
interface Found {
  readonly key: string
  readonly card: Card
  readonly reading: ReturnType<typeof readSettings>
  readonly exits: readonly Exit[]
}

/**
 * The cards as a conversation meets them: each is followed by what its exits lead to, the first of them first. Those
 * that run one after the other lie side by side in memory, which is most of what a card costs in a large flow. Cards
 * that nothing leads to come last. The file's own order makes no difference.
 */
function readAlong(flow: Flow, catalog: Catalog): readonly Found[] {
  const found = new Map<string, Found>()
  const waiting = Object.keys(flow.cards).sort().reverse()
  if (flow.start !== null) waiting.push(flow.start)
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    const card = found.has(key) ? undefined : own(flow.cards, key)
    if (!card) continue
    const reading = readSettings(catalog, card)
    const exits = reading ? reading.shape.exits(reading.settings) : []
    found.set(key, { key, card, reading, exits })
    for (let i = exits.length - 1; i >= 0; i -= 1) {
      const next = own(card.exits, exits[i]?.name ?? '')
      if (next && !found.has(next)) waiting.push(next)
    }
  }
  return [...found.values()]
}

function step(
  { key, card, reading, exits }: Found,
  catalog: Catalog,
  place: ReadonlyMap<string, number>,
): Step {
  return {
    key,
    type: reading ? (catalog.get(card.type) ?? null) : null,
    typeName: card.type,
    settings: reading?.settings ?? card.settings,
    play: null,
    exits: exits.map(({ name, open }) => {
      const key = own(card.exits, name) ?? null
      const to = key === null ? -1 : (place.get(key) ?? -1)
      return { name, to, key: to < 0 ? null : key, open }
    }),
    phrase: null,
    variable: null,
  }
}
