import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frozen } from '@/core/rehearsal/frozen'
import { flowOf, say } from '../../../../tests/build/flow'
import { runs } from '../../../../tests/build/runs'
import { edit, invert } from '../edit'
import { ALIGNMENTS, align, distribute } from './align'

const CARDS = ['a', 'b', 'c', 'd'] as const
const SIZES = { a: 100, b: 60, c: 20, d: 101 }
const sizeOf = (card: string) => ({ width: SIZES[card as 'a'], height: 2 * SIZES[card as 'a'] })
const place = fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) })
const laid = fc
  .record({ a: place, b: place, c: place, d: place })
  .map(layout =>
    frozen(flowOf({ start: null, cards: { a: say('A'), b: say('B'), c: say('C'), d: say('D') }, layout })),
  )
const selection = fc.subarray([...CARDS])

test.each([
  ['left', { a: 0, b: 0 }, { a: 0, b: 300 }],
  ['centre', { a: 150, b: 170 }, { a: 0, b: 300 }],
  ['right', { a: 300, b: 340 }, { a: 0, b: 300 }],
  ['top', { a: 0, b: 340 }, { a: 0, b: 0 }],
  ['middle', { a: 0, b: 340 }, { a: 110, b: 150 }],
  ['bottom', { a: 0, b: 340 }, { a: 220, b: 300 }],
] as const)('aligned %s', (to, xs, ys) => {
  const layout = { a: { x: 0, y: 0 }, b: { x: 340, y: 300 } }
  const flow = flowOf({ start: null, cards: { a: say('A'), b: say('B') }, layout })
  const next = edit(flow, align(flow, ['a', 'b'], to, sizeOf))
  expect(next.layout).toEqual({ a: { x: xs.a, y: ys.a }, b: { x: xs.b, y: ys.b } })
})

test('aligned twice is aligned once, the others stay, and undo puts all back', () => {
  fc.assert(
    fc.property(laid, selection, fc.constantFrom(...ALIGNMENTS), (flow, cards, to) => {
      const change = align(flow, cards, to, sizeOf)
      const next = frozen(edit(flow, change))
      expect(next.cards).toBe(flow.cards)
      for (const card of CARDS) if (!cards.includes(card)) expect(next.layout[card]).toBe(flow.layout[card])
      // A middle that falls between two pixels may be rounded once more.
      if (to !== 'centre' && to !== 'middle') expect(edit(next, align(next, cards, to, sizeOf))).toBe(next)
      expect(edit(next, invert(flow, change))).toEqual(flow)
    }),
    { numRuns: runs(100) },
  )
})

test('distributed, the gaps are equal to the pixel, the outer cards and the other axis stay', () => {
  fc.assert(
    fc.property(laid, fc.boolean(), (flow, sideways) => {
      const [start, extent] = sideways ? (['x', 'width'] as const) : (['y', 'height'] as const)
      const change = distribute(flow, [...CARDS, 'gone'], sideways ? 'horizontally' : 'vertically', sizeOf)
      const next = frozen(edit(flow, change))
      const order = [...CARDS].sort(
        (a, b) => (flow.layout[a]?.[start] ?? 0) - (flow.layout[b]?.[start] ?? 0) || (a < b ? -1 : 1),
      )
      const gaps = order.slice(1).map((card, i) => {
        const before = order[i] ?? 'a'
        return (
          (next.layout[card]?.[start] ?? 0) - (next.layout[before]?.[start] ?? 0) - sizeOf(before)[extent]
        )
      })
      expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1)
      for (const card of [order[0], order[3]]) expect(next.layout[card ?? '']).toBe(flow.layout[card ?? ''])
      const other = sideways ? 'y' : 'x'
      for (const card of CARDS) expect(next.layout[card]?.[other]).toBe(flow.layout[card]?.[other])
      expect(edit(next, invert(flow, change))).toEqual(flow)
    }),
    { numRuns: runs(100) },
  )
})

test('too few cards stay where they are', () => {
  const flow = flowOf({ start: null, cards: { a: say('A'), b: say('B') } })
  expect(edit(flow, align(flow, ['a'], 'right', sizeOf))).toBe(flow)
  expect(edit(flow, distribute(flow, ['a', 'b'], 'horizontally', sizeOf))).toBe(flow)
})
