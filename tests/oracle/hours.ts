/** Opening hours on the wall clock of an IANA zone, read through Intl alone. */
import type { Day, Hours } from './input'

const DAY = 86_400_000
const QUARTER = 900_000
const WEEK: Day[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

const formats = new Map<string, Intl.DateTimeFormat>()
const offsets = new Map<string, Map<number, number>>()

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(zone, format)
  }
  return format
}

function readOffset(zone: string, instant: number): number {
  const read: Record<string, number> = {}
  for (const part of formatOf(zone).formatToParts(instant)) read[part.type] = Number(part.value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = read
  return Date.UTC(year, month - 1, day, hour, minute, second) - instant
}

/** Wall clock minus UTC. Zones change on quarters of an hour, so one reading serves a whole quarter. */
function offsetAt(zone: string, instant: number): number {
  let known = offsets.get(zone)
  if (!known) {
    known = new Map()
    offsets.set(zone, known)
  }
  const slot = Math.floor(instant / QUARTER)
  let offset = known.get(slot)
  if (offset === undefined) {
    offset = readOffset(zone, slot * QUARTER)
    known.set(slot, offset)
  }
  return offset
}

function clock(text: string): number {
  const [hours = '0', minutes = '0'] = text.split(':')
  return (Number(hours) * 60 + Number(minutes)) * 60_000
}

/** The spans of a wall-clock day (midnight as if it were UTC), in milliseconds of that day. */
function spansOf(hours: Hours, midnight: number): [number, number][] {
  const date = new Date(midnight)
  const name = date.toISOString().slice(0, 10)
  if (hours.holidays.some(holiday => holiday.date === name)) return []
  const day = WEEK[date.getUTCDay()] ?? 'sun'
  return (hours.week[day] ?? []).map(([from, to]) => [clock(from), clock(to)])
}

export function isOpen(hours: Hours | null, instant: number): boolean {
  if (!hours) return true
  const wall = instant + offsetAt(hours.zone, instant)
  const midnight = Math.floor(wall / DAY) * DAY
  return spansOf(hours, midnight).some(([from, to]) => from <= wall - midnight && wall - midnight < to)
}

/** Every instant whose wall clock shows `wall`: none in a gap, two where the clock goes back. */
function instantsOf(zone: string, wall: number): number[] {
  const tried = new Set([offsetAt(zone, wall - DAY), offsetAt(zone, wall + DAY)])
  return [...tried].map(offset => wall - offset).filter(at => at + offsetAt(zone, at) === wall)
}

/** The instant in (from, to] at which the zone's clock jumps, if it does. */
function jumpBetween(zone: string, from: number, to: number): number[] {
  const before = offsetAt(zone, from)
  if (before === offsetAt(zone, to)) return []
  let low = from
  let high = to
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(zone, middle) === before) low = middle
    else high = middle
  }
  return [high]
}

function opens(hours: Hours, at: number): boolean {
  return isOpen(hours, at) && !isOpen(hours, at - 1)
}

/** The first instant after `after`, up to `until`, at which these hours open. */
export function nextOpening(hours: Hours, after: number, until: number): number | null {
  const CHUNK = 8
  for (let day = Math.floor(after / DAY) - 1; (day - 1) * DAY <= until; day += CHUNK) {
    let first: number | null = null
    for (let midnight = day * DAY; midnight < (day + CHUNK) * DAY; midnight += DAY) {
      const starts = spansOf(hours, midnight).map(([from]) => midnight + from)
      const found = starts.flatMap(wall => instantsOf(hours.zone, wall))
      found.push(...jumpBetween(hours.zone, midnight, midnight + DAY))
      for (const at of found) {
        if (at > after && at <= until && (first === null || at < first) && opens(hours, at)) first = at
      }
    }
    if (first !== null) return first
  }
  return null
}
