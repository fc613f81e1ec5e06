import { describe, expect, test } from 'vitest'
import { dateOf, instantOf, nextWall } from './calendar'

describe('the instant of a wall time', () => {
  test.each([
    ['Europe/Berlin', '2026-03-29 01:59', '2026-03-29T00:59:00.000Z'],
    ['Europe/Berlin', '2026-03-29 02:00', '2026-03-29T01:00:00.000Z'],
    ['Europe/Berlin', '2026-03-29 02:30', '2026-03-29T01:00:00.000Z'],
    ['Europe/Berlin', '2026-03-29 03:00', '2026-03-29T01:00:00.000Z'],
    ['Europe/Berlin', '2026-03-29 24:00', '2026-03-29T22:00:00.000Z'],
    ['Europe/Berlin', '2026-10-25 02:30', '2026-10-25T00:30:00.000Z'],
    ['Europe/Berlin', '2026-10-25 03:00', '2026-10-25T02:00:00.000Z'],
    ['America/New_York', '2026-03-08 02:30', '2026-03-08T07:00:00.000Z'],
    ['America/New_York', '2026-11-01 01:30', '2026-11-01T05:30:00.000Z'],
    ['Asia/Kolkata', '2026-03-29 02:30', '2026-03-28T21:00:00.000Z'],
    ['Australia/Lord_Howe', '2026-04-05 01:45', '2026-04-04T14:45:00.000Z'],
    ['Australia/Lord_Howe', '2026-10-04 02:15', '2026-10-03T15:30:00.000Z'],
    // Here the clock was put forward at the very midnight of UTC.
    ['Africa/Casablanca', '2008-06-01 00:30', '2008-06-01T00:00:00.000Z'],
    ['Africa/Casablanca', '2026-02-15 02:30', '2026-02-15T01:30:00.000Z'],
    ['Africa/Casablanca', '2026-03-22 02:30', '2026-03-22T02:00:00.000Z'],
    ['Pacific/Apia', '2026-06-15 09:00', '2026-06-14T20:00:00.000Z'],
    ['Pacific/Apia', '2011-12-30 12:00', '2011-12-30T10:00:00.000Z'],
    ['Africa/Cairo', '2026-04-24 00:00', '2026-04-23T22:00:00.000Z'],
    ['Europe/Berlin', '1893-04-01 00:00', '1893-03-31T23:06:32.000Z'],
  ])('in %s of %s is %s', (zone, wall, expected) => {
    expect(instantOf(zone, wall.slice(0, 10), wall.slice(11))).toBe(expected)
  })

  test.each([
    ['2026-02-30', '10:00'],
    ['soon', '10:00'],
    ['2026-02-28', 'noon'],
    ['2026-02-28', '25:00'],
  ])('is none for %s %s', (date, time) => {
    expect(() => instantOf('UTC', date, time)).toThrow(RangeError)
  })
})

describe('tomorrow', () => {
  test.each([
    ['Europe/Berlin', '2026-06-15T21:59:59.999Z', '03:00', '2026-06-16T01:00:00.000Z'],
    ['Europe/Berlin', '2026-06-15T22:00:00.000Z', '03:00', '2026-06-17T01:00:00.000Z'],
    ['Europe/Berlin', '2026-03-28T12:00:00.000Z', '02:30', '2026-03-29T01:00:00.000Z'],
    ['Europe/Berlin', '2026-10-24T12:00:00.000Z', '02:30', '2026-10-25T00:30:00.000Z'],
    ['Africa/Cairo', '2026-04-23T12:00:00.000Z', '00:30', '2026-04-23T22:00:00.000Z'],
    ['Pacific/Apia', '2011-12-29T12:00:00.000Z', '03:00', '2011-12-30T13:00:00.000Z'],
    ['America/St_Johns', '2010-11-07T02:31:30.000Z', '00:00', '2010-11-07T03:30:00.000Z'],
  ])('in %s at %s, %s is %s', (zone, at, time, expected) => {
    expect(nextWall(zone, at, time)).toBe(expected)
  })
})

test('a host that never stops asks for more days than are remembered, and is told the same of each', () => {
  const summer = (day: number) => instantOf('Europe/Berlin', dateOf(day), '12:00').slice(10, 13) === 'T10'
  const days = Array.from({ length: 2500 }, (_, i) => 20_000 + i)
  const first = days.map(summer)
  expect(first.filter(Boolean).length).toBeGreaterThan(1000)
  expect(days.map(summer)).toEqual(first)
})
