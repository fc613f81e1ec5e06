import { describe, expect, test } from 'vitest'
import { arrange } from './arrange'
import type { Box } from './box'

const HEIGHT = 100

/** Each card with the keys its exits lead to. */
const sketch = (cards: Readonly<Record<string, readonly string[]>>): Box[] =>
  Object.entries(cards).map(([key, targets]) => ({
    key,
    width: 264,
    height: HEIGHT,
    entry: 26,
    exits: targets.map((to, i) => ({ to, y: 70 + 10 * i })),
    at: null,
  }))

/** Column and row of each card, as a person would count them. */
function grid(cards: Readonly<Record<string, readonly string[]>>, start: string | null = 'start') {
  const places = [...arrange(sketch(cards), start)]
  const xs = [...new Set(places.map(([, { x }]) => x))].sort((a, b) => a - b)
  const ys = [...new Set(places.map(([, { y }]) => y))].sort((a, b) => a - b)
  return Object.fromEntries(places.map(([key, { x, y }]) => [key, `${xs.indexOf(x)},${ys.indexOf(y)}`]))
}

describe('reading order', () => {
  test('a chain is one row', () => {
    expect(grid({ start: ['a'], a: ['b'], b: ['c'], c: [] })).toEqual({
      start: '0,0',
      a: '1,0',
      b: '2,0',
      c: '3,0',
    })
  })

  test('the first exit leads straight on, the others go below in their order', () => {
    expect(grid({ start: ['z', 'm', 'a'], z: [], m: [], a: [] })).toEqual({
      start: '0,0',
      z: '1,0',
      m: '1,1',
      a: '1,2',
    })
  })

  test('a way back moves nothing', () => {
    expect(grid({ start: ['a'], a: ['b'], b: ['a', 'c'], c: ['a'] })).toEqual({
      start: '0,0',
      a: '1,0',
      b: '2,0',
      c: '3,0',
    })
  })

  test('where ways meet again is right of the longest of them', () => {
    const { end, late } = grid({ start: ['early', 'end'], early: ['late'], late: ['end'], end: [] })
    expect([late, end].map(place => place?.split(',')[0])).toEqual(['2', '3'])
  })

  test('a connection that passes a column finds it free at its height', () => {
    const places = arrange(sketch({ start: ['a', 'end'], a: ['end'], end: [] }), 'start')
    const [a, end] = [places.get('a'), places.get('end')]
    expect((end?.y ?? 0) + 26).toBeGreaterThan((a?.y ?? 0) + HEIGHT)
  })

  test('branches that cross are put in the order of the exits', () => {
    const { x, y, u, v } = grid({ start: ['x', 'y'], x: ['v'], y: ['u'], u: [], v: [] })
    expect([x, y, v, u]).toEqual(['1,0', '1,1', '2,0', '2,1'])
  })
})

describe('what hangs on nothing', () => {
  test('lies below, side by side', () => {
    expect(grid({ start: ['a'], a: [], stray: [], lost: [] })).toEqual({
      start: '0,0',
      a: '1,0',
      lost: '0,1',
      stray: '1,1',
    })
  })

  test('but leads to the right where it leads into the flow', () => {
    expect(grid({ start: ['a'], a: ['b'], b: [], stray: ['b'] }).stray).toBe('1,1')
  })

  test('a flow without a beginning begins at the cards to which nothing leads', () => {
    expect(grid({ b: ['c'], a: ['b'], c: ['b'] }, null)).toEqual({ a: '0,0', b: '1,0', c: '2,0' })
  })
})

test('no cards, no places', () => {
  expect(arrange([], null).size).toBe(0)
})

test('a flow of 5,000 cards that lead anywhere is in order in no time', () => {
  let seed = 1
  const chance = (below: number): number => {
    seed = (seed * 48271) % 2147483647
    return seed % below
  }
  const cards = Object.fromEntries(
    Array.from({ length: 5000 }, (_, i) => [`c${i}`, [`c${i + 1}`, `c${chance(5000)}`]]),
  )
  expect(arrange(sketch(cards), 'c0').size).toBe(5000)
})
