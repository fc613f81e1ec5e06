/**
 * Conversions between instants and their text. This is the only core module that may name `Date`, and only to
 * convert a value it was given: the core has no clock of its own.
 */

/** ISO 8601 in UTC with milliseconds, from milliseconds since the epoch. */
export const isoOf = (ms: number): string => new Date(ms).toISOString()

/** Milliseconds since the epoch, or `NaN` where the text is not a date and time. */
export function msOf(iso: string): number {
  if (iso !== latest) {
    latest = iso
    latestMs = Date.parse(iso)
  }
  return latestMs
}

/** The text read last: the same instant is asked for again and again. */
let latest = ''
let latestMs = Number.NaN

/** The instant `seconds` later. */
export const later = (iso: string, seconds: number): string => isoOf(msOf(iso) + seconds * 1000)

/** True where `text` is a calendar date such as `2026-02-28` that exists. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const ms = msOf(`${text}T00:00:00.000Z`)
  return !Number.isNaN(ms) && isoOf(ms).startsWith(text)
}

/** Negative where `a` is before `b`, 0 for the same instant. */
export const compareTimes = (a: string, b: string): number =>
  a === b ? 0 : isPlain(a) && isPlain(b) ? (a < b ? -1 : 1) : msOf(a) - msOf(b)

/** As `isoOf` writes it: such texts are in the order of the instants, and need not be read. */
const isPlain = (iso: string): boolean =>
  iso.length === 24 && iso.charCodeAt(23) === Z && iso.charCodeAt(19) === POINT

const Z = 90
const POINT = 46
