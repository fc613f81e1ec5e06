import { expect, test } from 'vitest'
import { dropped, moved, replaced } from './rows'

const list = ['a', 'b', 'c']

test('a row is replaced, dropped and moved in a copy', () => {
  expect(replaced(list, 1, 'x')).toEqual(['a', 'x', 'c'])
  expect(dropped(list, 0)).toEqual(['b', 'c'])
  expect(moved(list, 0, 2)).toEqual(['b', 'c', 'a'])
  expect(list).toEqual(['a', 'b', 'c'])
})

test.each([
  [0, -1],
  [2, 3],
  [7, 0],
])('moving %i to %i, outside the list, changes nothing', (from, to) => {
  expect(moved(list, from, to)).toBe(list)
})
