import { expect, test } from 'vitest'
import { flowOf, say, start } from '../../../tests/build/flow'
import { botOf } from './bot'

const cards = { start: start('hello'), hello: say('Hi') }

test.each([
  ['a beginning and something to do', { cards }, true],
  ['no beginning', { cards, start: null }, false],
  ['a beginning that is no card', { cards, start: 'gone' }, false],
  ['a beginning by a name that every object has', { cards, start: 'constructor' }, false],
  ['nothing after the beginning', { cards: { start: start('hello') } }, false],
])('a flow with %s: a bot that can take over? %#', (_, parts, active) => {
  expect(botOf(flowOf({ id: 'b', name: 'B', ...parts }))).toEqual({ id: 'b', name: 'B', active })
})
