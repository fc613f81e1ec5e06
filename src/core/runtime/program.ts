import { readSettings } from '@/core/flow/card-shape'
import type { Flow } from '@/core/flow/document'
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
  const keys = Object.keys(flow.cards).sort()
  const place = new Map(keys.map((key, i) => [key, i]))
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
    cards: keys.map(key => step(flow, key, catalog, place)),
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

function step(flow: Flow, key: string, catalog: Catalog, place: ReadonlyMap<string, number>): Step {
  const card = own(flow.cards, key) ?? { type: '', settings: {}, exits: {} }
  const reading = readSettings(catalog, card)
  const type = reading ? (catalog.get(card.type) ?? null) : null
  const exits = reading ? reading.shape.exits(reading.settings) : []
  return {
    key,
    type,
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
