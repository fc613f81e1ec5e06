import { expect, test } from 'vitest'
import type { Hours } from '@/core/workspace/workspace'
import { company } from '../samples'
import { whoseHours } from './whoseHours'

const MONDAY_NOON = '2026-03-02T11:00:00.000Z'
const SUNDAY_NOON = '2026-03-08T11:00:00.000Z'
const never: Hours = {
  zone: 'Europe/Berlin',
  week: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
  holidays: [],
}
const asked = { agent: 'maya', team: 'accounts', at: MONDAY_NOON }
const closedTeam = { ...company, teams: company.teams.map(team => ({ ...team, hours: never })) }
const closedAgents = { ...company, agents: company.agents.map(agent => ({ ...agent, hours: never })) }

test('the first that are closed count: the workspace’s, the team’s, their own', () => {
  expect(whoseHours(company, asked)).toBeNull()
  expect(whoseHours(closedTeam, { ...asked, at: SUNDAY_NOON })).toBe('workspace')
  expect(whoseHours({ ...closedAgents, teams: closedTeam.teams }, asked)).toBe('team')
  expect(whoseHours(closedAgents, asked)).toBe('agent')
})

test('a team that was not asked for keeps nobody', () => {
  expect(whoseHours(closedTeam, { ...asked, team: null })).toBeNull()
  expect(whoseHours(closedAgents, { ...asked, agent: 'gone' })).toBeNull()
})
