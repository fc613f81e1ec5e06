import type { VariableType } from '@/core/flow/document'
import type { Json, JsonObject } from '@/core/flow/json'
import { fits, LIMITS } from '@/core/flow/limits'
import { coerce } from '@/core/flow/value'
import type { Program } from '../prepared'
import { initialValues, read } from '../scope'
import { putText, putValue, valueAt } from '../values'
import type { QuickSession } from './card'

/** What is known of a variable before any conversation, while the cards of its flow are being compiled. */
export interface Slot {
  readonly place: number
  readonly type: VariableType
}

export interface Slots {
  readonly named: ReadonlyMap<string, Slot>
  /** By place, 1: whatever it holds has no space at its ends, since nobody who writes it writes any. */
  readonly trimmed: Uint8Array
}

export function slotsOf(program: Program): Slots {
  const values = initialValues(program, { contact: null })
  return {
    named: new Map(program.slots.map(({ name, type }, place) => [name, { place, type }])),
    trimmed: Uint8Array.from(program.slots, ({ type, scope }, place) => {
      const value = valueAt(values, place)
      // Only a text is kept with the spaces it has; a contact brings along what it likes.
      const isBare = scope !== 'contact' && (typeof value !== 'string' || value.trim() === value)
      return type !== 'text' || isBare ? 1 : 0
    }),
  }
}

type Words = (session: QuickSession) => string

/** Gives a variable any value. */
export function settingValue(slots: Slots, name: string): (session: QuickSession, value: Json) => void {
  const slot = slots.named.get(name)
  if (!slot) return () => undefined
  const { place, type } = slot
  if (type === 'text') slots.trimmed[place] = 0
  return (session, value) => {
    putValue(session.values, place, type === 'text' && isText(value) ? value : kept(value, type))
  }
}

/** Gives a variable always the same trimmed words, or nothing. */
export function settingAlways(
  slots: Slots,
  name: string,
  words: string | null,
): (session: QuickSession) => void {
  const slot = slots.named.get(name)
  if (!slot) return () => undefined
  const { place, type } = slot
  const value = kept(words, type)
  return session => {
    putValue(session.values, place, value)
  }
}

/** Gives a variable trimmed words; none at all clear it. */
export function settingText(slots: Slots, name: string, words: Words): (session: QuickSession) => void {
  const slot = slots.named.get(name)
  if (!slot) return () => undefined
  const { place, type } = slot
  if (type !== 'text')
    return session => {
      putValue(session.values, place, kept(words(session) || null, type))
    }
  return session => {
    putText(session.values, place, words(session))
  }
}

/** Gives a variable an object that goes on changing. Where it is held already, only its changes are looked at. */
export function settingObject<T extends JsonObject>(
  slots: Slots,
  name: string,
  fits: (value: T) => boolean,
): (session: QuickSession, value: T, changesFit?: boolean) => void {
  const slot = slots.named.get(name)
  if (slot?.type !== 'object') return settingValue(slots, name)
  const { place } = slot
  return (session, value, changesFit) => {
    const { values } = session
    const isKept = changesFit !== undefined && valueAt(values, place) === value ? changesFit : fits(value)
    putValue(values, place, isKept ? value : null)
  }
}

const isText = (value: Json): boolean => typeof value === 'string' && value.length <= LIMITS.text

/** The value as the variable holds it; nothing where it can't. */
function kept(value: Json, type: VariableType): Json {
  const held = coerce(value, type)
  return held !== undefined && fits(held) ? held : null
}

export function reading(program: Program, path: string): (session: QuickSession) => Json {
  const place = program.slot.get(path)
  return place === undefined
    ? session => read(program, session, path)
    : session => valueAt(session.values, place)
}
