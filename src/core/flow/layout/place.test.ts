import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '../../../../tests/build/runs'
import { freePlace, GRID, ROOM, snapped } from './place'

const near = fc.record({ x: fc.integer({ min: -700, max: 700 }), y: fc.integer({ min: -700, max: 700 }) })

test('a free place is on the grid, where or below it was wished for, and touches no other card', () => {
  fc.assert(
    fc.property(fc.array(near, { maxLength: 30 }), near, (places, wish) => {
      const layout = Object.fromEntries(places.map((place, i) => [`c${i}`, place]))
      const at = freePlace({ layout }, wish)
      expect([Math.abs(at.x % GRID), Math.abs(at.y % GRID)]).toEqual([0, 0])
      expect(at.x).toBe(snapped(wish).x)
      expect(at.y).toBeGreaterThanOrEqual(snapped(wish).y)
      for (const { x, y } of places)
        expect(Math.abs(x - at.x) >= ROOM.x - GRID || Math.abs(y - at.y) >= ROOM.y - GRID).toBe(true)
    }),
    { numRuns: runs(200) },
  )
})
