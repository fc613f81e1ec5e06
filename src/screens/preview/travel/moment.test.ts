import { expect, test } from 'vitest'
import { countAt } from './moment'

const chat = [
  { of: 'c1', id: 0 },
  { of: 'c1', id: 4 },
  { of: 'c1', id: 9 },
  { of: 'c1.2', id: 1 },
  { of: 'c1.2', id: 5 },
]

test.each([
  ['nobody looks at an event', null, null],
  ['an entry of its own', { conversation: 'c1', place: 4 }, 2],
  ['between two entries', { conversation: 'c1', place: 6 }, 2],
  ['after the last of the first conversation', { conversation: 'c1', place: 12 }, 3],
  ['before the first of the next', { conversation: 'c1.2', place: 0 }, 3],
  ['the end', { conversation: 'c1.2', place: 5 }, 5],
  ['a conversation that is not in the list', { conversation: 'c2', place: 3 }, null],
])('how much of a chat there was: %s', (_, moment, count) => {
  expect(countAt(chat, moment)).toBe(count)
})
