import { expect, test } from 'vitest'
import { holds, OPERATORS, type Operator } from './condition'
import type { Json } from './json'

type Case = [left: Json | undefined, operator: Operator, right: string, expected: boolean]

test.each<Case>([
  ['Berlin ', 'is', 'berlin', true],
  ['Berlin', 'is_not', 'berlin', false],
  [1200, 'is', '1,200', true],
  [1200, 'is', 'many', false],
  [1200, 'is_not', '1200.0', false],
  [true, 'is', 'TRUE', true],
  [null, 'is', '', true],
  [undefined, 'is_not', 'x', true],
  ['Support team', 'contains', 'PORT', true],
  ['Support team', 'contains', '', false],
  ['Support team', 'not_contains', 'sales', true],
  ['Support team', 'not_contains', '', true],
  ['Support', 'starts_with', 'sup', true],
  ['Support', 'starts_with', '', false],
  ['Support', 'ends_with', 'RT', true],
  ['Support', 'ends_with', ' ', false],
  [4, 'less', '5', true],
  ['4,5', 'less', '4.6', true],
  [5, 'less', '5', false],
  [5, 'at_most', '5', true],
  [6, 'more', '5', true],
  [5, 'more', '5', false],
  ['1 200', 'at_least', '1,200', true],
  [null, 'less', '5', false],
  ['few', 'less', '5', false],
  [4, 'less', 'many', false],
  [true, 'more', '0', false],
  ['2026-03-01', 'before', '2026-03-02', true],
  ['2026-03-01T23:00:00-05:00', 'before', '2026-03-02T03:59:59Z', false],
  ['2026-03-02', 'after', '2026-03-01T23:59:59Z', true],
  ['2026-03-02', 'after', '2026-03-02', false],
  ['1', 'before', '2026-03-01', false],
  ['March 1', 'before', '2026-03-01', false],
  ['2026-02-30', 'before', '2026-12-01', false],
  [20260301, 'before', '2026-12-01', false],
  [null, 'after', '2020-01-01', false],
  [true, 'is_true', '', true],
  ['Yes', 'is_true', '', true],
  ['true', 'is_true', '', true],
  [1, 'is_true', '', false],
  [false, 'is_false', '', true],
  ['no', 'is_false', '', true],
  ['false', 'is_false', '', true],
  [null, 'is_false', '', false],
  ['  ', 'is_empty', '', true],
  [null, 'is_empty', '', true],
  [0, 'is_empty', '', false],
  [false, 'is_set', '', true],
  [{}, 'is_set', '', true],
  ['', 'is_set', '', false],
])('%j %s %j: %s', (left, operator, right, expected) => {
  expect(holds(left, operator, right)).toBe(expected)
})

test('without a value, only the comparisons made for it hold', () => {
  const held = Object.keys(OPERATORS).filter(operator => holds(undefined, operator as Operator, 'x'))
  expect(held).toEqual(['is_not', 'not_contains', 'is_empty'])
})
