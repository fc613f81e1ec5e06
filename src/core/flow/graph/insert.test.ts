import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { frozen } from '@/core/rehearsal/frozen'
import { flowOf, say, start } from '../../../../tests/build/flow'
import { runs } from '../../../../tests/build/runs'
import { anyFlow, connectionsOf, keyOf, sound } from '../../../../tests/build/sound'
import type { CardShape } from '../card-shape'
import { edit } from '../edit'
import { addAfter, insertCard, insertOn, link } from './insert'

const shape = (type: string): CardShape => {
  const found = catalog.get(type)
  if (!found) throw new Error(`No card type ${type}.`)
  return found
}
const flow = frozen(
  flowOf({
    cards: {
      start: start('a'),
      a: say('A', 'b'),
      b: say('B'),
      c: say('C'),
      full: say('F', 'c'),
      bye: { type: 'end', settings: { text: '' } },
    },
    layout: { start: { x: 0, y: 0 }, a: { x: 340, y: 0 }, b: { x: 680, y: 0 } },
  }),
)
const from = { card: 'a', exit: 'next' }

describe('a card on a connection', () => {
  test('goes on to where the connection led', () => {
    const next = edit(flow, insertOn(flow, catalog, from, 'c') ?? { set: 'all', changes: [] })
    expect(next.cards.a?.exits).toEqual({ next: 'c' })
    expect(next.cards.c?.exits).toEqual({ next: 'b' })
  })

  test.each([
    ['nobody', 'gone'],
    ['the card it leaves', 'a'],
    ['the card it leads to', 'b'],
    ['a Start card', 'start'],
    ['a card without a free exit', 'full'],
    ['a card without any', 'bye'],
  ])('is not %s', (_, key) => {
    expect(insertOn(flow, catalog, from, key)).toBeNull()
  })

  test('is no card where there is no connection', () => {
    expect(insertOn(flow, catalog, { card: 'b', exit: 'next' }, 'c')).toBeNull()
    expect(insertOn(flow, catalog, { card: 'b', exit: 'other' }, 'c')).toBeNull()
    expect(insertCard(flow, catalog, { card: 'b', exit: 'next' }, shape('message'))).toBeNull()
  })

  test('that leads there already is only entered', () => {
    const before = edit(flow, { set: 'exit', card: 'c', exit: 'next', to: 'b' })
    const next = edit(before, insertOn(before, catalog, from, 'c') ?? { set: 'all', changes: [] })
    expect([next.cards.a?.exits, next.cards.c]).toEqual([{ next: 'c' }, before.cards.c])
  })

  test('new, lies between the two, and goes on where the bot has the floor', () => {
    const { key, change } = insertCard(flow, catalog, from, shape('assign')) ?? {}
    const next = edit(flow, change ?? { set: 'all', changes: [] })
    expect(key).toBe('assign_conversation')
    expect(next.cards.assign_conversation?.exits).toEqual({
      returned: 'b',
      unavailable: null,
      notFound: null,
    })
    expect(next.layout.assign_conversation).toEqual({ x: 520, y: 480 })
  })
})

test('a card added after an open exit lies to its right, lower where that is taken', () => {
  const added = addAfter(flow, catalog, { card: 'c', exit: 'next' }, shape('end'))
  const next = edit(flow, added?.change ?? { set: 'all', changes: [] })
  expect(next.cards.c?.exits).toEqual({ next: 'end' })
  expect(next.layout.end?.x).toBe((flow.layout.c?.x ?? 0) + 340)
  expect(addAfter(flow, catalog, from, shape('end'))).toBeNull()
  expect(addAfter(flow, catalog, from, shape('start'))).toBeNull()
  expect(addAfter(flow, catalog, { card: 'c', exit: 'other' }, shape('message'))).toBeNull()
})

test('an exit leads anywhere but to the start, to nothing, or where it leads already', () => {
  expect(link(flow, catalog, from, 'c')).toEqual({ set: 'exit', card: 'a', exit: 'next', to: 'c' })
  for (const to of ['b', 'start', 'gone']) expect(link(flow, catalog, from, to)).toBeNull()
  expect(link(flow, catalog, { card: 'a', exit: 'other' }, 'c')).toBeNull()
})

const exit = fc.constantFrom('next', 'otherwise', 'one', 'two', 'returned', 'unavailable')
const scene = anyFlow.chain(flow =>
  fc.record({
    flow: fc.constant(flow),
    from: fc.oneof(
      fc.record({ card: keyOf(flow), exit }),
      fc.constantFrom({ card: 'gone', exit: 'next' }, ...connectionsOf(flow)),
    ),
    key: keyOf(flow),
  }),
)

test('in any flow, what is inserted or added comes between, and no other connection changes', () => {
  let insertions = 0
  fc.assert(
    fc.property(scene, fc.constantFrom(...catalog.values()), ({ flow, from, key }, shape) => {
      const before = flow.cards[from.card]?.exits[from.exit]
      const inserted = insertOn(flow, catalog, from, key)
      if (inserted) {
        insertions += 1
        const after = sound(flow, inserted)
        expect(after.cards[from.card]?.exits[from.exit]).toBe(key)
        expect(Object.values(after.cards[key]?.exits ?? {})).toContain(before)
        expect(after.layout).toBe(flow.layout)
      }
      const linked = link(flow, catalog, from, key)
      if (linked) expect(sound(flow, linked).cards[from.card]?.exits[from.exit]).toBe(key)
      const added = addAfter(flow, catalog, from, shape)
      if (!added) return
      const after = sound(flow, added.change)
      expect(after.cards[from.card]?.exits[from.exit]).toBe(added.key)
      const others = { ...after.cards[from.card]?.exits, [from.exit]: before }
      expect(others).toEqual({ [from.exit]: before, ...flow.cards[from.card]?.exits })
      if (before && flow.cards[before])
        expect(Object.values(after.cards[added.key]?.exits ?? {})).toContain(before)
    }),
    { numRuns: runs(300) },
  )
  expect(insertions).toBeGreaterThan(0)
})

test('between cards that lie nowhere, a new one comes to lie somewhere', () => {
  const nowhere = { ...flow, layout: {} }
  const added = insertCard(nowhere, catalog, from, shape('message'))
  const next = edit(nowhere, added?.change ?? { set: 'all', changes: [] })
  expect(next.cards.a?.exits.next).toBe(added?.key)
  expect(next.layout[added?.key ?? '']).toEqual({ x: expect.any(Number), y: expect.any(Number) })
})
