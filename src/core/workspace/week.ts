import { DAYS, type Hours } from './workspace'

export type Day = (typeof DAYS)[number]
export type Week = Hours['week']
/** `['22:00', '06:00']` goes on past midnight; an end of `24:00` is midnight. */
export type Span = Week[Day][number]

/** What is wrong with each span, in the place it has in its day; nothing where all are right. */
export type WeekFaults = Readonly<Record<Day, readonly (string | undefined)[]>>

export function weekFaults(week: Week): WeekFaults {
  const taken = DAYS.flatMap((day, at) =>
    week[day].map((span, place) => ({ day, place, ...minutesOf(span, at) })),
  )
  const faultOf = (day: Day, place: number, [from, to]: Span): string | undefined => {
    if (!TIME.test(from) || !TIME.test(to)) return 'Give both times, such as 09:00 and 17:00.'
    if (from === to) return 'It opens and closes at the same time. For the whole day, use 00:00 to 00:00.'
    const own = taken.find(one => one.day === day && one.place === place)
    const other = own && taken.find(one => one !== own && meets(one, own))
    return other && `It overlaps ${clashText(week, other.day, other.place, day)}.`
  }
  const faults = (day: Day) => week[day].map((span, place) => faultOf(day, place, span))
  return {
    mon: faults('mon'),
    tue: faults('tue'),
    wed: faults('wed'),
    thu: faults('thu'),
    fri: faults('fri'),
    sat: faults('sat'),
    sun: faults('sun'),
  }
}

export const isSound = (faults: WeekFaults): boolean =>
  DAYS.every(day => faults[day].every(fault => fault === undefined))

/** The week with one day's spans on other days too. */
export const copiedTo = (week: Week, from: Day, to: readonly Day[]): Week => ({
  ...week,
  ...Object.fromEntries(to.map(day => [day, week[from]])),
})

/** The week with each day's spans in the order of the clock. */
export function inOrder(week: Week): Week {
  const sorted = (day: Day) => week[day].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return {
    mon: sorted('mon'),
    tue: sorted('tue'),
    wed: sorted('wed'),
    thu: sorted('thu'),
    fri: sorted('fri'),
    sat: sorted('sat'),
    sun: sorted('sun'),
  }
}

/** Monday to Friday, nine to five: something to change rather than a blank. */
export const OFFICE_WEEK: Week = {
  mon: [['09:00', '17:00']],
  tue: [['09:00', '17:00']],
  wed: [['09:00', '17:00']],
  thu: [['09:00', '17:00']],
  fri: [['09:00', '17:00']],
  sat: [],
  sun: [],
}

export const DAY_NAMES: Readonly<Record<Day, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/
const DAY_MINUTES = 24 * 60
const WEEK_MINUTES = 7 * DAY_MINUTES

interface Stretch {
  readonly from: number
  readonly until: number
}

/** Minutes since Monday began; past Sunday's end where it goes on into Monday. */
function minutesOf([from, to]: Span, day: number): Stretch {
  const start = day * DAY_MINUTES + clockMinutes(from)
  const end = day * DAY_MINUTES + clockMinutes(to)
  return { from: start, until: end <= start ? end + DAY_MINUTES : end }
}

const clockMinutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** Sunday's night is Monday's morning: the week is a circle. */
const meets = (a: Stretch, b: Stretch): boolean =>
  [-WEEK_MINUTES, 0, WEEK_MINUTES].some(turn => a.from + turn < b.until && b.from < a.until + turn)

function clashText(week: Week, day: Day, place: number, of: Day): string {
  const [from, to] = week[day][place] ?? ['', '']
  return `${from}–${to}${day === of ? '' : ` of ${DAY_NAMES[day]}`}`
}
