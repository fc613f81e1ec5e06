import { expect, test } from 'vitest'
import { workspace } from '../../../tests/build/workspace'
import type { Holder } from '../runtime/holder'
import { mayEnd } from './permission'

const shop = workspace('shop')
const agents = shop.agents.map(one =>
  one.id === 'kim_1' || one.id === 'gil' ? { ...one, admin: true } : one,
)
const ref = (id: string) => ({ id, name: id })

const ann: Holder = { kind: 'agent', agent: ref('ann'), team: null }
const annOfSales: Holder = { ...ann, team: ref('sales') }
const sales: Holder = { kind: 'queue', agent: null, team: ref('sales') }
const dora: Holder = { kind: 'queue', agent: ref('dora'), team: null }
const unassigned: Holder = { kind: 'queue', agent: null, team: null }
const bot: Holder = { kind: 'bot', bot: ref('vector') }

test.each<[string, Holder, string, boolean]>([
  ['the assignee', ann, 'ann', true],
  ['a stranger', ann, 'ben', false],
  ['a member of the assignee’s team', annOfSales, 'ben', true],
  ['somebody of another team', annOfSales, 'hana', false],
  ['a member of the team whose queue it is', sales, 'cleo', true],
  ['somebody of another team, from the queue', sales, 'dora', false],
  ['the one it waits for', dora, 'dora', true],
  ['somebody else than the one it waits for', dora, 'ann', false],
  ['anybody, from Unassigned', unassigned, 'ann', false],
  ['an admin, from Unassigned', unassigned, 'kim_1', false],
  ['an admin, from anybody', ann, 'kim_1', true],
  ['an admin, from the bot', bot, 'kim_1', false],
  ['an admin who has left', ann, 'gil', false],
  ['nobody known', ann, 'nobody', false],
])('%s', (_, holder, agent, may) => {
  expect(mayEnd({ ...shop, agents }, holder, agent)).toBe(may)
})

test('an assignee who has left may not', () => {
  expect(mayEnd(shop, { ...ann, agent: ref('gil') }, 'gil')).toBe(false)
})
