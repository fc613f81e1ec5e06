import { expect, test } from 'vitest'
import { hintOf } from './ClockField'
import { setClock, timeOn, usualStart } from './clock'
import { company } from './samples'
import { dayText, instantAt, momentText, wallText } from './zone'

const SATURDAY = '2026-11-28T14:00:00.000Z'
const MONDAY = '2026-11-30T07:00:00.000Z'

test('the rehearsal begins at its own time and passes as fast as real time', () => {
  const clock = setClock(MONDAY, 1_000_000)
  expect(timeOn(clock, 1_000_000)).toBe(MONDAY)
  expect(timeOn(clock, 1_090_000)).toBe('2026-11-30T07:01:30.000Z')
})

test('a computer clock set back does not take the rehearsal before its start', () => {
  expect(timeOn(setClock(MONDAY, 1_000_000), 5)).toBe(MONDAY)
})

test('while the workspace is closed, the rehearsal begins when it opens next', () => {
  expect(usualStart(company.hours, SATURDAY)).toBe(MONDAY)
  expect(usualStart(company.hours, MONDAY)).toBe(MONDAY)
  expect(usualStart(null, SATURDAY)).toBe(SATURDAY)
})

test('the field says when it begins, and why then', () => {
  const hint = (wall: string | null, opened = SATURDAY) => hintOf(company, opened, wall)
  expect(hint(null)).toBe(
    'Your workspace is closed now; the rehearsal starts Mon 30 Nov, 08:00 (Europe/Berlin).',
  )
  expect(hint(null, MONDAY)).toBe('Now, and your workspace is open (Europe/Berlin).')
  expect(hint('2026-11-30T09:00')).toBe('Your workspace is open then (Europe/Berlin).')
  expect(hint('2026-11-29T09:00')).toContain('closed then')
  expect(hint('')).toBe(hint(null))
})

test('a wall clock time becomes an instant, in winter and in summer', () => {
  expect(instantAt('Europe/Berlin', '2026-11-30T08:00')).toBe(MONDAY)
  expect(instantAt('Europe/Berlin', '2026-07-01T08:00')).toBe('2026-07-01T06:00:00.000Z')
  expect(instantAt('America/New_York', '2026-11-01T00:30')).toBe('2026-11-01T04:30:00.000Z')
  expect(instantAt('Pacific/Kiritimati', '2026-01-01T00:00')).toBe('2025-12-31T10:00:00.000Z')
})

test.each(['Europe/Berlin', 'America/New_York', 'Asia/Kathmandu'])(
  '%s: there and back gives the same time',
  zone => {
    for (const wall of ['2026-03-28T23:59', '2026-03-29T03:00', '2026-10-25T12:00', '2026-11-01T09:15']) {
      expect(wallText(zone, instantAt(zone, wall) ?? '')).toBe(wall)
    }
  },
)

test('the hour that daylight saving skips gives a moment next to it', () => {
  const at = instantAt('Europe/Berlin', '2026-03-29T02:30') ?? ''
  expect(['2026-03-29T01:30', '2026-03-29T03:30']).toContain(wallText('Europe/Berlin', at))
})

test.each(['', 'soon', '2026-13-40T08:00', '0002-11-30T08:00'])('"%s" is no time', wall => {
  expect(instantAt('Europe/Berlin', wall)).toBeNull()
})

test('days and moments are short', () => {
  expect(dayText('Europe/Berlin', MONDAY)).toBe('Mon 30 Nov')
  expect(momentText('Europe/Berlin', MONDAY)).toBe('Mon 30 Nov, 08:00')
})
