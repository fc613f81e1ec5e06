import { readSettings } from '@/core/flow/card-shape'
import type { Flow } from '@/core/flow/document'
import { own } from '@/core/flow/json'
import { logicHash } from '@/core/flow/save'
import type { Catalog } from './card-type'
import type { Names, Phrase, Program, Step, Words } from './prepared'
import { trimmedWords } from './quick/words'
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
  const program: Program = {
    flow: names.flow,
    slot: names.slot,
    get logic() {
      logic ??= logicHash(flow, catalog)
      return logic
    },
    start: flow.start === null ? -1 : (place.get(flow.start) ?? -1),
    cards: keys.map(key => step(flow, key, catalog, place, text => phraseOf(program, text))),
    place,
    slots,
    template(text) {
      const known = templates.get(text)
      if (known) return known
      const words = wordsOf(names, text)
      templates.set(text, words)
      return words
    },
  }
  return program
}

const phraseOf = (program: Program, text: string): Phrase => ({
  text,
  words: program.template(text),
  said: trimmedWords(program, text),
})

function step(
  flow: Flow,
  key: string,
  catalog: Catalog,
  place: ReadonlyMap<string, number>,
  phraseOf: (text: string) => Phrase,
): Step {
  const card = own(flow.cards, key) ?? { type: '', settings: {}, exits: {} }
  const reading = readSettings(catalog, card)
  const type = reading ? (catalog.get(card.type) ?? null) : null
  const exits = reading ? reading.shape.exits(reading.settings) : []
  const phrases: Phrase[] = []
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
    phrase(text) {
      for (const one of phrases) if (one.text === text) return one
      const made = phraseOf(text)
      phrases.push(made)
      return made
    },
  }
}
