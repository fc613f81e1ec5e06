import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Box } from './boxes'
import { snapped } from './guides'

const card = (x: number, y: number, height = 150): Box => ({ x, y, width: 264, height })

test('a card comes to rest level with a neighbour within reach, and a line shows it', () => {
  const neighbour = card(400, 107)
  const { dy, guides } = snapped(card(0, 0), { x: 3, y: 104 }, [neighbour], 5)
  expect(dy).toBe(107)
  expect(guides).toEqual([{ from: { x: 0, y: 107 }, to: { x: 664, y: 107 } }])
})

test('middles align too, where heights differ', () => {
  expect(snapped(card(0, 0, 100), { x: 0, y: 24 }, [card(400, 0, 150)], 5).dy).toBe(25)
})

test('with nothing in reach it rests on the grid', () => {
  fc.assert(
    fc.property(fc.integer({ min: -999, max: 999 }), fc.integer({ min: -999, max: 999 }), (x, y) => {
      const { dx, dy, guides } = snapped(card(7, 13), { x, y }, [], 5)
      expect(Math.abs((7 + dx) % 20)).toBe(0)
      expect(Math.abs((13 + dy) % 20)).toBe(0)
      expect(Math.abs(dx - x)).toBeLessThanOrEqual(10)
      expect(guides).toEqual([])
    }),
  )
})
