import { expect, test } from 'vitest'
import { workspace } from '../../../tests/build/workspace'
import { type OwnerMatch, ownerOf } from './owner'
import type { Agent, Workspace } from './workspace'

const shop = workspace('shop')
const [contact] = shop.contacts
const agentOf = (id: string): Agent | undefined => shop.agents.find(one => one.id === id)

function match(owner: string, among: Workspace = shop): OwnerMatch | undefined {
  return contact && ownerOf(among, { ...contact, owner })
}

test.each([
  ['an id', ' ann ', 'agent', 'ann', 'id'],
  ['an e-mail in any case', ' ANN@shop.example ', 'agent', 'ann', 'email'],
  ['somebody who has left', 'gil', 'left', 'gil', 'id'],
])('%s names one agent', (_, owner, is, id, by) => {
  expect(match(owner)).toEqual({ is, agent: agentOf(id), by })
})

test('no owner, and one who is nobody here', () => {
  expect(match('  ')).toEqual({ is: 'none' })
  expect(match('zoe@shop.example')).toEqual({ is: 'unknown', owner: 'zoe@shop.example' })
  expect(match('Ann Lee')).toEqual({ is: 'unknown', owner: 'Ann Lee' })
})

test('an e-mail that several share names none of them; an id comes before it', () => {
  const agents = shop.agents.map(agent => ({ ...agent, email: 'ann' }))
  expect(match('ANN', { ...shop, agents })).toEqual({ is: 'ambiguous', owner: 'ANN', by: 'email', agents })
  expect(match('ann', { ...shop, agents })).toMatchObject({ is: 'agent', agent: { id: 'ann' }, by: 'id' })
})
