import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Variable } from '@/core/flow/document'
import { marksOf } from './marks'

const topic: Variable = { type: 'text', scope: 'flow' }
const unknown = (text: string) =>
  marksOf(text, { topic }).flatMap(piece =>
    'chip' in piece ? piece.chip.filter(part => part.unknown).map(part => part.text) : [],
  )

test.each([
  ['Hello {{topic}}, {{ contact.name }}', []],
  ['Hello {{topci}}', ['topci']],
  ['{{ topci.first | upcase | append: "x y" }}', ['topci.first']],
  ['{{ topic | default: othr | truncate: 5 }}', ['othr']],
  ['{{ topic | round: places: plces }}', ['plces']],
  ["{{ 'nobody' }} {{ true }} {{ 12 }}", []],
  ['{{topci', []],
  ['{{constructor}} {{ a }}{{b}}', ['constructor', 'a', 'b']],
])('of %j, what is not there is marked', (text, expected) => {
  expect(unknown(text)).toEqual(expected)
})

test('a variable is one chip, whatever is done to it', () => {
  expect(marksOf('Hi {{ topic | upcase }}!', { topic })).toEqual([
    { words: 'Hi ' },
    { chip: [{ text: '{{ topic | upcase }}', unknown: false }] },
    { words: '!' },
  ])
})

test('put together, the pieces are the text', () => {
  const piece = fc.oneof(
    fc.constantFrom('{{', '}}', 'topic', 'nobody', '|', '"', "'", ' ', '\n', '.', ':'),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(piece), pieces => {
      const text = pieces.join('')
      const again = marksOf(text, { topic })
        .map(piece => ('chip' in piece ? piece.chip.map(part => part.text).join('') : piece.words))
        .join('')
      expect(again).toBe(text)
    }),
  )
})
