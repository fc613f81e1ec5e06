import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { frozen } from '@/core/rehearsal/frozen'
import { flowOf, say, start } from '../../../../tests/build/flow'
import { runs } from '../../../../tests/build/runs'
import { anyFlow } from '../../../../tests/build/sound'
import { leadsTo } from './exits'
import { outlineOf, waysOf } from './outline'

const options = [
  { key: 'one', label: 'First' },
  { key: 'two', label: '' },
]
const flow = frozen(
  flowOf({
    cards: {
      start: start('hi'),
      hi: say('Hi', 'pick'),
      pick: {
        type: 'choice',
        settings: { text: '?', options },
        exits: { one: 'a', two: 'b', otherwise: 'pick' },
      },
      a: say('A', 'end'),
      b: say('B', 'end'),
      end: say('End'),
      lost: say('Lost', 'end'),
      ring: say('Ring', 'round'),
      round: say('Round', 'ring'),
      future: { type: 'from_the_future', exits: { on: 'lost', off: null } },
    },
    layout: { lost: { x: 0, y: 9 }, ring: { x: 0, y: 7 }, round: { x: 0, y: 8 }, future: { x: 9, y: 9 } },
  }),
)

test('a flow reads from its start, each card once, orphans after', () => {
  const lines = outlineOf(flow, catalog).map(
    ({ card, level, orphan, exits }) =>
      `${orphan ? '? ' : ''}${'  '.repeat(level)}${card}: ${exits
        .map(({ label, to, elsewhere }) => `${label} ${elsewhere ? '→' : '↓'} ${to ?? 'open'}`)
        .join(', ')}`,
  )
  expect(lines).toEqual([
    'start: Next ↓ hi',
    'hi: Next ↓ pick',
    'pick: First ↓ a, two ↓ b, Otherwise → pick',
    '  a: Next ↓ end',
    '  end: Next ↓ open',
    '  b: Next → end',
    '? future: on ↓ lost, off ↓ open',
    '?   lost: Next → end',
    '? ring: Next ↓ round',
    '? round: Next → ring',
  ])
})

test('a flow of ten thousand cards in a row reads without a stack of that depth', () => {
  const cards = Object.fromEntries(
    Array.from({ length: 10_000 }, (_, i) => [`c${i}`, { ...say(''), exits: { next: `c${i + 1}` } }]),
  )
  const long = { ...flow, start: 'c0', cards: cards as typeof flow.cards }
  expect(outlineOf(long, catalog).map(({ card }) => card)).toEqual(Object.keys(cards))
})

test('any flow: every card once, after the card it was come from, behind that very exit', () => {
  fc.assert(
    fc.property(anyFlow, flow => {
      const nodes = outlineOf(flow, catalog)
      expect(nodes.map(({ card }) => card).sort()).toEqual(Object.keys(flow.cards).sort())
      const places = new Map(nodes.map((node, i) => [node.card, i]))
      nodes.forEach(({ card, from, level, exits, orphan }, i) => {
        const its = flow.cards[card]
        if (!its) throw new Error('An outline of more than the flow.')
        expect(exits.map(({ to }) => to)).toEqual(
          waysOf(catalog, its).map(({ name }) => leadsTo(flow, its, name)),
        )
        for (const { name, to, elsewhere } of exits) {
          const there = nodes[places.get(to ?? '') ?? -1]
          expect(elsewhere).toBe(to !== null && !(there?.from?.card === card && there.from.exit === name))
        }
        if (!from) {
          expect([level, orphan || card === flow.start]).toEqual([0, true])
          return
        }
        const before = nodes[places.get(from.card) ?? -1]
        expect(places.get(from.card)).toBeLessThan(i)
        expect(before?.exits.find(({ name }) => name === from.exit)?.to).toBe(card)
        expect([level - (before?.level ?? 0), orphan]).toEqual([
          (before?.exits.length ?? 0) > 1 ? 1 : 0,
          before?.orphan,
        ])
      })
    }),
    { numRuns: runs(200) },
  )
})
