import fc from 'fast-check'
import { expect, test } from 'vitest'
import { error, type Problem, warning } from '@/core/flow/problem'
import { countOf } from './count'
import { type Filter, type Item, itemsOf, stepTo, survivorAt } from './items'
import { grouped } from './linting'

const bad = (message: string, card?: string): Problem =>
  error('bad', message, 'Mend it.', card ? { card } : {})
const odd = (message: string, card: string): Problem => warning('odd', message, 'Look at it.', { card })
const groups = {
  b: [bad('1', 'b'), odd('2', 'b')],
  '': [bad('3')],
  a: [odd('4', 'a'), odd('4', 'a')],
  gone: [bad('5', 'gone')],
}
const said = (items: readonly Item[]): readonly string[] =>
  items.map(item => (item.kind === 'group' ? `${item.card || 'flow'} ${item.count}` : item.problem.message))

test.each<[Filter, readonly string[]]>([
  ['all', ['flow 1', '3', 'a 2', '4', '4', 'b 2', '1', '2']],
  ['error', ['flow 1', '3', 'b 1', '1']],
  ['warning', ['a 2', '4', '4', 'b 1', '2']],
])('%s: the flow first, then cards in their order, without those that are gone', (filter, lines) => {
  expect(said(itemsOf(groups, ['a', 'b'], filter))).toEqual(lines)
})

test('each severity is counted', () => {
  expect(countOf(groups)).toEqual({ errors: 3, warnings: 3 })
  expect(countOf({})).toEqual({ errors: 0, warnings: 0 })
})

const problem = fc
  .record({ bad: fc.boolean(), message: fc.constantFrom('x', 'y'), card: fc.constantFrom('a', 'b', 'c') })
  .map(({ bad: is, message, card }) => (is ? bad(message, card) : odd(message, card)))
const some = fc.array(problem, { maxLength: 12 }).map(all => itemsOf(grouped(all), ['a', 'b', 'c'], 'all'))

test('no two lines go by the same name', () => {
  fc.assert(
    fc.property(some, items => {
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
    }),
  )
})

test('steps go from problem to problem, headings left out, and stop at the ends', () => {
  fc.assert(
    fc.property(some, items => {
      const places = items.flatMap(({ kind }, i) => (kind === 'problem' ? [i] : []))
      for (const [nth, at] of places.entries()) {
        expect(stepTo(items, at, 1)).toBe(places[nth + 1] ?? null)
        expect(stepTo(items, at, -1)).toBe(places[nth - 1] ?? null)
        expect(stepTo(items, at, 100)).toBe(nth + 1 < places.length ? places.at(-1) : null)
      }
    }),
  )
})

test('after a problem has gone one is at a problem, as long as there is one', () => {
  fc.assert(
    fc.property(some, fc.nat(20), (items, at) => {
      const to = survivorAt(items, at)
      if (items.length === 0) expect(to).toBeNull()
      else expect(items[to ?? -1]?.kind).toBe('problem')
    }),
  )
})
