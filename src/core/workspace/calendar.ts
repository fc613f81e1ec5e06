import { isDate, isoOf, msOf } from '@/core/flow/time'
import { DAYS } from './workspace'

/** Clock and calendar on the wall of an IANA zone, as arithmetic: `Intl` is asked once a day and zone, then remembered. */

/** Milliseconds. */
export const MINUTE = 60_000
export const DAY = 24 * 60 * MINUTE

/**
 * The instant at which the wall clock of a zone shows `time` (`HH:MM`, up to `24:00`) on `date`. Where the clock skips
 * that time: the first instant after the gap. Where it shows it twice: the first. Throws a RangeError where date or
 * time is none.
 */
export function instantOf(zone: string, date: string, time: string): string {
  const wall = isDate(date) ? msOf(`${date}T${time}:00.000Z`) : Number.NaN
  return isoOf(firstShowing(zone, wall))
}

/**
 * The instant at which the wall clock shows `time` on the local day after the one of `at`: "tomorrow, 03:00". Gaps and
 * overlaps as in `instantOf`; a date that the zone skipped altogether is nobody's tomorrow.
 */
export function nextWall(zone: string, at: string, time: string): string {
  const from = msOf(at)
  const midnight = firstShowing(zone, (dayOf(zone, from) + 1) * DAY, from)
  const wall = msOf(`${dateOf(dayOf(zone, midnight))}T${time}:00.000Z`)
  return isoOf(firstShowing(zone, wall, from))
}

/** A while in which a zone's clock keeps one distance from UTC. All in milliseconds; `until` is no longer part of it. */
export interface Shift {
  readonly from: number
  readonly until: number
  /** What to add to an instant for the wall clock, read as if it were UTC. */
  readonly offset: number
}

/** The shift that holds at an instant. It may end, at midnight in UTC, before the offset changes. */
export function shiftAt(zone: string, ms: number): Shift {
  const day = Math.floor(ms / DAY)
  const [first, second] = shiftsOf(zone, day)
  return second && ms >= second.from ? second : first
}

/** The local day that a zone shows at an instant, in days since 1970-01-01. */
export const dayOf = (zone: string, ms: number): number => Math.floor((ms + shiftAt(zone, ms).offset) / DAY)

/** The local day before `day`: the one shown until `day` first appeared, for a zone may skip a date. */
export const dayBefore = (zone: string, day: number): number => dayOf(zone, firstShowing(zone, day * DAY) - 1)

/** The day of the week of a day since 1970-01-01, which was a Thursday. */
export const weekdayOf = (day: number): (typeof DAYS)[number] => DAYS[(((day + 3) % 7) + 7) % 7] ?? 'mon'

/** `2026-03-29` of a day since 1970-01-01. */
export const dateOf = (day: number): string => isoOf(day * DAY).slice(0, -14)

/** `03:15` of a wall clock in milliseconds. */
export const timeOf = (wall: number): string => isoOf(wall).slice(-13, -8)

/** Further from UTC than any zone ever was. */
const WIDEST = 16 * 60 * MINUTE

/** The first instant, from `notBefore` on, at which the wall clock shows `wall` or, past a gap, later. */
function firstShowing(zone: string, wall: number, notBefore = Number.NEGATIVE_INFINITY): number {
  let ms = Math.max(wall - WIDEST, notBefore)
  for (;;) {
    const { until, offset } = shiftAt(zone, ms)
    const shown = Math.max(ms, wall - offset)
    if (shown < until) return shown
    ms = until
  }
}

/** One day in UTC: a second shift where the offset changes in its course. No zone changes twice in one day. */
type Shifts = readonly [Shift, Shift?]

/** Days to remember for each zone: more than the longest look ahead, few enough for a host that never stops. */
const REMEMBERED = 2000
const days = new Map<string, Map<number, Shifts>>()

function shiftsOf(zone: string, day: number): Shifts {
  const ofZone = days.get(zone) ?? new Map<number, Shifts>()
  const known = ofZone.get(day)
  if (known) return known
  const made = readShifts(zone, day * DAY, (day + 1) * DAY)
  if (ofZone.size >= REMEMBERED) ofZone.clear()
  ofZone.set(day, made)
  days.set(zone, ofZone)
  return made
}

function readShifts(zone: string, from: number, until: number): Shifts {
  const offset = offsetAt(zone, from)
  const then = offsetAt(zone, until)
  if (offset === then) return [{ from, until, offset }]
  let before = from
  let change = until
  while (change - before > SECOND) {
    const middle = before + Math.floor((change - before) / SECOND / 2) * SECOND
    if (offsetAt(zone, middle) === offset) before = middle
    else change = middle
  }
  const first = { from, until: change, offset }
  return change === until ? [first] : [first, { from: change, until, offset: then }]
}

const SECOND = 1000
const OFFSET = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/

/** What the zone adds to UTC at an instant; to the second, as clocks had it before there were zones. */
function offsetAt(zone: string, ms: number): number {
  const [, sign, hours, minutes, seconds] = OFFSET.exec(formatterOf(zone).format(ms)) ?? []
  const size =
    Number(hours ?? 0) * 60 * MINUTE + Number(minutes ?? 0) * MINUTE + Number(seconds ?? 0) * SECOND
  return sign === '-' ? -size : size
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
  formatters.set(zone, made)
  return made
}
