/** Hours, minute by minute: what they say against a scan of the wall clock that knows no arithmetic, only `Intl`. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '../../../tests/build/runs'
import { isoOf, msOf } from '../flow/time'
import { instantOf, nextWall } from './calendar'
import { nextCommonOpening, nextHoliday, nextOpening, openingAt, wallClock } from './hours'
import { DAYS, type Hours } from './workspace'

const MINUTE = 60_000
const DAY = 1440

/** Ten days each around something that clocks do: gaps and overlaps by day, at midnight and over it, of half and two hours, and a date left out. */
const WINDOWS = [
  ['Europe/Berlin', '2026-03-24'],
  ['Europe/Berlin', '2026-10-20'],
  ['America/New_York', '2026-03-03'],
  ['America/New_York', '2026-10-27'],
  ['Asia/Kolkata', '2026-03-24'],
  ['Australia/Lord_Howe', '2026-04-01'],
  ['Australia/Lord_Howe', '2026-09-29'],
  ['Africa/Casablanca', '2026-02-10'],
  ['Africa/Casablanca', '2026-03-17'],
  ['Africa/Cairo', '2026-04-20'],
  ['Asia/Beirut', '2026-10-20'],
  ['America/Havana', '2026-10-27'],
  ['Antarctica/Troll', '2026-03-24'],
  ['America/St_Johns', '2010-11-03'],
  ['Pacific/Apia', '2011-12-26'],
] as const
type Window = (typeof WINDOWS)[number]

interface Minute {
  readonly ms: number
  readonly date: string
  readonly time: string
  readonly weekday: (typeof DAYS)[number]
  /** The minute is of the date that was shown before this one first was. */
  readonly yesterday: Pick<Minute, 'date' | 'weekday'> | null
}

const scans = new Map<string, readonly Minute[]>()

/** What `Intl` shows in each minute of a window. */
function scan(zone: string, start: string): readonly Minute[] {
  const known = scans.get(`${zone} ${start}`)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  const minutes: Minute[] = []
  const yesterdays = new Map<string, Minute['yesterday']>()
  for (let i = 0; i < 10 * DAY; i += 1) {
    const ms = msOf(`${start}T00:00:00.000Z`) + i * MINUTE
    const text = format.format(ms)
    const date = /\d{4}-\d\d-\d\d/.exec(text)?.[0] ?? ''
    const time = /\d\d:\d\d/.exec(text)?.[0] ?? ''
    const weekday = DAYS.find(day => text.toLowerCase().startsWith(day)) ?? 'mon'
    if (!yesterdays.has(date)) yesterdays.set(date, minutes.at(-1) ?? null)
    minutes.push({ ms, date, time, weekday, yesterday: yesterdays.get(date) ?? null })
  }
  scans.set(`${zone} ${start}`, minutes)
  return minutes
}

/** The rule of opening, word for word. */
function isOpen({ week, holidays }: Hours, { date, time, weekday, yesterday }: Minute): boolean {
  const free = (day: string) => holidays.some(holiday => holiday.date === day)
  const today = week[weekday].some(([from, until]) =>
    from < until ? from <= time && time < until : from > until && from <= time,
  )
  const left = yesterday && week[yesterday.weekday].some(([from, until]) => from > until && time < until)
  return (today && !free(date)) || (left === true && !free(yesterday?.date ?? ''))
}

const clock = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(fc.nat(23), fc.nat(59)).map(([h, m]) => [h, m].map(two).join(':')) },
  { weight: 1, arbitrary: fc.constantFrom('00:00', '24:00', '02:00', '02:30', '03:00', '23:00') },
)
const two = (value: number): string => String(value).padStart(2, '0')
const spans = fc.array(fc.tuple(clock, clock), { maxLength: 3 })
const week = fc.record({ mon: spans, tue: spans, wed: spans, thu: spans, fri: spans, sat: spans, sun: spans })
const window = fc.constantFrom<Window>(...WINDOWS)

/** A window with hours in it: holidays fall on its days or, to no effect, elsewhere. */
const scene = window.chain(([zone, start]) => {
  const dates = [...new Set(scan(zone, start).map(({ date }) => date))]
  const holiday = fc.record({ date: fc.constantFrom(...dates, '2026-12-25'), name: fc.constant('Fair') })
  const hours = fc.record({ zone: fc.constant(zone), week, holidays: fc.array(holiday, { maxLength: 3 }) })
  return fc.record({
    start: fc.constant(start),
    hours,
    seconds: fc.nat(59_999),
    stride: fc.oneof(fc.constantFrom(1, -1), fc.integer({ min: 2, max: 997 })),
  })
})

/** Scans begin within a local day, whose yesterday they never saw. */
const settled = (minutes: readonly Minute[]): readonly Minute[] =>
  minutes.filter(({ yesterday }) => yesterday)

test('the wall clock shows what Intl shows', () => {
  for (const [zone, start] of WINDOWS) {
    const wrong = scan(zone, start).filter(({ ms, date, time, weekday }) => {
      const wall = wallClock(zone, isoOf(ms + 59_999))
      return wall.date !== date || wall.time !== time || wall.day !== weekday
    })
    expect(wrong).toEqual([])
  }
})

test('it is open in each minute as the rule says, in whatever order one asks', () => {
  fc.assert(
    fc.property(scene, ({ hours, start, seconds, stride }) => {
      const minutes = settled(scan(hours.zone, start))
      const asked = minutes.map((_, i) => minutes.at((i * stride) % minutes.length))
      const wrong = asked.filter(
        minute => minute && openingAt(hours, isoOf(minute.ms + seconds)).open !== isOpen(hours, minute),
      )
      expect(wrong).toEqual([])
    }),
    { numRuns: runs(50) },
  )
})

/** The first open instant of a scan from `at` on; `null` where the window shows none. */
function firstIn(minutes: readonly Minute[], open: (minute: Minute) => boolean, at: number): string | null {
  const minute = minutes.find(one => one.ms + MINUTE > at && open(one))
  return minute ? isoOf(Math.max(at, minute.ms)) : null
}

/** True where both found the same, or the window ends before what was found. */
const agree = (found: string | null, scanned: string | null, minutes: readonly Minute[]): boolean =>
  found === scanned || (!scanned && (!found || msOf(found) >= (minutes.at(-1)?.ms ?? 0) + MINUTE))

test('the next opening is the first open minute, be it asked forwards, backwards or across', () => {
  fc.assert(
    fc.property(scene, fc.array(fc.nat(8 * DAY), { maxLength: 40 }), ({ hours, start, seconds }, picks) => {
      const minutes = settled(scan(hours.zone, start))
      const wrong = picks.filter(pick => {
        const at = (minutes[pick]?.ms ?? 0) + seconds
        const scanned = firstIn(minutes, minute => isOpen(hours, minute), at)
        return !agree(nextOpening(hours, isoOf(at)), scanned, minutes)
      })
      expect(wrong).toEqual([])
    }),
    { numRuns: runs(150) },
  )
})

test('the next common opening is the first minute in which all are open', () => {
  const zones = ['Europe/Berlin', 'Asia/Kolkata', 'Australia/Lord_Howe', 'America/New_York'] as const
  const hours = fc.record({ zone: fc.constantFrom(...zones), week, holidays: fc.constant([]) })
  fc.assert(
    fc.property(
      fc.array(hours, { minLength: 1, maxLength: 3 }),
      fc.nat(5 * DAY),
      fc.nat(59_999),
      (all, pick, seconds) => {
        const scans = all.map(({ zone }) => scan(zone, '2026-03-24'))
        const [minutes = []] = scans
        const open = (_: Minute, i: number) =>
          all.every((one, n) => {
            const minute = scans[n]?.[i]
            return minute !== undefined && isOpen(one, minute)
          })
        const at = (minutes[2 * DAY + pick]?.ms ?? 0) + seconds
        const opens = new Set(minutes.filter(open))
        const scanned = firstIn(minutes, minute => opens.has(minute), at)
        for (const set of [all.slice(-1), [...all.slice(-1), ...all.slice(-1)]])
          nextCommonOpening(set, isoOf(at))
        expect(agree(nextCommonOpening([...all, null], isoOf(at)), scanned, minutes)).toBe(true)
      },
    ),
    { numRuns: runs(150) },
  )
})

const time = fc.tuple(fc.nat(23), fc.nat(59)).map(([h, m]) => `${two(h)}:${two(m)}`)

test('a wall time is the first instant that shows it, or the first after the gap', () => {
  fc.assert(
    fc.property(window, time, fc.nat(9 * DAY), fc.nat(59_999), ([zone, start], hour, pick, seconds) => {
      const minutes = settled(scan(zone, start)).slice(0, -DAY)
      const day = minutes[pick % (minutes.length - DAY)]
      const showing = (date: string, from: number) =>
        minutes.find(one => one.ms >= from && `${one.date} ${one.time}` >= `${date} ${hour}`)
      const today = day && showing(day.date, 0)
      expect(today && instantOf(zone, day.date, hour)).toBe(today && isoOf(today.ms))
      const next = day && minutes.find(one => one.ms > day.ms && one.date > day.date)
      const tomorrow = next && showing(next.date, day.ms)
      if (tomorrow) expect(nextWall(zone, isoOf(day.ms + seconds), hour)).toBe(isoOf(tomorrow.ms))
    }),
    { numRuns: runs(300) },
  )
})

test('the next holiday is the earliest of those to come, at ten', () => {
  fc.assert(
    fc.property(scene, fc.nat(8 * DAY), ({ hours, start }, pick) => {
      const minute = scan(hours.zone, start)[pick]
      const [date] = hours.holidays
        .map(one => one.date)
        .filter(one => one > (minute?.date ?? ''))
        .sort()
      const next = nextHoliday(hours, isoOf(minute?.ms ?? 0))
      expect(next?.date).toBe(date)
      if (next) expect(wallClock(hours.zone, next.at)).toMatchObject({ date, time: '10:00' })
    }),
    { numRuns: runs(200) },
  )
})
