import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changed, changesOf, isNothing } from './changes'

// Keys that look like numbers stand first in every object, and some words have a meaning to objects.
const key = fc.oneof(
  fc.constantFrom('a', 'b', 'c', 'd', '1', '2', 'toString', 'constructor'),
  fc.string({ maxLength: 3 }).filter(word => word !== '__proto__'),
)
const record = fc
  .array(fc.tuple(key, fc.integer({ min: 0, max: 3 })), { maxLength: 8 })
  .map(entries => Object.fromEntries(entries))

test('the changes lead from any record to any other, order of keys included', () => {
  fc.assert(
    fc.property(record, record, (before, after) => {
      const now = changed(before, changesOf(before, after))
      expect(now).toEqual(after)
      expect(Object.keys(now)).toEqual(Object.keys(after))
    }),
  )
})

test('what did not change is not named, and leaves the very same record', () => {
  fc.assert(
    fc.property(record, record, (before, after) => {
      const { put, gone } = changesOf(before, after)
      for (const [key, value] of Object.entries(put))
        expect([key in before, before[key]]).not.toEqual([true, value])
      for (const key of gone) expect(Object.keys(after)).not.toContain(key)
      const none = changesOf(before, { ...before })
      expect(isNothing(none)).toBe(true)
      expect(changed(before, none)).toBe(before)
    }),
  )
})
