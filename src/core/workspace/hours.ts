import { isoOf, msOf } from '@/core/flow/time'
import { DAY, dateOf, dayOf, instantOf, shiftAt, timeOf, weekdayOf } from './calendar'
import { firstOpen } from './firstOpen'
import { stretchAt } from './stretch'
import type { DAYS, Hours } from './workspace'

/** Whether it is open, and why, as a few words for the trace: `open 09:00–17:00`, `closed: Boxing Day`. */
export interface Opening {
  readonly open: boolean
  readonly detail: string
}

const ALWAYS: Opening = { open: true, detail: 'no hours set: always open' }

/**
 * Looks the instant up in the hours' own time zone; daylight saving comes with the zone. No hours means always open. A
 * span that runs over midnight belongs to the day on which it begins: a holiday closes it on that day only.
 */
export function openingAt(hours: Hours | null, at: string): Opening {
  if (!hours) return ALWAYS
  const ms = msOf(at)
  const { open, detail } = stretchAt(hours, ms)
  return { open, detail: detail(ms) }
}

/** How far ahead somebody looks for an opening. */
const HORIZON = 400 * DAY

/** The first instant, from `at` on, at which it is open; `at` itself where it is open now; `null` if not within 400 days. */
export const nextOpening = (hours: Hours | null, at: string): string | null => nextCommonOpening([hours], at)

/** The first instant, from `at` on, at which all of them are open at once; `null` if not within 400 days. */
export function nextCommonOpening(all: readonly (Hours | null)[], at: string): string | null {
  const set = all.filter(hours => hours !== null)
  const from = msOf(at)
  if (set.every(hours => stretchAt(hours, from).open)) return at
  const open = firstOpen(set, from, from + HORIZON)
  return open === null ? null : isoOf(open)
}

/** The next holiday after the present local date, and the instant at which the clock on the wall shows 10:00 that day. */
export function nextHoliday(
  hours: Hours | null,
  at: string,
): { readonly date: string; readonly name: string; readonly at: string } | null {
  if (!hours) return null
  const today = dateOf(dayOf(hours.zone, msOf(at)))
  const next = hours.holidays
    .filter(({ date }) => date > today)
    .reduce<Hours['holidays'][number] | null>(
      (first, one) => (first && first.date <= one.date ? first : one),
      null,
    )
  return next && { date: next.date, name: next.name, at: instantOf(hours.zone, next.date, '10:00') }
}

/** What clock and calendar on the wall show in a zone: `2026-03-29`, `sun`, `03:15`. */
export function wallClock(
  zone: string,
  at: string,
): { date: string; day: (typeof DAYS)[number]; time: string } {
  const ms = msOf(at)
  const wall = ms + shiftAt(zone, ms).offset
  const day = Math.floor(wall / DAY)
  return { date: dateOf(day), day: weekdayOf(day), time: timeOf(wall) }
}
