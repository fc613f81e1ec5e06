import type { Reference } from '@/core/flow/document'
import { isObject, type Json, type JsonObject } from '@/core/flow/json'
import { isoOf, msOf } from '@/core/flow/time'
import type { Program } from './prepared'

/** What both sides know beforehand. */
export interface Known {
  readonly words: readonly string[]
  readonly place: ReadonlyMap<string, number>
  readonly people: ReadonlyMap<string, Reference>
  /** The names in a record of a hand-off, in order. */
  readonly fields: readonly string[]
}

/** Words of every session and of this flow, and the first of the people with each id. */
export function knownOf(
  { flow, cards, slots }: Program,
  fields: readonly string[],
  people: readonly Reference[],
): Known {
  const found = new Set([...USUAL, flow.id, flow.name, `bot ${flow.name}`, ...slots.map(({ name }) => name)])
  for (const { key, settings } of cards) {
    found.add(key)
    collect(settings)
  }
  const words = [...found]
  return {
    words,
    place: new Map(words.map((word, i) => [word, i])),
    people: new Map([...people].reverse().map(person => [person.id, person])),
    fields,
  }

  function collect(value: unknown): void {
    if (typeof value === 'string') found.add(value)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect)
  }
}

const USUAL = 'kind agent queue bot team id name email'.split(' ')

/** Equal, with all properties in the same order. */
export const alike = (a: unknown, b: unknown): boolean =>
  Object.is(a, b) || JSON.stringify(a) === JSON.stringify(b)

/**
 * A number stands for a word that is known by then; `[n]` is a number, `@…` the first instant, `+…` another as its
 * distance from that, `'…` words that begin like one of these, `{r}` a whole record of a hand-off (its number where it was
 * there before), `{p}` one of the people, `{a}` a list, `{o}` a record.
 */
export interface Writer {
  write(value: Json): Json
  /** As its id, where it is one of the people. */
  refer(reference: Reference | null): Json
  /** From here on this record of a hand-off is there. */
  remember(record: JsonObject): void
}

export function writerOf({ words, place, people, fields }: Known, conversation: string): Writer {
  const said = new Map([[conversation, words.length]])
  const records: JsonObject[] = []
  let first: number | null = null
  return { write, refer, remember: record => records.push(record) }

  function write(value: Json): Json {
    if (typeof value === 'string') return say(value)
    if (typeof value === 'number') return [value]
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return { a: value.map(write) }
    const object = value as JsonObject
    if (isKnown(object)) return { p: say(String(object.id)) }
    if (!isWhole(object, fields))
      return { o: Object.entries(object).flatMap(([key, part]) => [say(key), write(part)]) }
    const before = records.findIndex(record => alike(record, object))
    if (before >= 0) return { r: before }
    records.push(object)
    return { r: Object.values(object).flatMap((part, i) => (part === null ? [] : [i, write(part)])) }
  }

  function refer(reference: Reference | null): Json {
    return reference && (isKnown(reference) ? say(reference.id) : write({ ...reference }))
  }

  function isKnown(object: object): boolean {
    return 'id' in object && typeof object.id === 'string' && alike(people.get(object.id), object)
  }

  function say(text: string): Json {
    const known = place.get(text) ?? said.get(text)
    if (known !== undefined) return known
    said.set(text, words.length + said.size)
    const ms = text.length === 24 ? msOf(text) : Number.NaN
    if (Number.isNaN(ms) || isoOf(ms) !== text) return /^[@+']/.test(text) ? `'${text}` : text
    if (first !== null) return `+${(ms - first).toString(36)}`
    first = ms
    return `@${ms.toString(36)}`
  }
}

export const isWhole = (value: object, fields: readonly string[]): boolean => {
  const keys = Object.keys(value)
  return keys.length === fields.length && fields.every((field, i) => field === keys[i])
}

export interface Reader {
  read(written: Json): Json
  referred(written: Json): Json
  remember(record: JsonObject): void
}

export function readerOf({ words, people, fields }: Known, conversation: string): Reader {
  const heard = [conversation]
  const records: JsonObject[] = []
  let first = 0
  return { read, referred, remember: record => records.push(record) }

  function read(written: Json): Json {
    if (typeof written === 'number' || typeof written === 'string') return hear(written)
    if (Array.isArray(written)) return written[0] ?? null
    if (!isObject(written)) return written
    const { a, o, p, r } = written as { a?: Json[]; o?: Json[]; p?: Json; r?: Json[] | number }
    if (a) return a.map(read)
    if (p !== undefined) return person(hear(p))
    if (typeof r === 'number') return records[r] ?? null
    if (r === undefined)
      return Object.fromEntries(pairs(o ?? []).map(([key, part]) => [String(read(key)), read(part)]))
    const record: Record<string, Json> = Object.fromEntries(fields.map(field => [field, null]))
    records.push(record)
    for (const [i, part] of pairs(r)) record[fields[Number(i)] ?? ''] = read(part)
    return record
  }

  function referred(written: Json): Json {
    return typeof written === 'object' ? read(written) : person(hear(written))
  }

  function person(id: string): Json {
    const found = people.get(id)
    if (!found) throw new Error(`There is nobody called ${id} among the people.`)
    return { ...found }
  }

  function hear(written: Json): string {
    if (typeof written === 'number') return words[written] ?? heard[written - words.length] ?? ''
    const text = textOf(String(written))
    heard.push(text)
    return text
  }

  function textOf(written: string): string {
    const [sign, rest] = [written.charAt(0), written.slice(1)]
    if (sign === "'") return rest
    if (sign === '+') return isoOf(first + Number.parseInt(rest, 36))
    if (sign !== '@') return written
    first = Number.parseInt(rest, 36)
    return isoOf(first)
  }
}

const pairs = (list: readonly Json[]): readonly (readonly [Json, Json])[] =>
  list.flatMap((key, i) => (i % 2 ? [] : [[key, list[i + 1] ?? null] as const]))
