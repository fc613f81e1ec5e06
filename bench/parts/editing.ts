import { catalog } from '@/cards/catalog'
import type { Position } from '@/core/flow/document'
import { own } from '@/core/flow/json'
import { boxesOf } from '@/core/layout/boxes'
import { tidied } from '@/core/layout/tidied'
import { createEditorStore, type EditorStore } from '@/screens/editor/store'
import { readFlow } from '../baton'
import { ringFile } from '../flows'
import { cpuOf, heapNow, median } from '../measure'

/** What the editor's own work costs: places for all cards, and the history that undo goes back through. */
export interface Editing {
  /** Median seconds of CPU to work out places for so many cards. */
  readonly tidy: Readonly<Record<(typeof TIDIED_SIZES)[number], number>>
  /** Bytes that a history of 200 steps keeps at 5,000 cards; and one in which all of these were tidied. */
  readonly history: number
  readonly tidyStep: number
}

export const TIDIED_SIZES = [1000, 5000] as const
export const STEPS = 200

export async function editing(rounds: number): Promise<Editing> {
  return { tidy: { 1000: await tidying(1000, rounds), 5000: await tidying(5000, rounds) }, ...histories() }
}

async function tidying(size: number, rounds: number): Promise<number> {
  const flow = readFlow(ringFile(size, 'tidy'))
  const boxes = boxesOf(flow, catalog, () => CARD)
  const seconds: number[] = []
  for (let round = -1; round < rounds; round += 1) {
    const cpu = await cpuOf(() => tidied(boxes, flow.start, null))
    if (round >= 0) seconds.push(cpu / 1e6)
  }
  return median(seconds)
}

/** About what the canvas draws. */
const CARD = { width: 240, height: 160, entry: 27, exits: [100, 120, 140] }

function histories(): Pick<Editing, 'history' | 'tidyStep'> {
  const store = createEditorStore(readFlow(ringFile(5000, 'undo')), false)
  const keys = Object.keys(store.getState().flow.cards)
  // Each card is made anew once before: what an edit costs the flow itself is not the history's.
  for (let i = 0; i < STEPS; i += 1) step(store, keys, i, 'before')
  const fresh = createEditorStore(store.getState().flow, false)
  const boxes = boxesOf(fresh.getState().flow, catalog, () => CARD)
  const places = [...tidied(boxes, fresh.getState().flow.start, null)]
  place(fresh, places, 0)
  const empty = heapNow()
  for (let i = 0; i < STEPS; i += 1) step(fresh, keys, i, 'after')
  const full = heapNow()
  place(fresh, places, 20)
  const tidyStep = heapNow() - full
  if (fresh.getState().past.length !== STEPS + 2) throw new Error('Not every edit is a step.')
  return { history: full - empty, tidyStep }
}

/** Gives all cards places at once, as tidying does. */
function place(store: EditorStore, places: readonly (readonly [string, Position])[], right: number): void {
  const changes = places.map(
    ([card, { x, y }]) => ({ set: 'position', card, at: { x: x + right, y } }) as const,
  )
  store.getState().apply({ set: 'all', changes })
}

/** A card moved, a text typed key by key, another title, a connection: what editing is made of. */
function step(store: EditorStore, keys: readonly string[], i: number, word: string): void {
  const card = keys[1 + ((i * 7) % (keys.length - 1))] ?? ''
  const { flow, apply, select } = store.getState()
  select([card])
  if (i % 4 === 0) apply({ set: 'position', card, at: { x: i * 10, y: word.length } })
  else if (i % 4 === 1) apply({ set: 'title', card, title: `${word} ${i}` })
  else if (i % 4 === 2) typed(store, card, `${word} of step ${i}`)
  else
    apply({
      set: 'exit',
      card,
      exit: Object.keys(own(flow.cards, card)?.exits ?? {})[0] ?? 'next',
      to: keys[i + word.length],
    })
}

function typed(store: EditorStore, card: string, text: string): void {
  const { settings = {} } = own(store.getState().flow.cards, card) ?? {}
  for (let i = 1; i <= text.length; i += 1)
    store
      .getState()
      .apply({ set: 'settings', card, settings: { ...settings, text: text.slice(0, i) } }, `${card} text`)
}
