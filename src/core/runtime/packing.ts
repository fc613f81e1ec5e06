import { isObject, type Json, same } from '@/core/flow/json'
import { isoOf, msOf } from '@/core/flow/time'
import type { Program } from './prepared'
import type { Session } from './session'
import { begin } from './step'

/** Stores a conversation that waits in few characters: what is as in the beginning is left out, no words stand twice. */
export interface Packing {
  pack(session: Session): string
  /** The session as it was packed with the same program and fields. */
  unpack(text: string): Session
}

/** `fields`: the names in the record of a hand-off, in order. */
export function packing(program: Program, fields: readonly string[]): Packing {
  const words = wordsIn(program)
  return {
    pack(session) {
      const { conversation, contact, previous } = session
      const fresh = begin(program, conversation, contact, previous)
      const write = writer([conversation, ...words], fields)
      const parts: Json[] = [conversation]
      if (contact !== null || previous !== null) parts.push([contact && write({ ...contact }), previous])
      for (const [i, name] of NAMES.entries())
        if (!same(session[name], fresh[name])) parts.push(i, write(toJson(session[name])))
      // One line for each part: a text that is joined lies in memory in one piece.
      return parts.map(part => JSON.stringify(part)).join('\n')
    },
    unpack(text) {
      const [conversation, ...parts] = text.split('\n').map((part): Json => JSON.parse(part))
      const read = reader([String(conversation), ...words], fields)
      const [contact, previous] = Array.isArray(parts[0])
        ? (parts.shift() as [Json, string | null])
        : [null, null]
      const fresh = begin(program, String(conversation), read(contact) as Session['contact'], previous)
      const changed: [string, Json][] = []
      for (let i = 0; i < parts.length; i += 2)
        changed.push([NAMES[Number(parts[i])] ?? '', read(parts[i + 1] ?? null)])
      return { ...fresh, ...Object.fromEntries(changed) }
    },
  }
}

/** Fields in the order in which they are written; the place in this list is what stands in the text. */
const NAMES = [
  'state',
  'card',
  'visit',
  'visits',
  'serial',
  'hops',
  'handoffs',
  'keyword',
  'memory',
  'holder',
  'handoff',
  'values',
  'carried',
  'handed',
] as const satisfies readonly (keyof Session)[]

const toJson = (value: Session[(typeof NAMES)[number]]): Json => value as Json

/** Words both sides know beforehand: of every session, and of this flow. */
function wordsIn({ flow, cards, slots }: Program): readonly string[] {
  const found = new Set(USUAL)
  for (const word of [flow.id, flow.name, `bot ${flow.name}`]) found.add(word)
  for (const { name } of slots) found.add(name)
  for (const { key, settings } of cards) {
    found.add(key)
    collect(settings)
  }
  return [...found]

  function collect(value: unknown): void {
    if (typeof value === 'string') found.add(value)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect)
  }
}

const USUAL =
  'visitor assignee desk bot person resting stopped closed kind agent queue team id name email'.split(' ')

/**
 * A number stands for a word that is known by then; `[n]` is a number, `@…` an instant, `'…` words that begin like one
 * of these, `{r}` a whole record of a hand-off (its number where it was there before), `{a}` a list, `{o}` a record.
 */
function writer(words: readonly string[], fields: readonly string[]): (value: Json) => Json {
  const known = new Map([...new Set(words)].map((word, i) => [word, i]))
  const records: Json[] = []
  return write

  function write(value: Json): Json {
    if (typeof value === 'string') return say(value)
    if (typeof value === 'number') return [value]
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return { a: value.map(write) }
    if (!isWhole(value)) return { o: Object.entries(value).flatMap(([key, part]) => [say(key), write(part)]) }
    const before = records.findIndex(record => same(record, value))
    if (before >= 0) return { r: before }
    records.push(value)
    return { r: Object.values(value).flatMap((part, i) => (part === null ? [] : [i, write(part)])) }
  }

  function say(text: string): Json {
    const place = known.get(text)
    if (place !== undefined) return place
    known.set(text, known.size)
    const ms = text.length === 24 ? msOf(text) : Number.NaN
    if (!Number.isNaN(ms) && isoOf(ms) === text) return `@${ms.toString(36)}`
    return /^[@']/.test(text) ? `'${text}` : text
  }

  function isWhole(value: object): boolean {
    const keys = Object.keys(value)
    return keys.length === fields.length && fields.every((field, i) => field === keys[i])
  }
}

function reader(words: readonly string[], fields: readonly string[]): (written: Json) => Json {
  const known = [...new Set(words)]
  const records: Json[] = []
  return read

  function read(written: Json): Json {
    if (typeof written === 'number') return known[written] ?? ''
    if (typeof written === 'string') return hear(written)
    if (Array.isArray(written)) return written[0] ?? null
    if (!isObject(written)) return written
    const { a, o, r } = written as { a?: Json[]; o?: Json[]; r?: Json[] | number }
    if (a) return a.map(read)
    if (o) return Object.fromEntries(pairs(o).map(([key, part]) => [String(read(key)), read(part)]))
    if (typeof r === 'number') return records[r] ?? null
    const record: Record<string, Json> = Object.fromEntries(fields.map(field => [field, null]))
    records.push(record)
    for (const [i, part] of pairs(r ?? [])) record[fields[Number(i)] ?? ''] = read(part)
    return record
  }

  function hear(written: string): string {
    const text = written.startsWith('@')
      ? isoOf(Number.parseInt(written.slice(1), 36))
      : written.replace(/^'/, '')
    known.push(text)
    return text
  }
}

const pairs = (list: readonly Json[]): readonly (readonly [Json, Json])[] =>
  list.flatMap((key, i) => (i % 2 ? [] : [[key, list[i + 1] ?? null] as const]))
