import { type Card, type Flow, flowSchema, NAME, type Position } from './document'
import { isObject } from './json'
import { fits } from './limits'

/**
 * A document of this version as the flow it surely is: what `flowSchema` would make of it, without asking it about each of
 * thousands of cards. `null` where there is any doubt: what is wrong, and where, is for the schema to say.
 */
export function soundFlow(value: Readonly<Record<string, unknown>>): Flow | null {
  const { cards, layout } = value
  if (!isRecordOf(cards, isCard) || !isRecordOf(layout, isPosition) || !fits(value)) return null
  const { success, data } = flowSchema.safeParse({ ...value, cards: {}, layout: {} })
  return success ? { ...data, cards, layout } : null
}

function isRecordOf<T>(value: unknown, is: (one: unknown) => one is T): value is Readonly<Record<string, T>> {
  if (!isObject(value)) return false
  for (const key in value) if (!NAME.test(key) || !is(value[key])) return false
  return true
}

function isCard(value: unknown): value is Card {
  if (!isObject(value)) return false
  const { type, title, settings, exits } = value
  if (typeof type !== 'string' || type === '' || !isObject(exits) || !isObject(settings)) return false
  if (title !== undefined && typeof title !== 'string') return false
  for (const exit in exits) if (exits[exit] !== null && typeof exits[exit] !== 'string') return false
  return isJson(settings)
}

const isPosition = (value: unknown): value is Position =>
  isObject(value) && Number.isSafeInteger(value.x) && Number.isSafeInteger(value.y)

/** Of numbers and of depth `fits` knows. */
function isJson(value: unknown): boolean {
  if (typeof value !== 'object') return JSON_TYPES.has(typeof value)
  if (value === null) return true
  if (Array.isArray(value)) return value.every(isJson)
  if (Object.getPrototypeOf(value) !== Object.prototype) return false
  for (const key in value) if (!isJson((value as Record<string, unknown>)[key])) return false
  return true
}

const JSON_TYPES = new Set(['string', 'number', 'boolean'])
