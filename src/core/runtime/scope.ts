import type { Variable } from '@/core/flow/document'
import { isObject, type Json, own } from '@/core/flow/json'
import { coerce } from '@/core/flow/value'
import type { Names, Program, Slot } from './prepared'
import type { Session } from './session'
import { inBlocks, type Values, valueAt } from './values'

/** The names a template may read, with their values at this moment; `roots`: those it is known to read. */
export function scopeOf(
  names: Names,
  session: Session,
  roots: readonly string[] | null,
): Readonly<Record<string, unknown>> {
  const scope: Record<string, unknown> = Object.create(null)
  for (const root of roots ?? [...BUILT_IN, ...names.slot.keys()]) {
    const value = rootOf(names, root)(session)
    if (value !== undefined) scope[root] = value
  }
  return scope
}

const BUILT_IN = ['contact', 'conversation', 'flow', 'handoff']

/** Reads what a path begins with: a variable, or what the conversation knows of itself. */
export function rootOf({ slot, flow }: Names, name: string): (session: Session) => unknown {
  const place = slot.get(name)
  if (place !== undefined && name !== 'handoff') return ({ values }) => valueAt(values, place)
  switch (name) {
    case 'contact':
      return ({ contact }) => contact
    case 'conversation':
      return ({ conversation, previous }) => ({ id: conversation, previousConversationId: previous })
    case 'flow':
      return () => flow
    case 'handoff':
      return ({ handed, handoff }) => (handed ? { ...handed, ...handoff } : handoff)
    default:
      return () => undefined
  }
}

/** Value at a path such as `budget` or `contact.attributes.plan`; `null` where there is none. Own properties only. */
export function read(program: Program, session: Session, path: string): Json {
  const place = program.slot.get(path)
  if (place !== undefined) return valueAt(session.values, place)
  const [root = '', ...names] = path.split('.')
  let value = rootOf(program, root)(session)
  for (const name of names) {
    if (!isObject(value)) return null
    value = own(value, name)
  }
  return value === undefined ? null : (value as Json)
}

/** Variables by name, for people and for reports. */
export const variablesOf = (program: Program, session: Session): Readonly<Record<string, Json>> =>
  Object.fromEntries(program.slots.map((slot, i) => [slot.name, valueAt(session.values, i)]))

/** Values a conversation starts with: what the contact already carries, else the declared initial value. */
export const initialValues = (program: Program, { contact }: Pick<Session, 'contact'>): Values =>
  contact ? startValues(program.slots, contact.attributes) : program.initial

export const startValues = (
  slots: readonly Slot[],
  attributes: Readonly<Record<string, Json>> = {},
): Values =>
  inBlocks(
    slots.map(slot => startOf(slot, slot.scope === 'contact' ? own(attributes, slot.name) : undefined)),
  )

/** A first value as the variable's type holds it; nothing where it can't be read as one. */
const startOf = ({ type, initial }: Variable, carried?: Json): Json =>
  coerce(carried ?? initial ?? null, type) ?? null

/** Values for a fresh run in the same conversation: flow variables start over, the others stay. */
export const renewedValues = (program: Program, session: Session): Values =>
  inBlocks(
    program.slots.map((slot, i) => (slot.scope === 'flow' ? startOf(slot) : valueAt(session.values, i))),
  )

/** What a conversation takes along from one bot to another: the variables of contact and conversation, by name. */
export function carriedBy(program: Program, session: Session): Readonly<Record<string, Json>> {
  const shared = program.slots.flatMap((slot, i) =>
    slot.scope === 'flow' ? [] : [[slot.name, valueAt(session.values, i)] as const],
  )
  return { ...session.carried, ...Object.fromEntries(shared) }
}

/** The values of a flow with what the conversation brings along, as its variables hold it; the rest is carried on. */
export function adopt(
  program: Program,
  values: Values,
  brought: Readonly<Record<string, Json>>,
): Pick<Session, 'values' | 'carried'> {
  const shared = program.slots.map(({ scope, name }) => scope !== 'flow' && own(brought, name) !== undefined)
  const taken = program.slots.map(({ name, type }, i) =>
    shared[i] ? (coerce(own(brought, name) ?? null, type) ?? null) : valueAt(values, i),
  )
  const names = new Set(program.slots.filter((_, i) => shared[i]).map(({ name }) => name))
  const carried = Object.fromEntries(Object.entries(brought).filter(([name]) => !names.has(name)))
  return { values: inBlocks(taken), carried }
}
