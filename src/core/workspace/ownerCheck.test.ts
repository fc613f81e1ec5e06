import { expect, test } from 'vitest'
import { workspace } from '../../../tests/build/workspace'
import { ownerOf } from './owner'
import { checkOwners, ownedBy, ownerNameOf, withoutAgent } from './ownerCheck'

const shop = workspace('shop')

test('every contact is looked at, and counted under what its owner is', () => {
  const check = checkOwners(shop)
  expect(check.findings.map(({ contact, match }) => [contact.id, match.is])).toEqual([
    ['of_ann', 'agent'],
    ['of_ben', 'agent'],
    ['of_finn', 'agent'],
    ['of_gil', 'left'],
    ['of_kim', 'ambiguous'],
    ['of_stranger', 'unknown'],
    ['of_nobody', 'none'],
  ])
  expect(check.counts).toEqual({ agent: 3, left: 1, ambiguous: 1, unknown: 1, none: 1 })
  expect(withoutAgent(check)).toBe(4)
})

test('the findings are what a hand-off to the owner would find', () => {
  for (const { contact, match } of checkOwners(workspace('demo')).findings)
    expect(match).toEqual(ownerOf(workspace('demo'), contact))
})

test('an agent’s contacts, also once the agent has left', () => {
  const check = checkOwners(shop)
  expect(ownedBy(check, 'ann').map(({ id }) => id)).toEqual(['of_ann'])
  expect(ownedBy(check, 'gil').map(({ id }) => id)).toEqual(['of_gil'])
  expect(ownedBy(check, 'kim_1')).toEqual([])
})

test('what is written as the owner finds that very agent', () => {
  for (const among of [shop, workspace('demo')]) {
    for (const agent of among.agents) {
      const owner = ownerNameOf(among, agent)
      expect(ownerOf(among, { owner })).toMatchObject({ agent: { id: agent.id } })
    }
  }
  const named = new Map(shop.agents.map(agent => [agent.id, ownerNameOf(shop, agent)]))
  expect(named.get('ann')).toBe('ann@shop.example')
  expect(named.get('kim_1')).toBe('kim_1')
})

test('an agent without e-mail is named by id', () => {
  const agents = shop.agents.map(agent => (agent.id === 'ann' ? { ...agent, email: '' } : agent))
  const [ann] = agents
  expect(ann && ownerNameOf({ ...shop, agents }, ann)).toBe('ann')
})
