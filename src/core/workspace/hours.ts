import { isoOf, msOf } from '@/core/flow/time'
import { DAYS, type Hours } from './workspace'

/** Whether it is open, and why, as a few words for the trace: `open 09:00–17:00`, `closed: Boxing Day`. */
export interface Opening {
  readonly open: boolean
  readonly detail: string
}

const ALWAYS: Opening = { open: true, detail: 'no hours set: always open' }

/** Looks the instant up in the hours' own time zone; daylight saving comes with the zone. No hours means always open. */
export function openingAt(hours: Hours | null, at: string): Opening {
  if (!hours) return ALWAYS
  const { date, day, time } = wallClock(hours.zone, at)
  const holiday = hours.holidays.find(one => one.date === date)
  if (holiday) return { open: false, detail: `closed: ${holiday.name}` }
  const spans = hours.week[day]
  const now = spans.find(([from, to]) => from <= time && time < to)
  if (now) return { open: true, detail: `open ${now[0]}–${now[1]} ${hours.zone}` }
  const plan =
    spans.length === 0 ? 'closed all day' : `open ${spans.map(([from, to]) => `${from}–${to}`).join(', ')}`
  return { open: false, detail: `closed at ${time} ${hours.zone} (${plan})` }
}

const MINUTE = 60_000
const STEP = 15 * MINUTE
const HORIZON = 21 * 24 * 60 * MINUTE

/** The next quarter of an hour, from `at` on, at which it is open; `at` itself where it is open now; `null` if not within three weeks. */
export function nextOpening(hours: Hours | null, at: string): string | null {
  if (openingAt(hours, at).open) return at
  const from = msOf(at)
  for (let ms = Math.ceil(from / STEP) * STEP; ms <= from + HORIZON; ms += STEP) {
    if (openingAt(hours, isoOf(ms)).open) return isoOf(ms)
  }
  return null
}

/** What clock and calendar on the wall show in a zone: `2026-03-29`, `sun`, `03:15`. */
export function wallClock(
  zone: string,
  at: string,
): { date: string; day: (typeof DAYS)[number]; time: string } {
  const parts = new Map(
    formatterOf(zone)
      .formatToParts(msOf(at))
      .map(part => [part.type, part.value]),
  )
  const get = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? ''
  const day = DAYS.find(name => get('weekday').toLowerCase().startsWith(name)) ?? 'mon'
  return {
    date: `${get('year')}-${get('month')}-${get('day')}`,
    day,
    time: `${get('hour')}:${get('minute')}`,
  }
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  formatters.set(zone, made)
  return made
}
