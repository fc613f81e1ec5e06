import { expect, test } from 'vitest'
import { compareTimes, isDate, later } from './time'

test.each([
  ['2026-02-28', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-02-30', false],
  ['2026-13-01', false],
  ['2026-1-1', false],
  ['2026-01-01T00:00', false],
  ['tomorrow', false],
])('%s is a date: %s', (text, expected) => {
  expect(isDate(text)).toBe(expected)
})

test('later is counted in real seconds and written with milliseconds, in UTC', () => {
  expect(later('2026-03-29T00:59:30Z', 60)).toBe('2026-03-29T01:00:30.000Z')
  expect(later('2026-12-31T23:59:59.999Z', 1)).toBe('2027-01-01T00:00:00.999Z')
})

test.each([
  ['2026-03-29T01:00:30.000Z', '2026-03-29T01:00:30.000Z', 0],
  ['2026-03-29T01:00:30.000Z', '2026-03-29T01:00:30.001Z', -1],
  ['2026-03-29T01:00:31.000Z', '2026-03-29T01:00:30.001Z', 1],
  ['2026-03-29T03:00:30+02:00', '2026-03-29T01:00:30.000Z', 0],
  ['2026-03-29T01:00:30Z', '2026-03-29T01:00:30.500Z', -1],
])('%s and %s', (a, b, sign) => {
  expect(Math.sign(compareTimes(a, b))).toBe(sign)
})
