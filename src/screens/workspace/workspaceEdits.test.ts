import { describe, expect, test } from 'vitest'
import demo from '@/core/workspace/demo.json'
import { ownerOf } from '@/core/workspace/owner'
import { type Workspace, workspaceSchema } from '@/core/workspace/workspace'
import {
  presenceOf,
  putAgent,
  putContact,
  putTeam,
  removeAgent,
  removeContact,
  removeTeam,
  setCapacity,
  setHours,
  setOwner,
  setPresence,
} from './edits'
import { holidaysOf, putHoliday, removeHoliday } from './hours/holidays'
import { hoursText } from './hours/hoursText'
import { keepersOf } from './hours/keepers'
import { ownersBefore } from './owner/ownersBefore'

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
  const [contact] = setOwner(['contact_anna_schmidt'], ' agent_wei ')(workspace).contacts
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

describe('whoever is deleted can come back', () => {
  const [maya] = workspace.agents
  const [, sales] = workspace.teams
  const [, luca] = workspace.contacts
  if (!maya || !sales || !luca) throw new Error('The demo has people.')

  test('an agent, with the places in the teams', () => {
    const { edit, undo } = removeAgent(workspace, maya)
    const gone = edit(workspace)
    expect(agent(gone, maya.id)).toBeUndefined()
    expect(gone.teams.flatMap(({ members }) => members)).not.toContain(maya.id)
    expect(undo(gone)).toEqual(workspace)
    expect(undo(undo(gone))).toEqual(workspace)
  })

  test('a team and a contact', () => {
    for (const { edit, undo } of [removeTeam(workspace, sales), removeContact(workspace, luca)]) {
      const gone = edit(workspace)
      expect(gone).not.toEqual(workspace)
      expect(undo(gone)).toEqual(workspace)
    }
  })

  test('the owners that many contacts had', () => {
    const all = workspace.contacts
    const given = setOwner(
      all.map(({ id }) => id),
      ' agent_wei ',
    )(workspace)
    expect(given.contacts.every(({ owner }) => owner === 'agent_wei')).toBe(true)
    expect(ownersBefore(all)(given)).toEqual(workspace)
  })

  test('a holiday', () => {
    const [first] = holidaysOf(keepersOf(workspace))
    if (!first) throw new Error('The demo has holidays.')
    const { edit, undo } = removeHoliday(first)
    expect(holidaysOf(keepersOf({ ...workspace, ...edit(workspace) }))).toHaveLength(
      holidaysOf(keepersOf(workspace)).length - 1,
    )
    expect(undo(edit(workspace))).toEqual(workspace)
  })
})

test('who is stored takes their place, or a new one at the end', () => {
  const [maya] = workspace.agents
  const [team] = workspace.teams
  const [anna] = workspace.contacts
  if (!maya || !team || !anna) throw new Error('The demo has people.')
  expect(putAgent({ ...maya, name: 'M' })(workspace).agents[0]).toEqual({ ...maya, name: 'M' })
  expect(putAgent({ ...maya, id: 'new' })(workspace).agents.at(-1)?.id).toBe('new')
  expect(putContact({ ...anna, id: 'new' })(workspace).contacts).toHaveLength(workspace.contacts.length + 1)
  const members = [...team.members.toReversed(), 'deleted_meanwhile']
  expect(putTeam({ ...team, members })(workspace).teams[0]?.members).toEqual(team.members.toReversed())
})

test('a holiday moves from one who keeps hours to another', () => {
  const keepers = keepersOf(workspace)
  const eve = holidaysOf(keepers).find(
    ({ keeper, name }) => keeper.whose.of === 'workspace' && name === 'Christmas Eve',
  )
  const marcus = keepers.find(({ name }) => name === 'Marcus Bell')
  if (!eve || !marcus) throw new Error('The demo has both.')
  const moved = putHoliday(eve, marcus.whose, { date: '2026-01-02', name: 'Rest' })(workspace)
  expect(moved.hours?.holidays.map(({ date }) => date)).not.toContain('2026-12-24')
  expect(agent(moved, 'agent_marcus')?.hours?.holidays[0]).toEqual({ date: '2026-01-02', name: 'Rest' })
  expect(setHours({ of: 'workspace' }, () => null)(workspace).hours).toBeNull()
})
