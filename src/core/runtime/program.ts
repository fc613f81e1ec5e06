import { readSettings } from '@/core/flow/card-shape'
import type { Flow } from '@/core/flow/document'
import { own } from '@/core/flow/json'
import { logicHash } from '@/core/flow/save'
import type { Catalog } from './card-type'
import type { Names, Phrase, Program, Step, Words } from './prepared'
import { fixedWords } from './quick/words'
import { startValues } from './scope'
import { wordsOf } from './words'

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
  let logic: string | undefined
  return {
    flow: names.flow,
    slot: names.slot,
    get logic() {
      logic ??= logicHash(flow, catalog)
      return logic
    },
    start: flow.start === null ? -1 : (place.get(flow.start) ?? -1),
    cards: keys.map(key => step(flow, key, catalog, place)),
    place,
    slots,
    initial: startValues(slots),
    bot: { kind: 'bot', bot: names.flow },
    template(text) {
      const known = templates.get(text)
      if (known) return known
      const words = wordsOf(names, text)
      templates.set(text, words)
      return words
    },
  }
}

/** A template of a card; parsed at first use. */
export function phraseOf(program: Program, { phrases }: Step, text: string): Phrase {
  for (const one of phrases) if (one.text === text) return one
  const words = program.template(text)
  const always = fixedWords(text)
  const said: Words = always === null ? session => words(session).trim() : () => always
  const made = { text, words, said }
  phrases.push(made)
  return made
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
    exits: new Map(
      exits.map(exit => {
        const to = own(card.exits, exit.name) ?? null
        return [exit.name, { to: to === null ? -1 : (place.get(to) ?? -1), open: exit.open }]
      }),
    ),
    phrases: [],
  }
}
