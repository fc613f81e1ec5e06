/** Lengths of time as people say them. All are stored as seconds. */

export const UNITS = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 } as const
export type Unit = keyof typeof UNITS
export const UNIT_NAMES = ['seconds', 'minutes', 'hours', 'days'] as const satisfies readonly Unit[]

/** The longest that the file format knows: seven days. */
export const LONGEST = 604_800

/** The largest unit in which the time is a whole number. */
export const unitOf = (seconds: number): Unit =>
  UNIT_NAMES.findLast(unit => seconds % UNITS[unit] === 0) ?? 'seconds'

/** The same number in another unit, kept within what can be stored. */
export const converted = (seconds: number, from: Unit, to: Unit): number =>
  Math.min(LONGEST, Math.max(1, Math.round(seconds / UNITS[from]) * UNITS[to]))

/** "15 minutes", "1 hour 30 minutes": the two largest units, the rest left out. */
export function inWords(seconds: number): string {
  const words: string[] = []
  let left = seconds
  for (const unit of UNIT_NAMES.toReversed()) {
    const count = Math.floor(left / UNITS[unit])
    left -= count * UNITS[unit]
    if (count > 0) words.push(`${count} ${count === 1 ? unit.slice(0, -1) : unit}`)
    if (words.length === 2) break
  }
  return words.join(' ') || '0 seconds'
}
