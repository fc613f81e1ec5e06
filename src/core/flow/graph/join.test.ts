import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { frozen } from '@/core/rehearsal/frozen'
import { flowOf, say, start } from '../../../../tests/build/flow'
import { runs } from '../../../../tests/build/runs'
import { anyFlow, keyOf, sound } from '../../../../tests/build/sound'
import { edit } from '../edit'
import { removeAndJoin } from './join'

const options = [
  { key: 'one', label: '1' },
  { key: 'two', label: '2' },
]
const flow = frozen(
  flowOf({
    cards: {
      start: start('a'),
      a: say('A', 'b'),
      b: say('B', 'c'),
      c: say('C', 'pick'),
      pick: { type: 'choice', settings: { text: '?', options }, exits: { one: 'x', two: 'y' } },
      same: { type: 'choice', settings: { text: '?', options }, exits: { one: 'x', two: 'x' } },
      x: say('X', 'email'),
      y: say('Y', 'same'),
      email: { type: 'ask', settings: { text: '?', kind: 'email' }, exits: { next: 'z', gaveUp: 'y' } },
      z: say('Z', 'back'),
      back: say('Back', 'z'),
    },
  }),
)

const joined = (...keys: string[]) => {
  const change = removeAndJoin(flow, catalog, keys)
  return change && edit(flow, change).cards
}

describe('deleting and joining', () => {
  test.each([
    ['one card', ['b'], 'a', 'c'],
    ['several in a row, in any order', ['c', 'a', 'b'], 'start', 'pick'],
    ['a card whose exits all lead to one', ['same'], 'y', 'x'],
    ['a card with a usual way out', ['email'], 'x', 'z'],
  ])('%s', (_, keys, before, after) => {
    expect(Object.values(joined(...keys)?.[before]?.exits ?? {})).toContain(after)
    for (const key of keys) expect(joined(...keys)).not.toHaveProperty(key)
  })

  test.each([
    ['a card that goes on in several ways', ['pick']],
    ['a card that would lead to itself', ['back']],
    ['a card that is not there', ['gone']],
    ['no card', []],
  ])('%s is not offered', (_, keys) => {
    expect(joined(...keys)).toBeNull()
  })
})

test('in any flow, what led to a removed card leads to one that stays, or nowhere; all else is as it was', () => {
  const scene = anyFlow.chain(flow => fc.tuple(fc.constant(flow), fc.array(keyOf(flow), { maxLength: 4 })))
  let joins = 0
  fc.assert(
    fc.property(scene, ([flow, keys]) => {
      const change = removeAndJoin(flow, catalog, keys)
      if (!change) return
      joins += 1
      const after = sound(flow, change)
      expect(Object.keys(after.cards)).toEqual(Object.keys(flow.cards).filter(key => !keys.includes(key)))
      for (const [key, card] of Object.entries(after.cards)) {
        for (const [exit, to] of Object.entries(card.exits)) {
          const before = flow.cards[key]?.exits[exit] ?? null
          if (before === null || !keys.includes(before)) expect(to).toBe(before)
          else if (to !== null) expect(after.cards).toHaveProperty(to)
        }
      }
    }),
    { numRuns: runs(200) },
  )
  expect(joins).toBeGreaterThan(0)
})
