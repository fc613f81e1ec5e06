import { describe, expect, test } from 'vitest'
import { daily, hours, never } from '../../../tests/build/hours'
import { nextCommonOpening, nextHoliday, nextOpening } from './hours'

const berlin = hours('Europe/Berlin', daily(['09:00', '17:00']))
const newYork = hours('America/New_York', daily(['09:00', '17:00']))

describe('the next opening', () => {
  const weekdays = { ...daily(['09:00', '17:00']), sat: [], sun: [] }
  const office = hours('Europe/Berlin', weekdays, [{ date: '2026-03-30', name: 'Inventory' }])

  test('is now where it is open', () => {
    expect(nextOpening(office, '2026-03-27T10:07:00.000Z')).toBe('2026-03-27T10:07:00.000Z')
    expect(nextOpening(null, '2026-03-27T10:07:00.000Z')).toBe('2026-03-27T10:07:00.000Z')
  })

  test('is over the weekend, a holiday and the change of the clock', () => {
    expect(nextOpening(office, '2026-03-27T16:00:00.000Z')).toBe('2026-03-31T07:00:00.000Z')
  })

  test('is later the same day', () => {
    expect(nextOpening(office, '2026-06-15T03:21:09.000Z')).toBe('2026-06-15T07:00:00.000Z')
  })

  test.each([
    [
      'to the minute',
      'Asia/Kolkata',
      ['09:07', '10:00'],
      '2026-06-15T00:00:00.000Z',
      '2026-06-15T03:37:00.000Z',
    ],
    [
      'in the gap',
      'Europe/Berlin',
      ['02:15', '03:10'],
      '2026-03-28T12:00:00.000Z',
      '2026-03-29T01:00:00.000Z',
    ],
    [
      'past the gap',
      'Europe/Berlin',
      ['02:15', '02:45'],
      '2026-03-28T12:00:00.000Z',
      '2026-03-30T00:15:00.000Z',
    ],
    ['twice', 'Europe/Berlin', ['02:15', '02:45'], '2026-10-25T00:45:00.000Z', '2026-10-25T01:15:00.000Z'],
    ['twice', 'America/New_York', ['01:20', '01:30'], '2026-11-01T05:30:00.000Z', '2026-11-01T06:20:00.000Z'],
    [
      'twice',
      'Australia/Lord_Howe',
      ['01:40', '01:50'],
      '2026-04-04T14:55:00.000Z',
      '2026-04-04T15:10:00.000Z',
    ],
    [
      'in Ramadan',
      'Africa/Casablanca',
      ['09:00', '17:00'],
      '2026-02-15T00:00:00.000Z',
      '2026-02-15T09:00:00.000Z',
    ],
    [
      'after it',
      'Africa/Casablanca',
      ['09:00', '17:00'],
      '2026-03-22T00:00:00.000Z',
      '2026-03-22T08:00:00.000Z',
    ],
    [
      'a day early',
      'Pacific/Apia',
      ['09:00', '17:00'],
      '2011-12-30T09:00:00.000Z',
      '2011-12-30T19:00:00.000Z',
    ],
  ] as const)('is %s in %s from %j', (_, zone, [from, until], at, expected) => {
    expect(nextOpening(hours(zone, daily([from, until])), at)).toBe(expected)
  })

  test('is as far as 400 days away, and no further', () => {
    const closed = (days: number) =>
      hours(
        'UTC',
        daily(['08:00', '24:00']),
        Array.from({ length: days }, (_, i) => ({
          date: new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10),
          name: 'Retreat',
        })),
      )
    expect(nextOpening(closed(400), '2026-01-01T08:00:00.000Z')).toBe('2027-02-05T08:00:00.000Z')
    expect(nextOpening(closed(400), '2026-01-01T07:59:00.000Z')).toBeNull()
    expect(nextOpening(closed(401), '2026-01-01T08:00:00.000Z')).toBeNull()
    const known = closed(400)
    expect(
      ['08', '07', '09'].map(hour => nextOpening(known, `2026-01-01T${hour}:00:00.000Z`) !== null),
    ).toEqual([true, false, true])
  })

  test('is never where no span has any length', () => {
    expect(nextOpening(hours('UTC', never), '2026-06-15T10:00:00.000Z')).toBeNull()
    expect(nextOpening(hours('UTC', daily(['00:00', '00:00'])), '2026-06-15T10:00:00.000Z')).toBeNull()
  })
})

describe('the next common opening', () => {
  const at = '2026-03-28T12:00:00.000Z'

  test('is where the hours meet', () => {
    expect(nextCommonOpening([berlin, newYork, null], at)).toBe('2026-03-28T13:00:00.000Z')
    expect(nextCommonOpening([berlin, newYork], '2026-03-28T16:00:00.000Z')).toBe('2026-03-29T13:00:00.000Z')
  })

  test('is now where all are open, or nobody has hours', () => {
    expect(nextCommonOpening([berlin, null], '2026-06-15T10:00:30Z')).toBe('2026-06-15T10:00:30Z')
    expect(nextCommonOpening([], at)).toBe(at)
  })

  test('of some says nothing of others', () => {
    const late = hours('Europe/Berlin', daily(['20:00', '21:00']))
    const all = [[late], [late, berlin, late], [newYork, late]].map(set => nextCommonOpening(set, at))
    expect(all).toEqual(['2026-03-28T19:00:00.000Z', null, '2026-03-28T19:00:00.000Z'])
  })

  test('is never where the hours never meet', () => {
    const kolkata = hours('Asia/Kolkata', daily(['09:00', '11:00']))
    expect(nextCommonOpening([kolkata, newYork], at)).toBeNull()
    expect(nextCommonOpening([hours('UTC', never), null], at)).toBeNull()
  })
})

describe('the next holiday', () => {
  const fairs = hours('America/New_York', never, [
    { date: '2026-12-25', name: 'Christmas' },
    { date: '2026-03-08', name: 'Fair' },
    { date: '2026-03-08', name: 'Second fair' },
  ])

  test.each([
    ['2026-03-08T04:59:59.000Z', { date: '2026-03-08', name: 'Fair', at: '2026-03-08T14:00:00.000Z' }],
    ['2026-03-08T05:00:00.000Z', { date: '2026-12-25', name: 'Christmas', at: '2026-12-25T15:00:00.000Z' }],
    ['2026-12-25T05:00:00.000Z', null],
  ])('after the local date of %s', (at, expected) => {
    expect(nextHoliday(fairs, at)).toEqual(expected)
  })

  test('is none without hours', () => expect(nextHoliday(null, '2026-03-08T05:00:00.000Z')).toBeNull())
})
