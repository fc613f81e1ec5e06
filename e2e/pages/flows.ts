import type { Page } from '@playwright/test'
import { store } from './stored'

/** Flow files for tests that need a certain flow rather than a way to build one. */

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
type Card = { readonly [key: string]: Json }

export interface Sketch {
  readonly name: string
  readonly id?: string
  readonly version?: number
  readonly variables?: Readonly<Record<string, { readonly type: string; readonly scope: string }>>
  readonly cards: Readonly<Record<string, Card>>
}

export const card = (type: string, settings: Json, exits: Json = {}, title?: string): Card => ({
  type,
  ...(title === undefined ? {} : { title }),
  settings,
  exits,
})

export const start = (next: string | null): Card =>
  card('start', { trigger: { on: 'conversation' } }, { next })
export const message = (text: string, next: string | null): Card => card('message', { text }, { next })
export const end = (text = ''): Card => card('end', { text })

/** A flow file whose cards stand in a row, in the order they are given. */
export function flowText({ name, id, version = 1, variables = {}, cards }: Sketch): string {
  const layout = Object.fromEntries(Object.keys(cards).map((key, place) => [key, { x: place * 340, y: 0 }]))
  const first = Object.keys(cards).find(key => cards[key]?.type === 'start') ?? null
  const flow = {
    format: 'baton.flow',
    version,
    id: id ?? name.toLowerCase().replaceAll(' ', '-'),
    name,
    start: first,
    variables,
    cards,
    layout,
  }
  return `${JSON.stringify(flow, null, 2)}\n`
}

/** Start, a greeting, a goodbye. */
export const hello = flowText({
  name: 'Hello',
  cards: { start: start('greeting'), greeting: message('Good morning', 'bye'), bye: end('Goodbye') },
})

/** Opens a flow, which is in the library then. */
export async function openFlow(page: Page, text: string): Promise<void> {
  const id = await store(page, text)
  await page.goto(`/#/flow/${encodeURIComponent(id)}`)
  // However long a busy machine takes to load it.
  await page.getByRole('textbox', { name: 'Name of the flow' }).waitFor()
}
