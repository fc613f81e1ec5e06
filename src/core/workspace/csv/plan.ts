import { fold } from '@/core/flow/text'
import { ATTRIBUTE, SKIP, type Taken } from './columns'
import type { CsvTable } from './table'

/** What importing a file would do, row by row, before anything is stored. */

interface Person {
  readonly id: string
  readonly name: string
  readonly email: string
}

export type Finding<T> =
  | { readonly is: 'add'; readonly row: number; readonly made: T }
  | {
      readonly is: 'update'
      readonly row: number
      readonly made: T
      readonly before: T
      readonly changed: readonly string[]
    }
  | { readonly is: 'same'; readonly row: number; readonly before: T }
  | { readonly is: 'faulty'; readonly row: number; readonly faults: readonly string[] }

/** What a row gives: a text for each field, empty where it gives none, and whatever else the columns hold. */
export interface Given {
  readonly row: number
  readonly field: (name: string) => string
  /** Cells of columns that fill no field, by header. */
  readonly others: readonly (readonly [header: string, text: string])[]
}

/** How rows become contacts or agents. */
export interface Reading<T> {
  readonly noun: string
  readonly there: readonly T[]
  /** Somebody of this id with what the row gives; an empty cell leaves what is known. */
  readonly read: (
    given: Given,
    before: T | undefined,
    id: string,
  ) => { readonly made: T; readonly faults: readonly string[] }
}

/** `newId` is asked once for each row that adds somebody without naming an id. */
export function planRows<T extends Person>(
  table: CsvTable,
  taken: readonly Taken[],
  reading: Reading<T>,
  newId: () => string,
): readonly Finding<T>[] {
  const seen = new Map<string, number>()
  const match = matcher(reading)
  return table.rows.map(({ number, cells }) => {
    if (cells.length > table.headers.length) {
      return faulty(number, [
        `The row has ${cells.length} cells, but there are only ${table.headers.length} columns: a comma or quote may be out of place.`,
      ])
    }
    const given = givenBy(number, table.headers, cells, taken)
    const { before, fault } = match(given)
    const { made, faults } = reading.read(given, before, before?.id ?? (given.field('id') || newId()))
    const twice = repeated(seen, made, given, reading.noun)
    const all = [...(fault ? [fault] : []), ...faults, ...(twice ? [twice] : [])]
    if (all.length > 0) return faulty(number, all)
    if (!before) return { is: 'add', row: number, made }
    const changed = changes(before, made)
    if (changed.length === 0) return { is: 'same', row: number, before }
    return { is: 'update', row: number, made, before, changed }
  })
}

/** The list with what the rows say. It may have changed since the rows were read: only what they change is touched. */
export function imported<T extends Person>(
  list: readonly T[],
  findings: readonly Finding<T>[],
): readonly T[] {
  const updates = new Map(
    findings.flatMap(one => (one.is === 'update' ? [[one.before.id, one] as const] : [])),
  )
  const known = new Set(list.map(({ id }) => id))
  const added = findings.flatMap(one => (one.is === 'add' && !known.has(one.made.id) ? one.made : []))
  return [
    ...list.map(item => {
      const update = updates.get(item.id)
      return update ? { ...item, ...picked(update.made, update.changed) } : item
    }),
    ...added,
  ]
}

/** Takes an import back. */
export function unimported<T extends Person>(
  list: readonly T[],
  findings: readonly Finding<T>[],
): readonly T[] {
  const added = new Set(findings.flatMap(one => (one.is === 'add' ? one.made.id : [])))
  const updates = new Map(
    findings.flatMap(one => (one.is === 'update' ? [[one.before.id, one] as const] : [])),
  )
  return list.flatMap(item => {
    if (added.has(item.id)) return []
    const update = updates.get(item.id)
    return update ? { ...item, ...picked(update.before, update.changed) } : item
  })
}

function givenBy(
  row: number,
  headers: readonly string[],
  cells: readonly string[],
  taken: readonly Taken[],
): Given {
  const fields = new Map<string, string>()
  const others: (readonly [string, string])[] = []
  headers.forEach((header, column) => {
    const field = taken[column] ?? SKIP
    const text = cells[column] ?? ''
    if (field === SKIP || text === '') return
    if (field === ATTRIBUTE) others.push([header, text])
    else if (!fields.has(field)) fields.set(field, text)
  })
  return { row, others, field: name => fields.get(name) ?? '' }
}

/** Finds who a row is about: by id, then by e-mail. Never one of several. */
function matcher<T extends Person>({ there, noun }: Reading<T>) {
  const byId = new Map(there.map(one => [one.id, one]))
  const byEmail = new Map<string, T[]>()
  for (const one of there) byEmail.set(fold(one.email), [...(byEmail.get(fold(one.email)) ?? []), one])
  return (given: Given): { before?: T | undefined; fault?: string } => {
    const known = byId.get(given.field('id'))
    if (known) return { before: known }
    const email = given.field('email')
    const found = email === '' ? [] : (byEmail.get(fold(email)) ?? [])
    if (found.length < 2) return { before: found[0] }
    return {
      fault: `${found.length} ${noun}s have the e-mail “${email}”. Give the id of the one that is meant.`,
    }
  }
}

/**
 * One row for each: the second that is about the same one is not guessed at. Two may share an e-mail where each row
 * says by its id whom it means.
 */
function repeated(
  seen: Map<string, number>,
  { id, email }: Person,
  { row, field }: Given,
  noun: string,
): string | undefined {
  const byId = `id ${id}`
  const byEmail = `email ${fold(email)}`
  const first = seen.get(byId) ?? (field('id') === '' && email !== '' ? seen.get(byEmail) : undefined)
  for (const key of [byId, byEmail]) if (!seen.has(key)) seen.set(key, row)
  return first === undefined ? undefined : `It is the same ${noun} as in row ${first}. Keep one of the two.`
}

/** Blanks around a text are no change: no cell can hold them. */
function changes<T extends object>(before: T, made: T): readonly string[] {
  const was = new Map<string, unknown>(Object.entries(before))
  const text = (value: unknown) => JSON.stringify(typeof value === 'string' ? value.trim() : value)
  return Object.entries(made).flatMap(([name, value]) => (text(was.get(name)) === text(value) ? [] : name))
}

function picked<T extends object>(from: T, names: readonly string[]): Partial<T> {
  const part: Partial<T> = {}
  for (const name in from) if (names.includes(name)) part[name] = from[name]
  return part
}

const faulty = (row: number, faults: readonly string[]) => ({ is: 'faulty', row, faults }) as const
