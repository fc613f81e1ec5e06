import { expect, test } from 'vitest'
import demo from '@/core/workspace/demo.json'
import { ownerOf } from '@/core/workspace/owner'
import { type Workspace, workspaceSchema } from '@/core/workspace/workspace'
import { presenceOf, setCapacity, setOwner, setPresence } from './edits'
import { hoursText } from './hoursText'

const workspace: Workspace = { ...workspaceSchema.parse(demo), bots: [] }
const agent = (from: { agents: Workspace['agents'] }, id: string) => from.agents.find(one => one.id === id)

test('an edit changes the one it names', () => {
  const edited = setCapacity('agent_maya', 9)(setPresence('agent_maya', 'busy')(workspace))
  expect(agent(edited, 'agent_maya')).toMatchObject({ capacity: 9, status: 'busy', active: true })
  expect(edited.agents.slice(1)).toEqual(workspace.agents.slice(1))
})

test('who has left is inactive and offline; any other presence brings them back', () => {
  const gone = setPresence('agent_maya', 'left')(workspace)
  expect(agent(gone, 'agent_maya')).toMatchObject({ active: false, status: 'offline' })
  const back = setPresence('agent_maya', 'away')(gone)
  expect(agent(back, 'agent_maya')).toMatchObject({ active: true, status: 'away' })
  expect(back.agents.map(presenceOf).filter(presence => presence === 'left')).toHaveLength(1)
})

test.each([
  ['contact_luca_moretti', { is: 'agent', agent: { id: 'agent_maya' } }],
  ['contact_oliver_hughes', { is: 'left', agent: { id: 'agent_ruth' } }],
  ['contact_fatima_alsayed', { is: 'unknown' }],
  ['contact_chloe_dubois', { is: 'none' }],
])('the owner of %s', (id, expected) => {
  const contact = workspace.contacts.find(one => one.id === id)
  expect(contact && ownerOf(workspace, contact)).toMatchObject(expected)
})

test('an owner may be named by id; an e-mail that two agents share names neither', () => {
  const [contact] = setOwner('contact_anna_schmidt', ' agent_wei ')(workspace).contacts
  expect(contact && ownerOf(workspace, contact)).toMatchObject({ is: 'agent', agent: { id: 'agent_wei' } })
  const twins = workspace.agents.map(one => ({ ...one, email: 'team@nordlicht.example' }))
  const shared = { ...workspace, agents: twins }
  expect(contact && ownerOf(shared, { ...contact, owner: 'team@nordlicht.example' })).toMatchObject({
    is: 'ambiguous',
  })
})

test('days that are alike are said together', () => {
  const texts = [workspace, ...workspace.teams, ...workspace.agents]
    .flatMap(({ hours }) => hours ?? [])
    .map(hoursText)
  expect(texts).toEqual([
    'Mon–Fri 08:00–18:00 · Sat 10:00–14:00',
    'Mon–Tue 10:00–16:00 · Wed 10:00–12:30, 14:00–16:00 · Thu 10:00–16:00',
    'Mon–Fri 09:00–12:30, 13:30–17:00',
  ])
  const never = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
  expect(hoursText({ zone: 'UTC', week: never, holidays: [] })).toBe('Always closed')
})
