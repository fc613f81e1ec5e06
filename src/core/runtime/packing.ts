import type { Reference } from '@/core/flow/document'
import type { Json } from '@/core/flow/json'
import { FIELDS, type Usual } from './packing-fields'
import { knownOf, readerOf, writerOf } from './packing-words'
import type { Program } from './prepared'
import type { Session, State } from './session'
import { begin } from './step'

/** Stores a conversation that waits in few characters: what follows from the rest is left out, no words stand twice. */
export interface Packing {
  pack(session: Session): string
  /** The session as it was packed with the same program, record and people. Throws where one of the people is missing. */
  unpack(text: string): Session
}

/**
 * `people`: agents and teams as references, for a host that has them at hand. Of a reference that equals one of them only
 * the id is stored; who was renamed since then comes out with the new name.
 */
export function packing(program: Program, usual: Usual, people: readonly Reference[] = []): Packing {
  const known = knownOf(program, usual.fields, people)
  return {
    pack(session) {
      const { conversation, contact, previous, state, card, visit } = session
      const writer = writerOf(known, conversation)
      const head: Json[] = [conversation]
      if (contact !== null || previous !== null)
        head.push([contact && writer.write({ ...contact }), previous])
      let now: Session = { ...begin(program, conversation, contact, previous), state, card, visit }
      const rest: Json[] = []
      for (const [i, field] of FIELDS.entries()) {
        const written = field.write(session, now, { program, usual, writer })
        if (written !== undefined) rest.push(...(i === 0 ? [written] : [i, written]))
        now = { ...now, [field.name]: session[field.name] }
      }
      const moved = state !== 'new' || card !== -1 || visit !== 0 || rest.length > 0
      return JSON.stringify(moved ? [...head, placeOf(state), card, visit, ...rest] : head)
    },
    unpack(text) {
      const [id, ...parts] = JSON.parse(text) as [string, ...Json[]]
      const reader = readerOf(known, id)
      const [contact, previous] = Array.isArray(parts[0])
        ? (parts.shift() as [Json, string | null])
        : [null, null]
      const who = contact === null ? null : (reader.read(contact) as unknown as Session['contact'])
      const fresh = begin(program, id, who, previous)
      const [state, card, visit, ...rest] = parts
      if (state === undefined) return fresh
      let now: Session = { ...fresh, state: stateAt(state), card: Number(card), visit: Number(visit) }
      const others = typeof rest[0] === 'object' ? [0, ...rest] : rest
      const written = new Map(pairs(others).map(([i, value]) => [Number(i), value]))
      for (const [i, field] of FIELDS.entries())
        now = { ...now, [field.name]: field.read(written.get(i), now, { program, usual, reader }) }
      return now
    },
  }
}

/** Its place in this list stands in the text. */
const STATES: readonly State[] = [
  'new',
  'visitor',
  'desk',
  'assignee',
  'bot',
  'person',
  'resting',
  'stopped',
  'closed',
  'host',
  'timer',
]
const placeOf = (state: State): number => STATES.indexOf(state)
const stateAt = (place: Json): State => STATES[Number(place)] ?? 'new'

const pairs = (list: readonly Json[]): readonly (readonly [Json, Json])[] =>
  list.flatMap((key, i) => (i % 2 ? [] : [[key, list[i + 1] ?? null] as const]))
