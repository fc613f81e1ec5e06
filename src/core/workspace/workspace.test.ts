import { describe, expect, test, vi } from 'vitest'
import { workspace } from '../../../tests/build/workspace'
import demo from './demo.json'
import { directory, lookUp } from './directory'
import { openWorkspace } from './open'

const blank = { format: 'baton.workspace', version: 1, name: 'W', agents: [], teams: [], contacts: [] }
const problem = (value: unknown): string => {
  const { workspace, problems } = openWorkspace(typeof value === 'string' ? value : JSON.stringify(value))
  expect(workspace).toBeNull()
  return `${problems[0]?.code}: ${problems[0]?.message}`
}

test('the demo workspace opens, and every member and owner it names is there or meant not to be', () => {
  const { workspace, problems } = openWorkspace(JSON.stringify(demo))
  expect(problems).toEqual([])
  const agents = new Set(workspace?.agents.map(({ id }) => id))
  expect(workspace?.teams.flatMap(({ members }) => members).filter(id => !agents.has(id))).toEqual([])
  expect(new Set([...agents]).size).toBe(workspace?.agents.length)
})

test('what a file leaves out gets its default', () => {
  const agent = { id: 'a', name: 'A', email: '', status: 'online', capacity: 1 }
  const { workspace } = openWorkspace(
    `\uFEFF${JSON.stringify({ ...blank, agents: [agent], contacts: [{ id: 'c', name: 'C' }] })}`,
  )
  expect(workspace).toMatchObject({
    hours: null,
    agents: [{ open: 0, active: true, hours: null }],
    contacts: [{ email: '', phone: '', owner: '', attributes: {} }],
  })
})

test('zones that are listed are known without a format of dates, and other names of theirs are still taken', () => {
  const format = vi.spyOn(Intl, 'DateTimeFormat')
  expect(openWorkspace(JSON.stringify(demo)).workspace).not.toBeNull()
  expect(format).not.toHaveBeenCalled()
  format.mockRestore()
  const days = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
  for (const zone of ['US/Eastern', 'UTC', 'europe/berlin'])
    expect(openWorkspace(JSON.stringify({ ...blank, hours: { zone, week: days } })).problems).toEqual([])
})

describe('a file that is no workspace is refused with the place that does not fit', () => {
  const hours = { zone: 'Europe/Berlin', week: {}, holidays: [] }
  test.each<[unknown, RegExp]>([
    ['{', /^not_json/],
    [[], /^not_a_workspace/],
    [{ format: 'baton.flow' }, /^not_a_workspace/],
    [{ ...blank, version: 2 }, /^workspace_invalid: .*“version”/],
    [{ ...blank, agents: [{ id: 'a' }] }, /^workspace_invalid: .*“agents\.0\./],
    [
      { ...blank, agents: [{ id: 'a', name: 'A', email: '', status: 'online', capacity: 1001 }] },
      /“agents\.0\.capacity” .*1,000/,
    ],
    [{ ...blank, hours: { ...hours, zone: 'Mars/Olympus' } }, /“hours\.zone” is not an IANA time zone/],
    [{ ...blank, hours: { ...hours, week: { mon: [['9:00', '17:00']] } } }, /“hours\.week\.mon\.0\.0”/],
    [{ ...blank, hours: { ...hours, week: { mon: [['09:00', '24:01']] } } }, /“hours\.week\.mon\.0\.1”/],
    [
      { ...blank, hours: { ...hours, holidays: [{ date: '2026-02-30', name: 'x' }] } },
      /“hours\.holidays\.0\.date”/,
    ],
  ])('%j', (value, expected) => {
    expect(problem(value)).toMatch(expected)
  })
})

describe('who is named must be exactly one', () => {
  const agent = (id: string) => ({ id, name: id, email: '', status: 'online', capacity: 1 })
  const team = (id: string, members: string[]) => ({ id, name: 'Sales', members })
  test.each<[string, object, string[]]>([
    ['two agents', { agents: [agent('a'), agent('a'), agent('a')] }, ['Several agents have the id “a”.']],
    ['two teams', { teams: [team('t', []), team('t', [])] }, ['Several teams have the id “t”.']],
    [
      'two contacts',
      { contacts: ['c', 'c'].map(id => ({ id, name: '' })) },
      ['Several contacts have the id “c”.'],
    ],
    [
      'a member listed twice',
      { agents: [agent('a')], teams: [team('t', ['a', 'a'])] },
      ['The team “Sales” lists the member “a” more than once.'],
    ],
    [
      'a member that is nobody',
      { agents: [agent('a')], teams: [team('t', ['a', 'z'])] },
      ['The team “Sales” has the member “z”, and no agent has that id.'],
    ],
  ])('%s', (_, parts, messages) => {
    const { workspace, problems } = openWorkspace(JSON.stringify({ ...blank, ...parts }))
    expect(workspace).toBeNull()
    expect(problems.map(({ message }) => message)).toEqual(messages)
    expect(problems.every(({ code, fix }) => code === 'workspace_invalid' && fix.endsWith('.'))).toBe(true)
  })

  test('one id may be an agent’s, a team’s and a contact’s', () => {
    const parts = { agents: [agent('a')], teams: [team('a', ['a'])], contacts: [{ id: 'a', name: '' }] }
    expect(openWorkspace(JSON.stringify({ ...blank, ...parts })).problems).toEqual([])
  })
})

describe('looking somebody up', () => {
  const shop = workspace('shop')
  const ids = (...[kind, by, value]: [Parameters<typeof lookUp>[1], Parameters<typeof lookUp>[2], string]) =>
    lookUp(shop, kind, by, value).map(({ id }) => id)

  test('finds exactly what was given, trimmed; case counts in ids alone', () => {
    expect(ids('agent', 'id', ' ann ')).toEqual(['ann'])
    expect(ids('agent', 'id', 'ANN')).toEqual([])
    expect(ids('agent', 'email', ' CLEO@shop.example')).toEqual(['cleo'])
    expect(ids('agent', 'name', 'ann lee')).toEqual(['ann'])
    expect(ids('agent', 'name', 'ann')).toEqual([])
    expect(ids('team', 'name', 'SALES')).toEqual(['sales'])
    expect(ids('team', 'email', 'sales')).toEqual([])
    expect(ids('bot', 'id', 'billing')).toEqual(['billing'])
  })

  test('gives all who share a name, and nobody for no value', () => {
    expect(ids('agent', 'name', 'Kim Lund')).toEqual(['kim_1', 'kim_2'])
    expect(ids('agent', 'email', ' ')).toEqual([])
    expect(ids('team', 'email', '')).toEqual([])
    expect(ids('agent', 'id', '')).toEqual([])
  })

  test('a reference carries an e-mail only where there is one', () => {
    const [quiet] = directory(
      { ...shop, agents: shop.agents.slice(0, 1).map(agent => ({ ...agent, email: '' })) },
      'agent',
    )
    expect(quiet).toStrictEqual({ id: 'ann', name: 'Ann Lee' })
  })
})
