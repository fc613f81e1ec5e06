import { expect, test } from 'vitest'
import { workspace } from '../../../tests/build/workspace'
import { absence, agentIn, membersIn, teamIn } from './people'

const shop = workspace('shop')
const [ann, bea] = shop.agents
const [team] = shop.teams
if (!ann || !bea || !team) throw new Error('The shop has too few people.')

test('people and teams are found by id, in whatever list was asked for', () => {
  const other = { ...shop, agents: [{ ...bea, name: 'Another' }], teams: [] }
  for (let again = 0; again < 2; again += 1) {
    expect(shop.agents.map(({ id }) => agentIn(shop, id))).toEqual(shop.agents)
    expect(agentIn(other, bea.id)?.name).toBe('Another')
    expect(agentIn(other, ann.id)).toBeUndefined()
    expect(shop.teams.map(({ id }) => teamIn(shop, id))).toEqual(shop.teams)
    expect(teamIn(other, team.id)).toBeUndefined()
  }
})

test('of two with one id the first is meant', () => {
  const twins = { ...shop, agents: [ann, { ...ann, name: 'Second' }] }
  expect(agentIn(twins, ann.id)).toBe(ann)
})

test('members come in the order of their team, without those who are gone', () => {
  const asked = { ...team, members: [bea.id, 'nobody', ann.id] }
  const found = membersIn(shop, asked)
  expect(found).toEqual([bea, ann])
  expect(membersIn(shop, asked)).toBe(found)
  expect(membersIn({ ...shop, agents: [ann] }, asked)).toEqual([ann])
  expect(membersIn(shop, asked)).toEqual([bea, ann])
})

test('why somebody can take nothing names them, where they are known', () => {
  expect(absence(ann)).toBe(`${ann.name} has left, and can take no conversation.`)
  expect(absence(undefined)).toBe('There is no such agent.')
})
