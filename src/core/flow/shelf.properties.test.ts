/** A shelf is a record, however it came about; and a sorted list is a list that was sorted. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frozen } from '../rehearsal/frozen'
import { EMPTY_SHELF, everything, find, keptAs, put, type Shelf, without } from './shelf'
import { firstOf, inserted, removed, type Sorted } from './sorted'

const key = fc.oneof(fc.string({ maxLength: 3 }), fc.nat(400).map(String), fc.constant('__proto__'))
const deed = fc.record({ key, gone: fc.boolean(), value: fc.nat() })

test('a shelf holds what a map holds, in the same order, and leaves what was as it was', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 600 }), deeds => {
      const map = new Map<string, number>()
      let shelf: Shelf<number> = EMPTY_SHELF
      for (const { key, gone, value } of deeds) {
        const before = shelf
        const held = find(before, key)
        shelf = frozen(gone ? without(before, key) : put(before, key, value))
        expect(find(before, key)).toBe(held)
        if (gone) map.delete(key)
        else map.set(key, value)
        expect(find(shelf, key)).toBe(map.get(key))
      }
      expect(everything(shelf).map(({ key, value }) => [key, value])).toEqual([...map])
      expect(JSON.parse(JSON.stringify(shelf))).toEqual(shelf)
    }),
  )
})

test('what is replaced keeps its place; what comes again comes last', () => {
  const two = put(put(EMPTY_SHELF as Shelf<string>, 'a', 'A'), 'b', 'B')
  expect(keptAs(put(two, 'a', 'Z'), 'a')).toEqual({ key: 'a', place: 0, value: 'Z' })
  expect(everything(put(without(two, 'a'), 'a', 'Z')).map(({ key }) => key)).toEqual(['b', 'a'])
  expect(without(two, 'c')).toBe(two)
})

test('a sorted list is sorted after every change', () => {
  const compare = (a: number, b: number): number => a - b
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -300, max: 300 }), { maxLength: 900 }), numbers => {
      const there = new Set<number>()
      let list: Sorted<number> = []
      for (const n of numbers) {
        list = frozen(there.has(n) ? removed(list, n, compare) : inserted(list, n, compare))
        if (!there.delete(n)) there.add(n)
      }
      const sorted = [...there].sort(compare)
      expect(list.flat()).toEqual(sorted)
      expect(list.every(block => block.length > 0)).toBe(true)
      expect(firstOf(list, n => n > 0)).toBe(sorted.find(n => n > 0))
      expect(removed(list, 999, compare)).toBe(list)
    }),
  )
})

test('of a shelf that has grown, nothing goes that is not there, and one after the other what is', () => {
  let shelf: Shelf<number> = EMPTY_SHELF
  for (let i = 0; i < 100; i += 1) shelf = put(shelf, `key ${i}`, i)
  for (let i = 100; i < 1000; i += 1) expect(without(shelf, `key ${i}`)).toBe(shelf)
  for (let i = 0; i < 100; i += 1) {
    shelf = without(shelf, `key ${i}`)
    expect(everything(shelf).map(({ value }) => value)).toEqual(
      Array.from({ length: 99 - i }, (_, n) => i + 1 + n),
    )
  }
})
