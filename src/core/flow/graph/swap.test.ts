import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { runs } from '../../../../tests/build/runs'
import { anyFlow, connectionsOf, keyOf, sound } from '../../../../tests/build/sound'
import { exitsOf } from '../card-shape'
import { onlyWayTo, swap } from './swap'

const flowAndWay = anyFlow.chain(flow => {
  const ways = connectionsOf(flow)
  return fc.tuple(
    fc.constant(flow),
    ways.length > 0 ? fc.constantFrom(...ways) : fc.constant({ card: 'gone', exit: 'next' }),
    fc.constantFrom(-1 as const, 1 as const),
  )
})

test('there and back again is where it was; nothing but the order of the exits changes', () => {
  fc.assert(
    fc.property(flowAndWay, ([flow, way, by]) => {
      const change = swap(flow, catalog, way, by)
      if (!change) return
      const after = sound(flow, change)
      const targets = (of: typeof flow) => Object.values(of.cards[way.card]?.exits ?? {}).map(to => to ?? '')
      expect(targets(after).filter(Boolean).sort()).toEqual(targets(flow).filter(Boolean).sort())
      const [other] = change.set === 'all' ? change.changes.slice(1) : []
      if (other?.set !== 'exit') throw new Error('A swap is of two exits.')
      const back = swap(after, catalog, { card: way.card, exit: other.exit }, by === 1 ? -1 : 1)
      const again = back && sound(after, back)
      for (const exit of [way.exit, other.exit])
        expect(again?.cards[way.card]?.exits[exit] ?? null).toBe(flow.cards[way.card]?.exits[exit] ?? null)
    }),
    { numRuns: runs(300) },
  )
})

test('the only way to a card is one of several exits, and there is no other', () => {
  fc.assert(
    fc.property(
      anyFlow.chain(flow => fc.tuple(fc.constant(flow), keyOf(flow))),
      ([flow, key]) => {
        const pointers = Object.entries(flow.cards).flatMap(([card, { exits }]) =>
          Object.entries(exits).flatMap(([exit, to]) => (to === key ? [{ card, exit }] : [])),
        )
        const way = onlyWayTo(flow, catalog, key)
        if (way) expect(pointers).toEqual([way])
        else if (pointers[0] && pointers.length === 1) {
          const source = flow.cards[pointers[0].card]
          expect(source && exitsOf(catalog, source).length).toBeLessThan(2)
        }
      },
    ),
    { numRuns: runs(200) },
  )
})
