import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '../../../../tests/build/runs'
import { GRIPS, leastWords, resized, SMALLEST } from './resize'

const length = fc.integer({ min: -2000, max: 2000 })
const box = fc.record({
  x: length,
  y: length,
  width: fc.integer({ min: SMALLEST.width, max: 2000 }),
  height: fc.integer({ min: SMALLEST.height, max: 2000 }),
})

test('what lies opposite of the pulled side or corner stays, and nothing gets too small', () => {
  fc.assert(
    fc.property(box, fc.constantFrom(...GRIPS), fc.record({ x: length, y: length }), (box, grip, by) => {
      const next = resized(box, grip, by)
      if (!grip.includes('w')) expect(next.x).toBe(box.x)
      if (!grip.includes('n')) expect(next.y).toBe(box.y)
      if (!grip.includes('e')) expect(next.x + next.width).toBe(box.x + box.width)
      if (!grip.includes('s')) expect(next.y + next.height).toBe(box.y + box.height)
      expect(next.width).toBeGreaterThanOrEqual(SMALLEST.width)
      expect(next.height).toBeGreaterThanOrEqual(SMALLEST.height)
      // The pulled corner is where it was pulled to, as long as that leaves enough.
      const pulled = grip.includes('w') ? box.width - by.x : box.width + (grip.includes('e') ? by.x : 0)
      expect(next.width).toBe(Math.max(SMALLEST.width, pulled))
    }),
    { numRuns: runs(300) },
  )
})

test('what is as small as can be says so', () => {
  expect(leastWords({ width: 81, height: 41 })).toBeNull()
  expect(leastWords({ width: 80, height: 60 })).toBe('It can’t be made narrower.')
  expect(leastWords({ width: 300, height: 40 })).toBe('It can’t be made shorter.')
  expect(leastWords(SMALLEST)).toBe('It can’t be made smaller.')
})
