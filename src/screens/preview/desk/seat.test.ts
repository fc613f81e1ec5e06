import { expect, test } from 'vitest'
import type { Action } from '@/core/rehearsal/action'
import type { Workspace } from '@/core/workspace/workspace'
import { opened, replayed, worldOf } from '../run'
import { awayCompany, company, handoffFlow } from '../samples'
import { chairOf, seatOf, whyNot } from './seat'

const AT = '2026-11-30T09:00:00.000Z'
const SOON = '2026-11-30T09:00:30.000Z'

function worldAfter(workspace: Workspace, ...more: readonly Action[]) {
  const run = opened({ id: 1, flow: handoffFlow(), others: [], workspace })
  const arrivals: Action[] = ['c1', 'c2'].flatMap(conversation => [
    { do: 'start', at: AT, conversation, contact: conversation === 'c1' ? 'anna' : null } as const,
    { do: 'choose', at: AT, conversation, option: 'invoice' } as const,
  ])
  return worldOf(replayed(run, [...arrivals, ...more]))
}

const taken: Action = { do: 'accept', at: SOON, conversation: 'c1', agent: 'maya' }

test('an agent sees what they have, accepted or not', () => {
  const seat = seatOf(worldAfter(company, taken), 'maya')
  expect(seat?.mine.map(({ id, visitor, accepted }) => [id, visitor, accepted])).toEqual([
    ['c1', 'Anna Schmidt', true],
    ['c2', 'Stranger', false],
  ])
  expect(seat?.queues).toEqual([])
})

test('a member sees the team’s queue, and for how long; others do not', () => {
  const world = worldAfter(awayCompany)
  expect(seatOf(world, 'tomas')?.queues).toMatchObject([
    { name: 'Queue of Accounts', items: [{ id: 'c1', until: '2026-11-30T09:15:00.000Z' }, { id: 'c2' }] },
  ])
  const outside = { ...awayCompany, teams: awayCompany.teams.map(team => ({ ...team, members: ['maya'] })) }
  expect(seatOf(worldAfter(outside), 'tomas')?.queues).toEqual([])
})

test('what came to a queue at the same instant stands as it will be given out, not as the conversations began', () => {
  const arrivals: Action[] = ['c1', 'c2'].map(conversation => ({
    do: 'start',
    at: AT,
    conversation,
    contact: null,
  }))
  const asks: Action[] = ['c2', 'c1'].map(conversation => ({
    do: 'choose',
    at: AT,
    conversation,
    option: 'invoice',
  }))
  const back: Action = { do: 'roster', at: SOON, agent: 'maya', change: { status: 'online', capacity: 1 } }
  const run = opened({ id: 1, flow: handoffFlow(), others: [], workspace: awayCompany })
  const before = worldOf(replayed(run, [...arrivals, ...asks]))
  expect(seatOf(before, 'maya')?.queues[0]?.items.map(({ id }) => id)).toEqual(['c2', 'c1'])
  const after = worldOf(replayed(run, [...arrivals, ...asks, back]))
  expect(seatOf(after, 'maya')?.mine.map(({ id }) => id)).toEqual(['c2'])
})

test('words of the visitor do not make the wait in Unassigned begin anew', () => {
  const late: Action = { do: 'wait', at: '2026-11-30T10:00:00.000Z' }
  const words: Action = { do: 'say', at: '2026-11-30T10:01:00.000Z', conversation: 'c1', text: 'Hello?' }
  const [unassigned] = seatOf(worldAfter(awayCompany, late, words), 'tomas')?.queues ?? []
  expect(unassigned?.items.map(({ id, since }) => [id, since])).toEqual([
    ['c1', '2026-11-30T09:15:00.000Z'],
    ['c2', '2026-11-30T09:15:00.000Z'],
  ])
})

test('everybody sees what waits in Unassigned', () => {
  const late: Action = { do: 'wait', at: '2026-11-30T10:00:00.000Z' }
  expect(seatOf(worldAfter(awayCompany, late), 'tomas')?.queues).toMatchObject([
    { name: 'Unassigned', items: [{ id: 'c1' }, { id: 'c2' }] },
  ])
  expect(seatOf(worldAfter(awayCompany), 'nobody')).toBeNull()
})

test('the chair goes with the conversation, unless one was picked', () => {
  expect(chairOf(worldAfter(company), 'c1', null)).toBe('maya')
  expect(chairOf(worldAfter(company), 'c1', 'tomas')).toBe('tomas')
  expect(chairOf(worldAfter(company), 'c1', 'gone')).toBe('maya')
  const tomasOnly = {
    ...awayCompany,
    teams: awayCompany.teams.map(team => ({ ...team, members: ['tomas'] })),
  }
  expect(chairOf(worldAfter(tomasOnly), 'c1', null)).toBe('tomas')
  expect(chairOf(worldAfter({ ...company, agents: [], teams: [] }), 'c1', null)).toBeNull()
})

test('asking why not changes nothing', () => {
  const world = worldAfter(company)
  expect(whyNot(world, 'c1', { do: 'accept', agent: 'tomas' })).toBe('Somebody else has this conversation.')
  expect(whyNot(world, 'c1', { do: 'accept', agent: 'maya' })).toBeNull()
  expect(seatOf(world, 'maya')?.mine[0]?.accepted).toBe(false)
})
