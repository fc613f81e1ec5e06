import { DAY, dateOf, MINUTE, timeOf, weekdayOf } from './calendar'
import type { Hours } from './workspace'

/** A piece of one local day in which it is all open or all closed: milliseconds on the wall clock since its midnight. */
export interface Part {
  readonly from: number
  readonly until: number
  readonly open: boolean
  /** Why, in a few words, when the wall clock shows `wall`. */
  readonly detail: (wall: number) => string
}

/**
 * A local day, cut at the edges of its spans. A span that runs over midnight belongs to the day on which it begins, so
 * a day also has what is left of the night before, be it a holiday or not. Days are counted from 1970-01-01; `before`
 * is the one that the zone showed before this.
 */
export function planOf(hours: Hours, day: number, before: number): readonly [Part, ...Part[]] {
  const own = beginningOn(hours, day)
  const tails = beginningOn(hours, before).filter(leavesTail)
  const open = [...own.map(untilMidnight), ...tails.map(fromMidnight)]
  const closed = whyClosed(hours, day, tails)
  const part = (from: number, until: number): Part => {
    const now = open.find(one => one.from <= from && from < one.until)
    return {
      from,
      until,
      open: now !== undefined,
      detail: now ? () => `${now.detail} ${hours.zone}` : closed,
    }
  }
  const edges = [...new Set([DAY, ...open.flatMap(({ from, until }) => [from, until])])]
    .filter(edge => edge > 0)
    .sort((a, b) => a - b)
  const [first = DAY, ...rest] = edges
  return [part(0, first), ...rest.map((until, i) => part(edges[i] ?? 0, until))]
}

type Span = Hours['week']['mon'][number]

/** The spans that begin on a day: none on a holiday. */
const beginningOn = (hours: Hours, day: number): readonly Span[] =>
  holidayOn(hours, day) ? [] : hours.week[weekdayOf(day)]

function holidayOn({ holidays }: Hours, day: number) {
  const date = dateOf(day)
  return holidays.find(one => one.date === date)
}

/** `00:00` is no tail: such a span ends with its own day. */
const leavesTail = ([from, until]: Span): boolean => until < from && until > '00:00'

const untilMidnight = (span: Span) => ({
  from: wallOf(span[0]),
  until: span[1] < span[0] ? DAY : wallOf(span[1]),
  detail: `open ${textOf(span)}`,
})

const fromMidnight = (span: Span) => ({ from: 0, until: wallOf(span[1]), detail: `open ${textOf(span)}` })

const wallOf = (time: string): number => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * MINUTE

const textOf = ([from, until]: Span): string => `${from}–${until}`

function whyClosed(hours: Hours, day: number, tails: readonly Span[]): Part['detail'] {
  const holiday = holidayOn(hours, day)
  if (holiday) return () => `closed: ${holiday.name}`
  const spans = [...tails.map(([, until]) => `until ${until}`), ...hours.week[weekdayOf(day)].map(textOf)]
  const plan = spans.length === 0 ? 'closed all day' : `open ${spans.join(', ')}`
  return wall => `closed at ${timeOf(wall)} ${hours.zone} (${plan})`
}
