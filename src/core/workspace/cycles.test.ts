import { expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { frozen } from '@/core/rehearsal/frozen'
import { flowOf, start } from '../../../tests/build/flow'
import type { Flow } from '../flow/document'
import { botLinks, lintCycles } from './cycles'

const handing = (to: string, pass: object = {}) => ({
  type: 'assign',
  settings: { to: { type: 'bot', pick: 'static', ref: { id: to, name: `the ${to}` } }, store: {}, pass },
})

/** A bot that hands over to others, one card each. */
function bot(id: string, ...to: readonly string[]): Flow {
  const cards = Object.fromEntries(
    to.map((one, i) => [`to_${i}`, { ...handing(one), exits: { returned: `to_${i + 1}` } }]),
  )
  return frozen(flowOf({ id, name: id.toUpperCase(), cards: { start: start('to_0'), ...cards } }))
}

const found = (flow: Flow, ...others: readonly Flow[]) =>
  lintCycles(flow, others, catalog).map(({ code, card, path, message }) => [code, card, path, message])
const message = (chain: string) => `Bots hand over to each other in a circle: ${chain}.`

test('two bots that hand to each other', () => {
  const [a, b] = [bot('a', 'b'), bot('b', 'a')]
  expect(found(a, b)).toEqual([['bot_cycle', 'to_0', 'to.ref', message('A → B → A')]])
  expect(found(b, a)).toEqual([['bot_cycle', 'to_0', 'to.ref', message('B → A → B')]])
  expect(found(a, a, b)).toHaveLength(1)
})

test('the shortest way back is named, and only cards that lead back are marked', () => {
  const flows = [bot('b', 'c', 'd'), bot('c', 'd'), bot('d', 'a'), bot('e', 'b')]
  expect(found(bot('a', 'e', 'x', 'c'), ...flows).map(([, card, , text]) => [card, text])).toEqual([
    ['to_0', message('A → E → B → D → A')],
    ['to_2', message('A → C → D → A')],
  ])
})

test('a long circle is told in short', () => {
  const flows = Array.from({ length: 9 }, (_, i) => bot(`b${i + 1}`, i === 8 ? 'b0' : `b${i + 2}`))
  expect(found(bot('b0', 'b1'), ...flows)[0]?.[3]).toBe(message('B0 → B1 → B2 → … → B8 → B9 → B0'))
})

test('for good or not, a circle is a circle', () => {
  const forGood = flowOf({
    id: 'a',
    name: 'A',
    cards: { start: start('x'), x: handing('b', { comeBack: false }) },
  })
  expect(found(forGood, bot('b', 'a'))).toHaveLength(1)
})

test('no circle: a chain, a bot to itself, a circle of others, a card that nothing leads to, an unknown flow', () => {
  expect(found(bot('a', 'b'), bot('b', 'c'), bot('c'))).toEqual([])
  expect(found(bot('a', 'a'))).toEqual([])
  expect(found(bot('a', 'b'), bot('b', 'c'), bot('c', 'b'))).toEqual([])
  expect(found(bot('a', 'gone'))).toEqual([])
  const lost = flowOf({ id: 'a', cards: { start: start('e'), e: { type: 'end' }, x: handing('b') } })
  expect(botLinks(lost, catalog)).toEqual([])
  expect(found(lost, bot('b', 'a'))).toEqual([])
})
