import { expect, test } from 'vitest'
import { blankFlow } from '@/core/flow/blank'
import { distinct } from './naming'
import { type Summary, summaryOf } from './summary'

const known: readonly Summary[] = [
  summaryOf(blankFlow('billing', 'Billing'), '1-a', ''),
  summaryOf(blankFlow('billing-2', 'Billing (2)'), '1-b', ''),
  { ...summaryOf(blankFlow('gone', 'Gone'), '1-c', ''), deletedAt: '2026-01-01' },
]

test.each([
  ['sales', 'Sales', 'sales', 'Sales'],
  ['billing', 'Billing', 'billing-3', 'Billing (3)'],
  ['billing', '  BILLING ', 'billing-3', '  BILLING  (2)'],
  ['other', 'Billing (2)', 'other', 'Billing (3)'],
  ['gone', 'Gone', 'gone-2', 'Gone'],
  ['A/b?c#d', 'X', 'A/b?c#d', 'X'],
  ['\ud800', 'X', 'flow', 'X'],
])('%j %j becomes %j %j', (id, name, freeId, freeName) => {
  expect(distinct(blankFlow(id, name), known)).toEqual({ id: freeId, name: freeName })
})

test('a name at the limit stays within it', () => {
  const long = 'x'.repeat(200)
  const taken = [
    summaryOf(blankFlow('a', long), '1-a', ''),
    summaryOf(blankFlow('b', `${'x'.repeat(190)} (2)`), '1-b', ''),
  ]
  expect(distinct(blankFlow('c', long), taken).name).toHaveLength(194)
})
