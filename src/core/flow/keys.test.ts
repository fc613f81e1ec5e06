import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '../../../tests/build/runs'
import { wild } from '../../../tests/build/words'
import { FORBIDDEN, NAME } from './document'
import { flowIdFrom, keyFrom, keyMaker } from './keys'

const free = () => false

test.each([
  ['Where to?', 'where_to'],
  ['  Über  München!! ', 'uber_munchen'],
  ['2nd attempt', 'nd_attempt'],
  ['陈伟', 'card'],
  ['', 'card'],
  ['constructor', 'card'],
  ['Prototype', 'card'],
  ['__proto__', 'proto'],
])('the key of %j is %s', (title, key) => {
  expect(keyFrom(title, free)).toBe(key)
})

test('a key that is taken gets the next free number', () => {
  const taken = new Set(['bye', 'bye_2'])
  expect(keyFrom('Bye!', key => taken.has(key))).toBe('bye_3')
})

test('a flow is named with hyphens', () => {
  expect(flowIdFrom('Billing issue', free)).toBe('billing-issue')
  expect(flowIdFrom('Billing issue', id => id === 'billing-issue')).toBe('billing-issue-2')
  expect(flowIdFrom('???', free)).toBe('flow')
})

test('whatever the title, the key is one that a flow may hold', () => {
  fc.assert(
    fc.property(wild, fc.nat(1000), (title, clashes) => {
      let asked = 0
      const key = keyFrom(title, () => {
        asked += 1
        return asked <= clashes
      })
      expect(key).toMatch(NAME)
      expect(FORBIDDEN.has(key)).toBe(false)
    }),
    { numRuns: runs(200) },
  )
})

test('many keys at once are all new, unlike each other, and made from those before', () => {
  const make = keyMaker(key => ['hello', 'card_2'].includes(key))
  expect(['hello', 'hello_2', 'card_2', 'card', 'a_1_2', 'a', '_2'].map(make)).toEqual([
    'hello_2',
    'hello_3',
    'card',
    'card_3',
    'a',
    'a_2',
    'card_4',
  ])
})
