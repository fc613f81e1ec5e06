const STEPS: readonly [unit: Intl.RelativeTimeFormatUnit, ms: number][] = [
  ['minute', 60_000],
  ['hour', 3_600_000],
  ['day', 86_400_000],
]
const WEEK = 7 * 86_400_000

/** How long ago, as people say it; from a week on, the date. */
export function ago(iso: string, now: number, locale?: string): string {
  const then = Date.parse(iso)
  const past = Math.max(0, now - then)
  if (past < 60_000) return 'just now'
  if (past >= WEEK) return dateOf(then, now, locale)
  const [unit, ms] = STEPS.findLast(([, step]) => past >= step) ?? ['minute', 60_000]
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-Math.floor(past / ms), unit)
}

function dateOf(then: number, now: number, locale?: string): string {
  const sameYear = new Date(then).getFullYear() === new Date(now).getFullYear()
  const year = sameYear ? undefined : 'numeric'
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year }).format(then)
}

/** Date and time in full. */
export const fully = (iso: string, locale?: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).format(Date.parse(iso))
