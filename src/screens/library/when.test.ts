import { expect, test } from 'vitest'
import { ago } from './when'

const now = Date.parse('2026-11-23T12:00:00Z')
const before = (ms: number) => ago(new Date(now - ms).toISOString(), now, 'en-GB')

test.each([
  [0, 'just now'],
  [-5000, 'just now'],
  [59_999, 'just now'],
  [60_000, '1 minute ago'],
  [59 * 60_000, '59 minutes ago'],
  [3_600_000, '1 hour ago'],
  [23 * 3_600_000, '23 hours ago'],
  [25 * 3_600_000, 'yesterday'],
  [6 * 86_400_000, '6 days ago'],
  [8 * 86_400_000, '15 Nov'],
  [400 * 86_400_000, '19 Oct 2025'],
])('%d ms ago reads "%s"', (ms, text) => {
  expect(before(ms)).toBe(text)
})
