import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distanceOf, nearest } from './nearest'

test.each([
  ['nmae', ['name', 'game'], 'name'],
  ['Budget', ['budgets', 'budget'], 'budget'],
  ['contcat.name', ['contact.name', 'contact.email'], 'contact.name'],
  ['tpoic', ['topic', 'tonic'], 'topic'],
  ['cat', ['cart', 'car'], 'car'],
  ['a', ['zz', 'abc'], null],
  ['nope', ['who', 'handoff'], null],
  ['nope', [], null],
])('%s among %j is meant as %s', (typed, names, meant) => {
  expect(nearest(typed, names)).toBe(meant)
})

test.each([
  ['', '', 0],
  ['abc', '', 3],
  ['kitten', 'sitting', 3],
  ['ab', 'ba', 1],
  ['abcd', 'acbd', 1],
])('from %j to %j it takes %i', (a, b, count) => {
  expect(distanceOf(a, b)).toBe(count)
})

test('the distance is the same both ways, none only to itself, and at most the longer length', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
  fc.assert(
    fc.property(word, word, (a, b) => {
      const distance = distanceOf(a, b)
      expect(distance).toBe(distanceOf(b, a))
      expect(distance === 0).toBe(a === b)
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length))
      expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length))
    }),
  )
})
