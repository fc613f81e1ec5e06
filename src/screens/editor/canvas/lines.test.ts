import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf, surelyFits } from './lines'

test('what surely fits takes one line, with room to spare', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 40, max: 400 }), (text, width) => {
      fc.pre(!text.includes('\n') && surelyFits(text, width))
      expect(linesOf(text, width / 1.2, 3)).toBe(1)
    }),
  )
})

test('a usual title fits a card, a long one does not', () => {
  expect(surelyFits('Ask for the order number', 170)).toBe(false)
  expect(surelyFits('Ask for the order', 170)).toBe(true)
  expect(surelyFits('漢字'.repeat(6), 170)).toBe(false)
})

test.each([
  ['', 238, 1],
  ['one two three', 60, 2],
  ['one two three four five six', 60, 3],
  ['a  b   ', 100, 1],
  ['a\n\nb', 100, 3],
  ['Donaudampfschifffahrtsgesellschaft', 100, 3],
  ['so Donaudampfschifffahrtsgesellschaft is', 100, 3],
  ['漢字'.repeat(20), 130, 5],
])('words fill lines, and one longer than a line is broken: %j in %i pixels', (text, width, lines) => {
  expect(linesOf(text, width, 9)).toBe(lines)
  expect(linesOf(text, width, 2)).toBe(Math.min(lines, 2))
})
