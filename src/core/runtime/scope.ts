import type { Variable } from '@/core/flow/document'
import { isObject, type Json, own } from '@/core/flow/json'
import { coerce } from '@/core/flow/value'
import type { Program } from './program'
import type { Session } from './session'

/** The names a template, condition or variable target may read, with their values at this moment. */
export function scopeOf(program: Program, session: Session): Readonly<Record<string, unknown>> {
  const scope: Record<string, unknown> = Object.create(null)
  scope.contact = session.contact
  scope.conversation = { id: session.conversation }
  scope.flow = program.flow
  scope.handoff = session.handoff
  program.slots.forEach((slot, i) => {
    if (slot.name !== 'handoff') scope[slot.name] = session.values[i]
  })
  return scope
}

/** Value at a path such as `budget` or `contact.attributes.plan`; `null` where there is none. Own properties only. */
export function read(program: Program, session: Session, path: string): Json {
  const slot = program.slot.get(path)
  if (slot !== undefined) return session.values[slot] ?? null
  let value: unknown = scopeOf(program, session)
  for (const name of path.split('.')) {
    if (!isObject(value)) return null
    value = own(value, name)
  }
  return value === undefined ? null : (value as Json)
}

/** Variables by name, for people and for reports. */
export const variablesOf = (program: Program, session: Session): Readonly<Record<string, Json>> =>
  Object.fromEntries(program.slots.map((slot, i) => [slot.name, session.values[i] ?? null]))

/** Values a conversation starts with: what the contact already carries, else the declared initial value. */
export const initialValues = (program: Program, session: Pick<Session, 'contact'>): readonly Json[] =>
  program.slots.map(slot => {
    const carried = slot.scope === 'contact' ? own(session.contact?.attributes ?? {}, slot.name) : undefined
    return startOf(slot, carried)
  })

/** A first value as the variable's type holds it; nothing where it can't be read as one. */
const startOf = ({ type, initial }: Variable, carried?: Json): Json =>
  coerce(carried ?? initial ?? null, type) ?? null

/** Values for a fresh run in the same conversation: flow variables start over, the others stay. */
export const renewedValues = (program: Program, session: Session): readonly Json[] =>
  program.slots.map((slot, i) => (slot.scope === 'flow' ? startOf(slot) : (session.values[i] ?? null)))
