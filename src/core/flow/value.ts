import type { VariableType } from './document'
import type { Json } from './json'
import { fits } from './limits'
import { isDate, msOf } from './time'

/**
 * A value as a variable of the given type holds it, or `undefined` where it can't be read as one. `null`, and for
 * every type but text also the empty text, means "no value".
 */
export function coerce(value: Json, type: VariableType): Json | undefined {
  if (value === null) return null
  if (type === 'text') return display(value)
  if (typeof value === 'string') return fromText(value.trim(), type)
  if (type === 'object') return typeof value === 'object' ? value : undefined
  return typeof value === type ? value : undefined
}

function fromText(text: string, type: VariableType): Json | undefined {
  if (text === '') return null
  if (type === 'number') return numberFrom(text)
  if (type === 'boolean') return YES.test(text) ? true : NO.test(text) ? false : undefined
  if (type === 'date') return isDate(text) || isInstant(text) ? text : undefined
  return recordFrom(text)
}

/** A record as `display` writes it, held to the same limits as a file. */
function recordFrom(text: string): Json | undefined {
  try {
    const value: Json = JSON.parse(text)
    return typeof value === 'object' && fits(value) ? value : undefined
  } catch {
    return undefined
  }
}

const YES = /^(true|yes)$/i
const NO = /^(false|no)$/i

/**
 * The number a person wrote, with thousands separators and a decimal point or comma: `1,200.50`, `1 200`, `12,5`. A
 * single comma before exactly three digits separates thousands, a single point never does.
 */
export function numberFrom(text: string): number | undefined {
  const compact = text.replace(/[\s\u00a0\u202f']/g, '')
  if (/^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(compact)) return finite(compact.replaceAll(',', ''))
  if (/^[+-]?[1-9]\d{0,2}(\.\d{3})+,\d+$/.test(compact))
    return finite(compact.replaceAll('.', '').replace(',', '.'))
  if (/^[+-]?[1-9]\d{0,2}(\.\d{3}){2,}$/.test(compact)) return finite(compact.replaceAll('.', ''))
  if (/^[+-]?\d+,\d+$/.test(compact)) return finite(compact.replace(',', '.'))
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(compact) ? finite(compact) : undefined
}

/** Hundreds of digits would be Infinity, which JSON can't hold. */
const finite = (text: string): number | undefined =>
  Number.isFinite(Number(text)) ? Number(text) : undefined

const isInstant = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text) &&
  isDate(text.slice(0, 10)) &&
  !Number.isNaN(msOf(text))

/** A value as people read it: nothing for `null`, JSON for objects and lists. */
export function display(value: Json | undefined): string {
  // Mostly it is a text already.
  if (typeof value === 'string') return value
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
