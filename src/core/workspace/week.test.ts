import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openingAt } from './hours'
import { copiedTo, inOrder, isSound, OFFICE_WEEK, type Span, type Week, weekFaults } from './week'
import { DAYS, hoursSchema } from './workspace'

const closed: Week = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
const faultsOf = (week: Partial<Week>) => {
  const faults = weekFaults({ ...closed, ...week })
  return DAYS.flatMap(day => faults[day].flatMap(fault => (fault ? `${day}: ${fault}` : [])))
}

describe('a week that can be kept', () => {
  test.each<[string, Partial<Week>]>([
    ['never open', {}],
    ['office hours', OFFICE_WEEK],
    [
      'twice a day',
      {
        mon: [
          ['09:00', '12:30'],
          ['13:30', '17:00'],
        ],
      },
    ],
    [
      'one span after the other, without a gap',
      {
        mon: [
          ['09:00', '12:00'],
          ['12:00', '17:00'],
        ],
      },
    ],
    ['the whole day, every day', Object.fromEntries(DAYS.map(day => [day, [['00:00', '24:00']]]))],
    ['past midnight, until the next day opens', { fri: [['22:00', '06:00']], sat: [['06:00', '12:00']] }],
    ['Sunday night into Monday', { sun: [['22:00', '02:00']], mon: [['02:00', '05:00']] }],
  ])('%s', (_, week) => {
    expect(faultsOf(week)).toEqual([])
  })
})

describe('a week with a fault says which span, and what it meets', () => {
  test.each<[string, Partial<Week>, string[]]>([
    ['no end', { mon: [['09:00', '']] }, ['mon: Give both times, such as 09:00 and 17:00.']],
    [
      'no length',
      { tue: [['09:00', '09:00']] },
      ['tue: It opens and closes at the same time. For the whole day, use 00:00 to 00:00.'],
    ],
    [
      'two that overlap',
      {
        wed: [
          ['09:00', '12:00'],
          ['11:00', '17:00'],
        ],
      },
      ['wed: It overlaps 11:00–17:00.', 'wed: It overlaps 09:00–12:00.'],
    ],
    [
      'the same twice',
      {
        wed: [
          ['09:00', '12:00'],
          ['09:00', '12:00'],
        ],
      },
      ['wed: It overlaps 09:00–12:00.', 'wed: It overlaps 09:00–12:00.'],
    ],
    [
      'a night that meets the morning after',
      { fri: [['22:00', '06:00']], sat: [['05:00', '12:00']] },
      ['fri: It overlaps 05:00–12:00 of Saturday.', 'sat: It overlaps 22:00–06:00 of Friday.'],
    ],
    [
      'Sunday’s night and Monday’s morning',
      { sun: [['22:00', '06:00']], mon: [['05:00', '12:00']] },
      ['mon: It overlaps 22:00–06:00 of Sunday.', 'sun: It overlaps 05:00–12:00 of Monday.'],
    ],
  ])('%s', (_, week, faults) => {
    expect(faultsOf(week)).toEqual(faults)
  })
})

test('a night is open on both of its days, as hours are read', () => {
  const hours = { zone: 'UTC', week: { ...closed, fri: [['22:00', '06:00']] as const }, holidays: [] }
  const open = (at: string) => openingAt(hours, `${at}:00.000Z`).open
  expect([open('2026-03-06T21:59'), open('2026-03-06T22:00'), open('2026-03-07T05:59')]).toEqual([
    false,
    true,
    true,
  ])
  expect([open('2026-03-07T06:00'), open('2026-03-07T22:30')]).toEqual([false, false])
})

test('a day’s hours are copied to others, and to no more', () => {
  const week = copiedTo({ ...OFFICE_WEEK, mon: [['08:00', '12:00']] }, 'mon', ['sat', 'sun'])
  expect(week).toEqual({
    ...OFFICE_WEEK,
    mon: [['08:00', '12:00']],
    sat: [['08:00', '12:00']],
    sun: [['08:00', '12:00']],
  })
})

/** Cuts of the week's circle, every other piece open: sound by construction, nights and whole days among them. */
const weeks: fc.Arbitrary<Week> = fc
  .uniqueArray(fc.integer({ min: 0, max: 7 * 1440 - 1 }), { minLength: 2, maxLength: 24 })
  .map(cuts => {
    const sorted = cuts.toSorted((a, b) => a - b)
    const week: Record<(typeof DAYS)[number], Span[]> = {
      mon: [],
      tue: [],
      wed: [],
      thu: [],
      fri: [],
      sat: [],
      sun: [],
    }
    for (let at = 0; at + 1 < sorted.length; at += 2) {
      const [from = 0, until = 0] = sorted.slice(at)
      const day = DAYS[Math.floor(from / 1440)]
      if (day && until - from < 1440) week[day].push([clock(from), clock(until)])
    }
    return week
  })
const clock = (minutes: number) =>
  [Math.floor(minutes / 60) % 24, minutes % 60].map(part => String(part).padStart(2, '0')).join(':')

test('spans that do not meet are sound in any order, fit the file, and are open at their start', () => {
  fc.assert(
    fc.property(weeks, week => {
      const shuffled = Object.fromEntries(DAYS.map(day => [day, week[day].toReversed()]))
      expect(faultsOf(shuffled)).toEqual([])
      expect(isSound(weekFaults(week))).toBe(true)
      const hours = { zone: 'UTC', week: inOrder({ ...closed, ...shuffled }), holidays: [] }
      expect(hours.week).toEqual(week)
      expect(hoursSchema.safeParse(hours).success).toBe(true)
      DAYS.forEach((day, at) => {
        for (const [from] of hours.week[day])
          expect(openingAt(hours, `2026-03-${String(9 + at).padStart(2, '0')}T${from}:00.000Z`).open).toBe(
            true,
          )
      })
    }),
    { numRuns: 300 },
  )
})

test('a span that is put there twice is never sound', () => {
  fc.assert(
    fc.property(weeks, fc.constantFrom(...DAYS), (week, day) => {
      const [first] = week[day]
      fc.pre(first !== undefined)
      expect(isSound(weekFaults({ ...week, [day]: [...week[day], first] }))).toBe(false)
    }),
    { numRuns: 100 },
  )
})

test('spans are put in the order of the clock, however they were written', () => {
  const written: Span[] = [
    ['13:00', '17:00'],
    ['09:00', '12:00'],
    ['13:00', '14:00'],
    ['08:00', '08:30'],
  ]
  expect(inOrder({ ...closed, tue: written }).tue.map(([from]) => from)).toEqual([
    '08:00',
    '09:00',
    '13:00',
    '13:00',
  ])
})
