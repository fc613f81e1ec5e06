import { expect, test } from 'vitest'
import { linesDiffer, partsDiffer } from './difference'

test('lines: from the first that differs to the last', () => {
  expect(linesDiffer('t', ['a', 'b', 'c'], ['a', 'b', 'c'])).toEqual([])
  expect(linesDiffer('t', ['a', 'b', 'd'], ['a', 'x', 'y', 'd'])).toEqual([
    { what: 't from line 2', expected: ['b'], actual: ['x', 'y'] },
  ])
  expect(linesDiffer('t', ['a', 'a'], ['a', 'a', 'a'])).toEqual([
    { what: 't from line 3', expected: [], actual: ['a'] },
  ])
  expect(linesDiffer('t', ['a', 'a', 'a'], ['a'])).toEqual([
    { what: 't from line 2', expected: ['a', 'a'], actual: [] },
  ])
  expect(linesDiffer('t', [], [])).toEqual([])
})

test('a text that ends in … may go on, but not begin otherwise', () => {
  expect(linesDiffer('t', ['a…'], ['abc'])).toEqual([])
  expect(linesDiffer('t', ['a…'], ['b'])).toEqual([{ what: 't', expected: ['a…'], actual: ['b'] }])
  expect(partsDiffer('t', { a: 'x…' }, { a: 'xyz' })).toEqual([])
})

test('objects may have more fields, lists no more items, and nothing else will do', () => {
  expect(partsDiffer('t', { a: [1, { b: null }] }, { a: [1, { b: null, c: 2 }], d: 3 })).toEqual([])
  expect(partsDiffer('t', { a: [1] }, { a: [1, 2] })).toEqual([
    { what: 't.a', expected: ['[1]'], actual: ['[1,2]'] },
  ])
  expect(partsDiffer('t', { a: null }, {})).toEqual([
    { what: 't.a', expected: ['null'], actual: ['nothing'] },
  ])
  expect(partsDiffer('t', { toString: 'x' }, {})).toHaveLength(1)
  expect(partsDiffer('t', 1, '1')).toHaveLength(1)
  expect(partsDiffer('t', {}, [])).toHaveLength(1)
  expect(partsDiffer('t', [{ a: 1 }], [{ a: 2 }])).toEqual([
    { what: 't.0.a', expected: ['1'], actual: ['2'] },
  ])
})
