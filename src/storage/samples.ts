import { nanoid } from 'nanoid'
import { type Flow, FORMAT, VERSION } from '@/core/flow/document'
import { list } from './library'
import type { Summary } from './summary'

/** Flows for the tests of this folder. Ids are never shared: all test files write to one database. */
export function sample(name = 'Sample', id = `sample-${nanoid()}`): Flow {
  return {
    format: FORMAT,
    version: VERSION,
    id,
    name,
    start: 'start',
    variables: {},
    cards: {
      hello: { type: 'message', settings: { text: 'Hello' }, exits: { next: null } },
      start: { type: 'start', settings: {}, exits: { next: 'hello' } },
    },
    layout: { hello: { x: 320, y: 0 }, start: { x: 0, y: 0 } },
  }
}

/** The same flow with a card moved: the smallest edit there is. */
export const moved = (flow: Flow, x: number): Flow => ({
  ...flow,
  layout: { ...flow.layout, hello: { x, y: 0 } },
})

/** What the library shows of a flow at this moment. */
export async function summaryOf(id: string): Promise<Summary | undefined> {
  const all = await list()
  if (!all.ok) throw new Error(all.message)
  return all.flows.find(one => one.id === id)
}

export async function shownAs(id: string): Promise<Summary> {
  const shown = await summaryOf(id)
  if (!shown) throw new Error(`${id} is not listed.`)
  return shown
}
