import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Box, boxIndex } from './boxes'

const number = fc.integer({ min: -500, max: 500 })
const length = fc.integer({ min: 1, max: 300 })
const box: fc.Arbitrary<Box> = fc.record({ x: number, y: number, width: length, height: length })
const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
const deed = fc.record({ key, box: fc.option(box) })

const touch = (a: Box, b: Box): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height

test('finds what a plain list finds, whatever came, moved and went', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 40 }), box, (deeds, part) => {
      const index = boxIndex()
      const plain = new Map<string, Box>()
      for (const { key, box } of deeds) {
        if (box) {
          index.set(key, box.x, box.y, box.width, box.height)
          plain.set(key, box)
        } else {
          index.remove(key)
          plain.delete(key)
        }
      }
      const wanted = [...plain].filter(([, one]) => touch(one, part)).map(([key]) => key)
      expect(index.inside(part).toSorted()).toEqual(wanted.toSorted())
      const all = index.bounds()
      if (plain.size === 0) expect(all).toBeNull()
      for (const one of plain.values()) {
        expect(all && all.x <= one.x && all.y + all.height >= one.y + one.height).toBe(true)
      }
    }),
  )
})

test('grows with what it holds', () => {
  const index = boxIndex()
  for (let i = 0; i < 1000; i += 1) index.set(String(i), i * 10, 0, 5, 5)
  expect(index.inside({ x: 5000, y: 0, width: 24, height: 1 })).toEqual(['500', '501', '502'])
  expect(index.at({ x: 9992, y: 3 })).toBe('999')
  expect(index.at({ x: 9997, y: 3 })).toBeNull()
})
