import { expect, test } from 'vitest'
import { joined, piecesOf } from './pieces'

test.each([
  ['', []],
  ['Hello', [{ text: 'Hello' }]],
  ['Hello {{contact.name}}!', [{ text: 'Hello ' }, { variable: 'contact.name' }, { text: '!' }]],
  ['{{ budget | round }}{{-x-}}', [{ variable: 'budget' }, { variable: 'x' }]],
  ['half {{open', [{ text: 'half {{open' }]],
  ['{{}}', [{ text: '{{}}' }]],
])('%j is cut into words and variables', (template, pieces) => {
  expect(piecesOf(template)).toEqual(pieces)
})

test('words are joined as people do', () => {
  expect([joined([]), joined(['a']), joined(['a', 'b']), joined(['a', 'b', 'c'], 'or')]).toEqual([
    '',
    'a',
    'a and b',
    'a, b or c',
  ])
})
