import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '../../../tests/build/runs'
import { bytesOf, checkContent, depthOf, fits, LIMITS } from './limits'

test.each([
  ['1', 0],
  ['{}', 1],
  ['[{"a":[]}]', 3],
  ['["[[[[", "\\"[[[", {}]', 2],
  ['{"a":"\\\\"}', 1],
  ['[[],[],[]]', 2],
])('%s nests %d deep', (text, depth) => {
  expect(depthOf(text)).toBe(depth)
})

test.each(['', 'abc', 'ä', '€', '👍', '陈伟', 'a\u0000b'])('the bytes of %j are those of UTF-8', text => {
  expect(bytesOf(text)).toBe(new TextEncoder().encode(text).length)
})

test('what is wrong inside a value is named with its path', () => {
  const value = JSON.parse(
    `{"a":[{"constructor":1}],"b":{"__proto__":{"c":1}},"d":"${'x'.repeat(10_001)}","e":1e999,"ok":["prototype"]}`,
  )
  expect(
    checkContent(value).map(({ code, message }) => [code, /“([^”]*)” (is|has)/.exec(message)?.[1]]),
  ).toEqual([
    ['name_forbidden', 'a.0.constructor'],
    ['name_forbidden', 'b.__proto__'],
    ['text_too_long', 'd'],
    ['number_too_large', 'e'],
  ])
})

test('the limits themselves are allowed', () => {
  const deep = (levels: number): unknown => (levels === 0 ? 'x'.repeat(LIMITS.text) : [deep(levels - 1)])
  expect(checkContent(deep(LIMITS.depth))).toEqual([])
  expect(checkContent(deep(LIMITS.depth + 1)).map(({ code }) => code)).toEqual(['file_too_deep'])
})

test('a value fits where nothing is wrong with it', () => {
  const leaf = fc.oneof(
    fc.constantFrom(
      'x'.repeat(LIMITS.text),
      'x'.repeat(LIMITS.text + 1),
      Number.POSITIVE_INFINITY,
      Number.NaN,
    ),
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
  )
  const key = fc.constantFrom('a', 'b', 'constructor', '__proto__', 'prototype')
  const { tree } = fc.letrec(tie => ({
    tree: fc.oneof(
      leaf,
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(key, tie('tree'), { maxKeys: 3 }),
    ),
  }))
  const nested = fc
    .tuple(tree, fc.integer({ min: LIMITS.depth - 2, max: LIMITS.depth + 2 }))
    .map(([leaf, levels]) => Array.from({ length: levels }).reduce<unknown>(value => [value], leaf))
  fc.assert(
    fc.property(fc.oneof(tree, nested), value => {
      expect(fits(value)).toBe(checkContent(value).length === 0)
    }),
    { numRuns: runs(500) },
  )
})
