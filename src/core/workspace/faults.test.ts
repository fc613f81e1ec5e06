import { describe, expect, test } from 'vitest'
import { workspace } from '../../../tests/build/workspace'
import { blankAgent } from './csv/agents'
import { agentFaults, contactFaults, countFault, emailFault, teamFaults } from './faults'

const agent = { ...blankAgent('agent_1'), name: 'Ann', email: 'ann@shop.example' }

describe('an e-mail address', () => {
  test.each([
    '',
    ' ',
    'a@b.example',
    'Ann.Lee+x@mail.shop.example',
    "o'neil@shop.example",
    'jürgen@müller.example',
    ' a@b.example ',
  ])('%j passes', email => {
    expect(emailFault(email)).toBeUndefined()
  })
  test.each([
    'ann',
    'ann@',
    '@shop.example',
    'ann@shop',
    'ann@shop.',
    'ann@.example',
    'ann lee@shop.example',
    'a@b@c.example',
    'Ann <ann@shop.example>',
    'ann@shop,example.com',
    `${'a'.repeat(250)}@b.example`,
  ])('%j is told', email => {
    expect(emailFault(email)).toMatch(/is not an e-mail address\./)
  })
})

test.each([0, 1, 1000])('%d is a capacity', count => {
  expect(countFault('The capacity', count)).toBeUndefined()
})
test.each([-1, 1001, 2.5, Number.NaN, null])('%s is none', count => {
  expect(countFault('The capacity', count)).toBe('The capacity must be a whole number from 0 to 1,000.')
})

test('everybody of the shared workspaces can be stored', () => {
  for (const { agents, teams, contacts } of [workspace('shop'), workspace('demo'), workspace('hours')]) {
    expect(agents.map(agentFaults).filter(faults => Object.keys(faults).length > 0)).toEqual([])
    expect(contacts.map(contactFaults).filter(faults => Object.keys(faults).length > 0)).toEqual([])
    for (const team of teams)
      expect(
        teamFaults(
          team,
          teams.filter(other => other !== team),
        ),
      ).toEqual({})
  }
})

test('each field of an agent is told by itself', () => {
  expect(agentFaults(agent)).toEqual({})
  expect(agentFaults({ ...agent, name: ' ', email: 'ann', capacity: -1, open: 2000 })).toEqual({
    name: 'Give a name.',
    email: expect.stringContaining('“ann”'),
    capacity: expect.stringMatching(/^The capacity/),
    open: expect.stringMatching(/^The number of open/),
  })
  expect(agentFaults({ ...agent, name: 'x'.repeat(10_001) }).name).toMatch(/longer than 10,000/)
})

test('a team has a name that no other team has', () => {
  const team = (id: string, name: string) => ({ id, name, members: [], hours: null })
  expect(teamFaults(team('a', 'Sales'), [team('b', 'Support')])).toEqual({})
  expect(teamFaults(team('a', ' sales '), [team('b', 'Sales')]).name).toMatch(/already/)
  expect(teamFaults(team('a', ''), []).name).toBe('Give a name.')
})

test('a contact needs something to be known by', () => {
  const contact = { id: 'c', name: '', email: '', phone: '', owner: '', attributes: {} }
  expect(contactFaults(contact)).toEqual({ name: 'Give a name, an e-mail or a phone number.' })
  expect(contactFaults({ ...contact, phone: '+49 30' })).toEqual({})
  expect(contactFaults({ ...contact, email: 'x' })).toEqual({ email: expect.stringContaining('“x”') })
})
