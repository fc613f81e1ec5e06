import { type Exit, readSettings } from '@/core/flow/card-shape'
import type { Flow, Reference, Variable } from '@/core/flow/document'
import { own } from '@/core/flow/json'
import { logicHash } from '@/core/flow/save'
import { parseTemplate, type Template } from '@/core/flow/template'
import type { CardType, Catalog } from './card-type'

/** A flow made ready to run: exits resolved to places, variables to slots. Compiled once, shared by all conversations. */
export interface Program {
  readonly flow: Reference
  readonly logic: string
  readonly start: number
  readonly cards: readonly Step[]
  readonly place: ReadonlyMap<string, number>
  readonly slots: readonly Slot[]
  readonly slot: ReadonlyMap<string, number>
  /** The parsed template; parsed at first use, then kept. */
  template(text: string): Template
}

export interface Step {
  readonly key: string
  /** `null` where the card's type is unknown or its settings can't be read: a run that gets there stops. */
  readonly type: CardType | null
  readonly typeName: string
  readonly settings: object
  readonly exits: ReadonlyMap<string, { readonly to: number; readonly open: Exit['open'] }>
}

interface Slot extends Variable {
  readonly name: string
}

/** Prepares a flow to run. Never fails: what can't run is met, and named, when a conversation gets there. */
export function compile(flow: Flow, catalog: Catalog): Program {
  const keys = Object.keys(flow.cards).sort()
  const place = new Map(keys.map((key, i) => [key, i]))
  const slots = Object.entries(flow.variables)
    .map(([name, variable]) => ({ ...variable, name }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  const templates = new Map<string, Template>()
  return {
    flow: { id: flow.id, name: flow.name },
    logic: logicHash(flow, catalog),
    start: flow.start === null ? -1 : (place.get(flow.start) ?? -1),
    cards: keys.map(key => step(flow, key, catalog, place)),
    place,
    slots,
    slot: new Map(slots.map((slot, i) => [slot.name, i])),
    template(text) {
      const known = templates.get(text) ?? parseTemplate(text).template ?? { reads: [], render: () => text }
      templates.set(text, known)
      return known
    },
  }
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
  }
}
