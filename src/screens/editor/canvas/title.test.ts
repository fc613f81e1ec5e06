import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emsOf } from './lines'
import { broken } from './title'

test('a title is broken between words, and cut where there is no more room', () => {
  expect(broken('Ask for the invoice', 6, 3)).toEqual(['Ask for the', 'invoice'])
  expect(broken('Ask for the invoice', 6, 1)).toEqual(['Ask for the …'])
  expect(broken('Conversation', 4, 2)).toEqual(['Conver…'])
})

test('no line is wider than the room, nor are there more than fit', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }),
      fc.integer({ min: 2, max: 20 }),
      fc.integer({ min: 1, max: 3 }),
      (title, room, most) => {
        const lines = broken(title, room, most)
        expect(lines.length).toBeLessThanOrEqual(most)
        for (const line of lines) expect(line.length <= 2 || emsOf(line) <= room).toBe(true)
      },
    ),
  )
})
