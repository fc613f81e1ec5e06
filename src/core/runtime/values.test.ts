import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frozen } from '@/core/rehearsal/frozen'
import { runs } from '../../../tests/build/runs'
import { LIMITS } from '../flow/limits'
import { inBlocks, listed, ownValues, putText, putValue, valueAt, withValue } from './values'

const lists = fc.array(fc.oneof(fc.string(), fc.array(fc.integer()), fc.constant(null)), { maxLength: 100 })

test('values in blocks are read, changed and listed as a plain list is', () => {
  fc.assert(
    fc.property(lists, fc.nat(), fc.string(), (list, n, value) => {
      const values = frozen(inBlocks(list))
      expect(listed(values)).toEqual(list)
      expect(list.map((_, i) => valueAt(values, i))).toEqual(list)
      if (list.length === 0) return
      const place = n % list.length
      const changed = list.with(place, value)
      expect(listed(withValue(values, place, value))).toEqual(changed)
      const own = ownValues(values)
      putValue(own, place, value)
      expect(own).toEqual(inBlocks(changed))
      expect(listed(values)).toEqual(list)
    }),
    { numRuns: runs(300) },
  )
})

test('a change shares all blocks but one', () => {
  const values = inBlocks(Array.from({ length: 1000 }, (_, i) => i))
  const changed = withValue(values, 40, 'new')
  expect(changed.filter((block, i) => block !== values[i])).toHaveLength(1)
})

test('a text is put there unless it is empty or too long to keep', () => {
  const put = (text: string) => {
    const own = ownValues(inBlocks(['before']))
    putText(own, 0, text)
    return valueAt(own, 0)
  }
  const longest = 'x'.repeat(LIMITS.text)
  expect([put('a'), put(longest), put(''), put(`${longest}x`)]).toEqual(['a', longest, null, null])
})

test('a value without a place is dropped', () => {
  const own = ownValues(inBlocks(['a']))
  putValue(own, 40, 'b')
  expect(own).toEqual(inBlocks(['a']))
})

test('of many values those that are changed are one’s own', () => {
  const values = frozen(inBlocks(Array.from({ length: 40 }, (_, i) => i)))
  const own = ownValues(values)
  for (const place of [0, 15, 16, 39]) putValue(own, place, 'mine')
  expect([0, 15, 16, 39].map(place => valueAt(own, place))).toEqual(Array(4).fill('mine'))
  expect(listed(values)).toEqual(Array.from({ length: 40 }, (_, i) => i))
  expect(own.map(block => block.length)).toEqual([16, 16, 8])
})

test('where there is no value, there is none', () => {
  expect(valueAt([], 0)).toBeNull()
  expect(valueAt(inBlocks(['a']), 1)).toBeNull()
})
