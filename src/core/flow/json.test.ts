import { expect, test } from 'vitest'
import { isObject, own, same, without } from './json'

test('only {…} is an object', () => {
  expect([{}, Object.create(null), [], null, 'text', 1, undefined].map(isObject)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ])
})

test('inherited names are never found', () => {
  expect(own({}, 'constructor')).toBeUndefined()
  expect(own({}, '__proto__')).toBeUndefined()
  expect(own({ constructor: 1 } as Record<string, unknown>, 'constructor')).toBe(1)
})

test('taking out a key that is not there gives the very same record', () => {
  const record = { a: 1 }
  expect(without(record, 'b')).toBe(record)
  expect(without(record, 'toString')).toBe(record)
  expect(without({ a: 1, b: 2 }, 'a')).toEqual({ b: 2 })
})

test.each([
  [{ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, true],
  [{ a: undefined }, {}, false],
  [{ a: undefined }, { b: undefined }, false],
  [[1, 2], [2, 1], false],
  [[1], [1, 2], false],
  [[], {}, false],
  [null, {}, false],
  ['1', 1, false],
  [{ constructor: 1 }, {}, false],
])('%j and %j are the same: %s', (a, b, expected) => {
  expect(same(a, b)).toBe(expected)
  expect(same(b, a)).toBe(expected)
})
