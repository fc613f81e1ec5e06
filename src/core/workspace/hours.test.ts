import { describe, expect, test } from 'vitest'
import { daily, hours, never } from '../../../tests/build/hours'
import { openingAt, wallClock } from './hours'
import type { Hours } from './workspace'

const berlin = hours('Europe/Berlin', daily(['09:00', '17:00']))
const newYork = hours('America/New_York', daily(['09:00', '17:00']))

/** The instants of one UTC day, quarter by quarter, at which it is open: first and last. */
function openOn(day: string, of: Hours): [string, string] {
  const quarters = Array.from({ length: 96 }, (_, i) =>
    new Date(Date.parse(`${day}T00:00Z`) + i * 900_000).toISOString(),
  )
  const open = quarters.filter(at => openingAt(of, at).open).map(at => at.slice(11, 16))
  return [open[0] ?? '', open.at(-1) ?? '']
}

describe('the clock on the wall', () => {
  test.each([
    ['Europe/Berlin', '2026-03-29T00:59:59Z', '2026-03-29 sun 01:59'],
    ['Europe/Berlin', '2026-03-29T01:00:00Z', '2026-03-29 sun 03:00'],
    ['Europe/Berlin', '2026-10-25T00:30:00Z', '2026-10-25 sun 02:30'],
    ['Europe/Berlin', '2026-10-25T01:30:00Z', '2026-10-25 sun 02:30'],
    ['America/New_York', '2026-03-08T06:59:59Z', '2026-03-08 sun 01:59'],
    ['America/New_York', '2026-03-08T07:00:00Z', '2026-03-08 sun 03:00'],
    ['America/New_York', '2026-11-01T05:30:00Z', '2026-11-01 sun 01:30'],
    ['America/New_York', '2026-11-01T06:30:00Z', '2026-11-01 sun 01:30'],
    ['Asia/Kathmandu', '2026-06-15T18:30:00Z', '2026-06-16 tue 00:15'],
    ['Asia/Kolkata', '2026-03-29T20:29:59Z', '2026-03-30 mon 01:59'],
    ['Australia/Lord_Howe', '2026-04-04T14:59:59Z', '2026-04-05 sun 01:59'],
    ['Australia/Lord_Howe', '2026-04-04T15:00:00Z', '2026-04-05 sun 01:30'],
    ['Australia/Lord_Howe', '2026-10-03T15:30:00Z', '2026-10-04 sun 02:30'],
    ['Africa/Casablanca', '2026-02-15T01:59:59Z', '2026-02-15 sun 02:59'],
    ['Africa/Casablanca', '2026-02-15T02:00:00Z', '2026-02-15 sun 02:00'],
    ['Africa/Casablanca', '2026-03-22T02:00:00Z', '2026-03-22 sun 03:00'],
    ['Pacific/Apia', '2011-12-30T09:59:59Z', '2011-12-29 thu 23:59'],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31 sat 00:00'],
    ['Europe/Berlin', '1893-03-31T23:06:31Z', '1893-03-31 fri 23:59'],
    ['Europe/Berlin', '1893-03-31T23:06:32Z', '1893-04-01 sat 00:06'],
    ['Pacific/Kiritimati', '2026-12-31T10:00:00Z', '2027-01-01 fri 00:00'],
    ['UTC', '2028-02-29T23:59:59.999Z', '2028-02-29 tue 23:59'],
  ])('in %s at %s shows %s', (zone, at, expected) => {
    const { date, day, time } = wallClock(zone, at)
    expect(`${date} ${day} ${time}`).toBe(expected)
  })
})

describe('hours follow the clock through its changes', () => {
  test.each([
    ['2026-03-28', '08:00', '15:45'],
    ['2026-03-29', '07:00', '14:45'],
    ['2026-10-24', '07:00', '14:45'],
    ['2026-10-25', '08:00', '15:45'],
  ])('in Berlin on %s from %s to %s UTC', (day, first, last) => {
    expect(openOn(day, berlin)).toEqual([first, last])
  })

  test.each([
    ['2026-03-07', '14:00', '21:45'],
    ['2026-03-08', '13:00', '20:45'],
    ['2026-10-31', '13:00', '20:45'],
    ['2026-11-01', '14:00', '21:45'],
  ])('in New York on %s from %s to %s UTC', (day, first, last) => {
    expect(openOn(day, newYork)).toEqual([first, last])
  })

  test('hours that the clock skips do not come, hours that it repeats come twice', () => {
    const night = hours('Europe/Berlin', daily(['02:00', '03:00']))
    const open = (day: string) =>
      Array.from({ length: 24 }, (_, i) =>
        openingAt(night, `${day}T${String(i).padStart(2, '0')}:30:00Z`),
      ).filter(opening => opening.open).length
    expect(['2026-03-28', '2026-03-29', '2026-10-25'].map(open)).toEqual([1, 0, 2])
  })
})

describe('opening', () => {
  test('begins with its first minute and ends before its last', () => {
    const at = (time: string) =>
      openingAt(hours('UTC', daily(['09:00', '12:30'], ['13:30', '24:00'])), `2026-06-15T${time}Z`).open
    expect(
      ['08:59:59.999', '09:00:00', '12:29:59.999', '12:30:00', '13:30:00', '23:59:59.999'].map(at),
    ).toEqual([false, true, true, false, true, true])
  })

  test('from and until the same time is never', () => {
    expect(openingAt(hours('UTC', daily(['00:00', '00:00'])), '2026-06-15T00:00:00.000Z').open).toBe(false)
  })

  test('till 24:00 and from 00:00 is one night', () => {
    const night = hours('UTC', { ...never, sat: [['22:00', '24:00']], sun: [['00:00', '02:00']] })
    const at = (instant: string) => openingAt(night, instant).open
    expect(at('2026-06-20T23:59:59.999Z')).toBe(true)
    expect(at('2026-06-21T00:00:00.000Z')).toBe(true)
    expect(at('2026-06-21T02:00:00.000Z')).toBe(false)
  })

  test('a holiday closes its whole day, in its own zone', () => {
    const closed = hours('America/New_York', daily(['00:00', '24:00']), [
      { date: '2026-07-04', name: 'Independence Day' },
    ])
    expect(openingAt(closed, '2026-07-04T03:59:59Z').open).toBe(true)
    expect(openingAt(closed, '2026-07-04T04:00:00Z')).toEqual({
      open: false,
      detail: 'closed: Independence Day',
    })
    expect(openingAt(closed, '2026-07-05T03:59:59Z').open).toBe(false)
    expect(openingAt(closed, '2026-07-05T04:00:00Z').open).toBe(true)
  })

  test('says why, for people', () => {
    expect(openingAt(null, '2026-06-15T10:00:00Z')).toEqual({
      open: true,
      detail: 'no hours set: always open',
    })
    expect(openingAt(berlin, '2026-06-15T10:00:00Z').detail).toBe('open 09:00–17:00 Europe/Berlin')
    expect(openingAt(berlin, '2026-06-15T20:00:00Z').detail).toBe(
      'closed at 22:00 Europe/Berlin (open 09:00–17:00)',
    )
    expect(openingAt(hours('UTC', never), '2026-06-15T20:00:00Z').detail).toBe(
      'closed at 20:00 UTC (closed all day)',
    )
  })
})

describe('spans over midnight', () => {
  const friday = hours('Europe/Berlin', { ...never, fri: [['22:00', '06:00']] })
  const nightly = hours('Europe/Berlin', daily(['22:00', '06:00']), [
    { date: '2026-12-25', name: 'Christmas' },
  ])

  test.each([
    ['2026-06-19T19:59:59.999Z', false, 'closed at 21:59 Europe/Berlin (open 22:00–06:00)'],
    ['2026-06-19T20:00:00.000Z', true, 'open 22:00–06:00 Europe/Berlin'],
    ['2026-06-20T03:59:59.999Z', true, 'open 22:00–06:00 Europe/Berlin'],
    ['2026-06-20T04:00:00.000Z', false, 'closed at 06:00 Europe/Berlin (open until 06:00)'],
    ['2026-06-20T22:00:00.000Z', false, 'closed at 00:00 Europe/Berlin (closed all day)'],
    ['2026-06-19T02:00:00.000Z', false, 'closed at 04:00 Europe/Berlin (open 22:00–06:00)'],
  ])('belong to the day on which they begin: %s', (at, open, detail) => {
    expect(openingAt(friday, at)).toEqual({ open, detail })
  })

  test.each([
    ['2026-12-25T04:59:00.000Z', true, 'open 22:00–06:00 Europe/Berlin'],
    ['2026-12-25T05:00:00.000Z', false, 'closed: Christmas'],
    ['2026-12-25T22:00:00.000Z', false, 'closed: Christmas'],
    ['2026-12-26T04:00:00.000Z', false, 'closed at 05:00 Europe/Berlin (open 22:00–06:00)'],
    ['2026-12-26T21:00:00.000Z', true, 'open 22:00–06:00 Europe/Berlin'],
  ])('a holiday closes those that begin on it: %s', (at, open, detail) => {
    expect(openingAt(nightly, at)).toEqual({ open, detail })
  })

  test('till 00:00 end with their day', () => {
    const late = hours('UTC', { ...never, sat: [['22:00', '00:00']] })
    const open = ['2026-06-20T23:59:00.000Z', '2026-06-21T00:00:00.000Z'].map(at => openingAt(late, at))
    expect(open).toEqual([
      { open: true, detail: 'open 22:00–00:00 UTC' },
      { open: false, detail: 'closed at 00:00 UTC (closed all day)' },
    ])
  })
})

describe('a date that the zone skips', () => {
  const night = (day: 'thu' | 'fri') => hours('Pacific/Apia', { ...never, [day]: [['22:00', '06:00']] })
  const [usual, skipped] = ['2012-01-06T13:00:00.000Z', '2011-12-30T13:00:00.000Z']

  test('has no night of its own: the one before runs on', () => {
    const open = (of: Hours) => [usual, skipped, usual].map(at => openingAt(of, at).open)
    expect(open(night('fri'))).toEqual([true, false, true])
    expect(open(night('thu'))).toEqual([false, true, false])
  })
})
