import fc from 'fast-check'
import { expect, test } from 'vitest'
import { identical, renewed } from './stored'

const value = fc.jsonValue().map((one): unknown => JSON.parse(JSON.stringify(one)))

test('what was stored a step before and has not changed is used again, and all comes out as of one text', () => {
  fc.assert(
    fc.property(value, value, (before, now) => {
      const kept = renewed(before, undefined, undefined)
      const after = renewed(now, before, kept)
      expect(JSON.stringify(after)).toBe(JSON.stringify(now))
      expect(identical(after, JSON.parse(JSON.stringify(now)))).toBe(true)
    }),
  )
  const part = { is: 'part' }
  const kept = renewed([part, 1], undefined, undefined)
  const after = renewed([part, 2], [part, 1], kept)
  expect(after[0]).toBe(kept[0])
  expect(after).toEqual([part, 2])
})

test('each place has its own copy, as in a text', () => {
  const twice = { is: 'twice' }
  const [first, second] = renewed([twice, twice], undefined, undefined)
  expect(first).toEqual(second)
  expect(first).not.toBe(second)
})

test.each([
  ['nothing', { a: undefined }],
  ['no number', [Number.NaN]],
  ['less than nothing', [-0]],
  ['a map', { a: new Map() }],
  ['a date', [new Date(0)]],
  ['a hole', new Array(1)],
])('%s does not pass for data', (_, odd) => {
  expect(() => renewed(odd, undefined, undefined)).toThrow('does not come back')
  expect(() => renewed({ x: 1, odd }, { x: 1 }, { x: 1 })).toThrow('does not come back')
})

test.each([
  [
    { a: 1, b: 2 },
    { b: 2, a: 1 },
  ],
  [[1, 2], [1]],
  [{ a: 1 }, { a: 1, b: 1 }],
  [{ a: [{ b: 1 }] }, { a: [{ b: 2 }] }],
  [[], {}],
  [null, {}],
  [0, -0],
])('%j and %j are two texts', (a, b) => {
  expect(identical(a, a)).toBe(true)
  expect(identical(a, b)).toBe(false)
  expect(identical(b, a)).toBe(false)
})
