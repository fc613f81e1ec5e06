import { expect, test } from 'vitest'
import { converted, inWords, LONGEST, unitOf } from './duration'

test.each([
  [1, 'seconds', '1 second'],
  [90, 'seconds', '1 minute 30 seconds'],
  [900, 'minutes', '15 minutes'],
  [3600, 'hours', '1 hour'],
  [5400, 'minutes', '1 hour 30 minutes'],
  [90_061, 'seconds', '1 day 1 hour'],
  [LONGEST, 'days', '7 days'],
])('%i s is counted in %s and read as "%s"', (seconds, unit, words) => {
  expect([unitOf(seconds), inWords(seconds)]).toEqual([unit, words])
})

test('the number stays when the unit changes, as far as it can be stored', () => {
  expect(converted(900, 'minutes', 'hours')).toBe(15 * 3600)
  expect(converted(900, 'minutes', 'days')).toBe(LONGEST)
  expect(converted(900, 'minutes', 'seconds')).toBe(15)
})
