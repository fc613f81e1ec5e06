import { isObject, type Json, type JsonObject } from '@/core/flow/json'
import type { Holder } from './holder'
import { alike, isWhole, type Reader, type Writer } from './packing-words'
import type { Program } from './prepared'
import type { Session } from './session'
import { inBlocks, listed, valueAt } from './values'

/** What a hand-off is like as a rule. A session that is otherwise is stored as it is, and longer. */
export interface Usual {
  /** The names in a record, in order. */
  readonly fields: readonly string[]
  /** What the card remembers while somebody else has the floor. */
  readonly memory: Json
  /** The record of a hand-off to the holder that was asked for at `at`; `null` where the card asks for nobody. */
  record(session: Session, program: Program, at: string): JsonObject | null
  /** What the card has written of the session's record, by variable. */
  stored(session: Session, program: Program): JsonObject
}

interface Given {
  readonly program: Program
  readonly usual: Usual
}

/** One field of a session. `now` is the session so far: what comes later is as in the beginning. */
interface Field {
  readonly name: keyof Session
  /** Nothing where it is as one would think. */
  write(session: Session, now: Session, given: Given & { readonly writer: Writer }): Json | undefined
  read(written: Json | undefined, now: Session, given: Given & { readonly reader: Reader }): Json
}

/**
 * All that is not in the head, in the order in which one follows from the other; the place in this list is in the text,
 * but of the first, the holder, which is never a number.
 */
export const FIELDS: readonly Field[] = [
  { name: 'holder', write: writeHolder, read: readHolder },
  count('visits', ({ visit }) => visit),
  count('hops', ({ visit }) => visit),
  count('handoffs', () => 0),
  plain('keyword', () => ''),
  count('serial', now => (isOut(now) ? 1 : 0)),
  plain('memory', (now, usual) => (isOut(now) ? usual.memory : null)),
  { name: 'handoff', write: writeHandoff, read: readHandoff },
  { name: 'values', write: writeValues, read: readValues },
  plain('carried', () => ({})),
  plain('handed', () => null),
]

const isOut = ({ holder }: Session): boolean => holder.kind !== 'bot'

function count(name: keyof Session, guess: (now: Session) => number): Field {
  return {
    name,
    write: (session, now) => (session[name] === guess(now) ? undefined : (session[name] as number)),
    read: (written, now) => written ?? guess(now),
  }
}

function plain(name: keyof Session, guess: (now: Session, usual: Usual) => Json): Field {
  return {
    name,
    write: (session, now, { usual, writer }) =>
      alike(session[name], guess(now, usual)) ? undefined : writer.write(session[name] as Json),
    read: (written, now, { usual, reader }) =>
      written === undefined ? guess(now, usual) : reader.read(written),
  }
}

/** An agent and their team as a list of two, a queue as a list of three. */
function writeHolder(
  { holder }: Session,
  now: Session,
  { writer }: { readonly writer: Writer },
): Json | undefined {
  if (alike(holder, now.holder)) return undefined
  const { kind } = holder
  if (kind === 'agent' && isWhole(holder, ['kind', 'agent', 'team']))
    return [writer.refer(holder.agent), writer.refer(holder.team)]
  if (kind === 'queue' && isWhole(holder, ['kind', 'team', 'agent']))
    return [writer.refer(holder.team), writer.refer(holder.agent), 0]
  return writer.write({ ...holder } as unknown as Json)
}

function readHolder(written: Json | undefined, now: Session, { reader }: { readonly reader: Reader }): Json {
  if (written === undefined) return toJson(now.holder)
  if (!Array.isArray(written)) return reader.read(written)
  const [first, second] = written.slice(0, 2).map(one => (one === null ? null : reader.referred(one)))
  return written.length === 2
    ? { kind: 'agent', agent: first ?? null, team: second ?? null }
    : { kind: 'queue', team: first ?? null, agent: second ?? null }
}

/** When it was asked for, and what is not as usual; another record as it is. */
function writeHandoff(
  { handoff }: Session,
  now: Session,
  { program, usual, writer }: Given & { readonly writer: Writer },
): Json | undefined {
  if (alike(handoff, now.handoff)) return undefined
  const { requestedAt: at } = handoff
  const guess = typeof at === 'string' ? usual.record(now, program, at) : null
  if (typeof at !== 'string' || !guess || !isWhole(handoff, usual.fields)) return writer.write({ ...handoff })
  const asked = writer.write(at)
  const changes = changesOf(Object.values(handoff), Object.values(guess), writer)
  writer.remember(handoff)
  return changes.length === 0 ? asked : [asked, ...changes]
}

function readHandoff(
  written: Json | undefined,
  now: Session,
  { program, usual, reader }: Given & { readonly reader: Reader },
): Json {
  if (written === undefined) return now.handoff
  if (isObject(written)) return reader.read(written as Json)
  const [asked = '', ...changes] = Array.isArray(written) ? (written as readonly Json[]) : [written]
  const guess = usual.record(now, program, String(reader.read(asked))) ?? {}
  const values = withChanges(Object.values(guess), changes, reader)
  const record = Object.fromEntries(usual.fields.map((field, i) => [field, values[i] ?? null]))
  reader.remember(record)
  return record
}

function writeValues(
  session: Session,
  now: Session,
  { program, usual, writer }: Given & { readonly writer: Writer },
): Json | undefined {
  const values = listed(session.values)
  const guess = valuesLike(now, program, usual)
  if (alike(values, guess)) return undefined
  return values.length === guess.length ? changesOf(values, guess, writer) : writer.write(values)
}

function readValues(
  written: Json | undefined,
  now: Session,
  { program, usual, reader }: Given & { readonly reader: Reader },
): Json {
  const guess = valuesLike(now, program, usual)
  const changes = written ?? []
  const values = Array.isArray(changes) ? withChanges(guess, changes, reader) : reader.read(changes)
  return inBlocks(Array.isArray(values) ? values : [])
}

function valuesLike(now: Session, program: Program, usual: Usual): readonly Json[] {
  const stored = new Map(Object.entries(usual.stored(now, program)))
  return program.slots.map(({ name }, i) => stored.get(name) ?? valueAt(now.values, i))
}

/** Place and value of each that is not as guessed. */
const changesOf = (values: readonly Json[], guess: readonly Json[], writer: Writer): readonly Json[] =>
  values.flatMap((value, i) => (alike(value, guess[i]) ? [] : [i, writer.write(value)]))

function withChanges(guess: readonly Json[], changes: readonly Json[], reader: Reader): readonly Json[] {
  const values = [...guess]
  for (let i = 0; i < changes.length; i += 2) values[Number(changes[i])] = reader.read(changes[i + 1] ?? null)
  return values
}

const toJson = (holder: Holder): Json => holder as unknown as Json
