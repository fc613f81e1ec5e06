import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { frozen } from '@/core/rehearsal/frozen'
import { flowOf, say, start } from '../../../../tests/build/flow'
import { runs } from '../../../../tests/build/runs'
import { anyFlow, keyOf } from '../../../../tests/build/sound'
import { type Direction, targetsOf, walk } from './walk'

const options = ['one', 'two', 'three'].map(key => ({ key, label: key }))
const flow = frozen(
  flowOf({
    cards: {
      start: start('pick'),
      pick: {
        type: 'choice',
        settings: { text: '?', options },
        exits: { one: 'a', two: 'b', three: 'c', otherwise: 'pick' },
      },
      a: say('A', 'end'),
      b: say('B', 'end'),
      c: say('C'),
      end: say('End'),
      lost: say('Lost'),
    },
    layout: {
      start: { x: 0, y: 0 },
      pick: { x: 300, y: 0 },
      // The order of the exits counts, not where their cards lie.
      a: { x: 600, y: 300 },
      b: { x: 600, y: 0 },
      c: { x: 600, y: 150 },
      end: { x: 900, y: 10 },
      lost: { x: 910, y: 300 },
    },
  }),
)

test.each<[string, Direction, string | null]>([
  ['start', 'right', 'pick'],
  ['start', 'left', null],
  ['pick', 'right', 'a'],
  ['a', 'down', 'b'],
  ['b', 'down', 'c'],
  ['c', 'up', 'b'],
  ['b', 'left', 'pick'],
  ['c', 'right', 'end'],
  ['end', 'left', 'b'],
  ['end', 'down', 'lost'],
  ['lost', 'up', 'end'],
  ['gone', 'right', null],
])('from %s %s is %s', (from, direction, to) => {
  expect(walk(flow, catalog, from, direction)).toBe(to)
})

test('in any flow, a walk ends at another card; right follows a connection where there is one, left comes back by one', () => {
  const scene = anyFlow.chain(flow => fc.tuple(fc.constant(flow), keyOf(flow)))
  fc.assert(
    fc.property(scene, ([flow, from]) => {
      for (const direction of ['left', 'right', 'up', 'down'] as const) {
        const to = walk(flow, catalog, from, direction)
        if (to !== null) expect(flow.cards).toHaveProperty(to)
        expect(to).not.toBe(from)
      }
      const targets = targetsOf(flow, catalog, from)
      const right = walk(flow, catalog, from, 'right')
      if (targets.length > 0) expect(right).toBe(targets[0])
      const back = right !== null && targets.length > 0 ? walk(flow, catalog, right, 'left') : null
      if (back !== null) expect(targetsOf(flow, catalog, back)).toContain(right)
    }),
    { numRuns: runs(150) },
  )
})
