import { expect, test } from 'vitest'
import { OPERATORS } from '@/core/flow/condition'
import { VARIABLE_TYPES } from '@/core/flow/document'
import { condition } from './card'
import { withBranches } from './newBranches'
import { fitting, operatorOptions, operatorsFor } from './operators'

test('a branch gets its key once, from its name', () => {
  const branches = withBranches(condition.blank().branches, ['Big budget', 'Big budget', 'Otherwise'])
  expect(branches.map(({ key }) => key)).toEqual(['branch_1', 'big_budget', 'big_budget_2', 'otherwise_2'])
  expect(condition.schema.safeParse({ branches }).success).toBe(true)
})

test('each comparison suits some type, and every one is offered where the type is not known', () => {
  const suited = new Set(VARIABLE_TYPES.flatMap(type => operatorsFor(type)))
  expect([...suited].toSorted()).toEqual(Object.keys(OPERATORS).toSorted())
  expect(operatorsFor(null)).toEqual(Object.keys(OPERATORS))
})

test('a comparison stays where it makes sense, and one from a file is kept', () => {
  expect([fitting('is', 'number'), fitting('contains', 'number'), fitting('more', null)]).toEqual([
    'is',
    'is',
    'more',
  ])
  expect(operatorOptions('boolean', 'contains').map(({ value }) => value)).toContain('contains')
})
