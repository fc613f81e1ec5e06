import { expect, test } from 'vitest'
import { agentSchema, type Workspace } from '@/core/workspace/workspace'
import { targetItems } from './targetItems'

const agent = (id: string, name: string, active = true) =>
  agentSchema.parse({ id, name, email: `${id}@example.com`, status: 'online', capacity: 4, open: 1, active })

const workspace: Workspace = {
  format: 'baton.workspace',
  version: 1,
  name: 'W',
  hours: null,
  agents: [
    agent('b', 'Kim'),
    agent('gone', 'Ada', false),
    agent('c', 'Kim'),
    agent('a', 'Agent 10'),
    agent('d', 'Agent 9'),
  ],
  teams: [
    { id: 't', name: 'Accounts', members: ['a', 'gone', 'nobody'], hours: null },
    { id: 'u', name: 'Alumni', members: ['gone'], hours: null },
  ],
  bots: [
    { id: 'me', name: 'Me', active: true },
    { id: 'draft', name: 'Draft', active: false },
  ],
  contacts: [],
}
const words = (kind: Parameters<typeof targetItems>[1]) =>
  targetItems(workspace, kind, 'me').map(({ label, description, disabled }) => [
    label,
    description,
    disabled ?? false,
  ])

test('agents by name, without who has left; two of one name are told apart by their e-mail', () => {
  expect(words('agent')).toEqual([
    ['Agent 9', 'd@example.com · 1 of 4 open', false],
    ['Agent 10', 'a@example.com · 1 of 4 open', false],
    ['Kim (b@example.com)', '1 of 4 open', false],
    ['Kim (c@example.com)', '1 of 4 open', false],
  ])
})

test('teams with how many could take it', () => {
  expect(words('team')).toEqual([
    ['Accounts', '1 active member', false],
    ['Alumni', 'No active member', false],
  ])
})

test('a bot is not offered to itself; an empty one is shown but can not be chosen', () => {
  expect(words('bot')).toEqual([['Draft', 'Has nothing to run yet', true]])
})
