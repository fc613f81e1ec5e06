import { expect, test } from 'vitest'
import type { Variable } from '@/core/flow/document'
import { variableName } from './variableWords'

const variables: Record<string, Variable> = {
  topic: { type: 'text', scope: 'flow' },
  budget: { type: 'number', scope: 'flow' },
}

test.each([
  ['Customer name', 'customer_name'],
  ['Topic', 'topic'],
  ['budget', 'budget_2'],
  ['contact', 'contact_2'],
  ['handoff', 'handoff_2'],
  ['__proto__', 'proto'],
  ['予算', 'variable'],
])('typing "%s" where text is stored names the variable %s', (typed, name) => {
  expect(variableName(typed, variables, ['text'])).toBe(name)
})

test('only a record may be called handoff', () => {
  expect(variableName('handoff', variables, ['object'])).toBe('handoff')
})
