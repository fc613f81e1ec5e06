import { expect, test } from 'vitest'
import type { VariableRow } from '@/core/flow/variables/table'
import { placeWords } from './placeWords'
import { standingOf } from './standing'

const place = { card: 'a', path: 'text' }
const row: VariableRow = {
  name: 'topic',
  variable: { type: 'text', scope: 'flow' },
  sets: [place],
  reads: [place],
  unset: [],
  unused: false,
  example: null,
}

test.each([
  ['Set on all paths', {}],
  ['Unknown', { variable: null }],
  ['Unused', { sets: [], reads: [], unused: true }],
  ['Never set', { sets: [], unset: [place] }],
  ['Not on all paths', { unset: [place] }],
  ['Never read', { reads: [] }],
])('%s', (text, part) => {
  expect(standingOf({ ...row, ...part }).text).toBe(text)
})

test.each([
  ['text', 'Text'],
  ['branches.0.tests.1.left', 'Branch 1, test 2, left'],
  ['assignments.2.value', 'Assignment 3, value'],
  ['options.10.label', 'Option 11, label'],
  ['store.assigneeName', 'Store, assignee name'],
  ['pass.variables.0', 'Pass, variable 1'],
])('%s is said as %s', (path, words) => {
  expect(placeWords(path)).toBe(words)
})
