import type { Flow } from '@/core/flow/document'
import { flowIdFrom } from '@/core/flow/keys'
import type { Summary } from './summary'

/** Half a character: it can't stand in an address, and an id must. */
const LONE_SURROGATE = /\p{Surrogate}/u

/** Id and name under which a flow can stand beside the others: its own where they are free, else the next. */
export function distinct(flow: Flow, known: readonly Summary[]): Pick<Flow, 'id' | 'name'> {
  // Ids of deleted flows stay taken: other flows may still point to them.
  const ids = new Set(known.map(({ id }) => id))
  const names = new Set(known.filter(({ deletedAt }) => !deletedAt).map(({ name }) => fold(name)))
  return {
    id: ids.has(flow.id) || LONE_SURROGATE.test(flow.id) ? flowIdFrom(flow.id, id => ids.has(id)) : flow.id,
    name: freeName(flow.name, name => names.has(fold(name))),
  }
}

function freeName(name: string, taken: (name: string) => boolean): string {
  const base = name.replace(/ \(\d+\)$/, '')
  let free = name
  for (let n = 2; taken(free); n += 1) free = `${base.slice(0, 190)} (${n})`
  return free
}

const fold = (name: string): string => name.trim().toLowerCase()
