import { describe, expect, test } from 'vitest'
import { frozen } from '@/core/rehearsal/frozen'
import { onShelf } from '../../../tests/build/desk'
import { NOON } from '../../../tests/build/rehearsal'
import { request, toTeam } from '../../../tests/build/request'
import { workspace } from '../../../tests/build/workspace'
import { EMPTY_SHELF } from '../flow/shelf'
import { agentOf } from './case'
import { release } from './custody'
import { decide } from './decide'
import { custodyOf, nextSerial, openCount, openDesk, teamKept } from './desk'
import { EMPTY_TALLY } from './tally'

const shop = workspace('shop')
const opened = frozen(openDesk(shop))
const assigned = () => frozen(decide(opened, request(), NOON).desk)

test('a desk begins with nothing but its workspace', () => {
  expect(opened).toEqual({
    workspace: shop,
    now: '',
    custody: EMPTY_SHELF,
    tally: EMPTY_TALLY,
    turns: EMPTY_SHELF,
    lastAssigned: EMPTY_SHELF,
    queued: 0,
    pauses: [],
  })
})

describe('how many an agent has open', () => {
  test('begins with what the workspace says', () => {
    const counts = ['emil', 'ann', 'nobody'].map(id => openCount(opened, id))
    expect(counts).toEqual([1, 0, 0])
  })

  test('is one more for each conversation held, until it is released', () => {
    const one = assigned()
    const two = decide(one, request({ conversation: 'c2', strategy: 'queue' }), NOON).desk
    expect([openCount(two, 'ann'), openCount(two, 'ben')]).toEqual([1, 0])
    expect(openCount(release(two, 'c1'), 'ann')).toBe(0)
  })
})

describe('what the desk knows of a conversation', () => {
  test('is found by its own name only', () => {
    expect(custodyOf(assigned(), 'c1')?.agent?.id).toBe('ann')
    expect(custodyOf(assigned(), 'c2')).toBeUndefined()
    expect(custodyOf(assigned(), 'constructor')).toBeUndefined()
  })

  test('keeps the answers of earlier requests', () => {
    const next = decide(release(assigned(), 'c1'), request({ id: 'c1/4' }), NOON).desk
    expect(custodyOf(next, 'c1')?.answers.map(answer => answer.request)).toEqual(['c1/2', 'c1/4'])
    expect(custodyOf(next, 'c1')?.request.id).toBe('c1/4')
  })

  test('counts the answers to each request', () => {
    const desk = assigned()
    expect(nextSerial(custodyOf(opened, 'c1'), request())).toBe(1)
    expect(nextSerial(custodyOf(desk, 'c1'), request())).toBe(2)
    expect(nextSerial(custodyOf(desk, 'c1'), request({ id: 'c1/4' }))).toBe(1)
    expect(nextSerial(custodyOf(desk, 'c1'), request({ id: 'constructor' }))).toBe(1)
  })
})

test('a conversation stays with its team while a member has it', () => {
  const kept = (id: string, desk = assigned()) => {
    const agent = agentOf(desk, id)
    return agent && teamKept(desk, 'c1', agent)
  }
  expect(kept('ben')).toEqual({ id: 'sales', name: 'Sales' })
  expect(kept('hana')).toBeNull()
  expect(kept('ben', opened)).toBeNull()
  const disbanded = { ...shop, teams: shop.teams.filter(({ id }) => id !== 'sales') }
  expect(kept('ben', { ...assigned(), workspace: disbanded })).toBeNull()
})

test('teams take turns of their own, also with the same members', () => {
  const two = decide(assigned(), request({ conversation: 'c2', target: toTeam('mixed') }), NOON).desk
  expect(onShelf(two.turns)).toEqual({ sales: 'ann', mixed: 'ann' })
})
