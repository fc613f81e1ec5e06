import { describe, expect, test } from 'vitest'
import { frozen } from '../../../tests/build/frozen'
import { workspace } from '../../../tests/build/workspace'
import type { AssignmentRequest } from '../runtime/assignment'
import { accept, due, release } from './custody'
import { decide } from './decide'
import { custodyOf, type Desk, openCount, openDesk } from './desk'

const AT = '2026-06-15T10:00:00.000Z'
const opened = frozen(openDesk(workspace('shop')))

const request = (change: Partial<AssignmentRequest> = {}): AssignmentRequest =>
  frozen({
    id: 'c1/2',
    conversation: 'c1',
    contact: null,
    flow: 'vector',
    target: { type: 'team', pick: 'static', ref: { id: 'sales', name: 'Sales' } },
    strategy: 'round_robin',
    availability: { online: true, capacity: true, hours: true },
    ifUnavailable: 'wait',
    waitLimit: 60,
    ...change,
  })

const settled = (desk: Desk, one: AssignmentRequest) => {
  const { desk: next, answer } = decide(desk, one, AT)
  return { desk: frozen(next), who: answer.type === 'assignment.settled' ? answer.agent.id : answer.type }
}

describe('deciding', () => {
  test('the same request again gets the same answer, and changes nothing', () => {
    const first = decide(opened, request(), AT)
    const again = decide(frozen(first.desk), request(), '2027-01-01T00:00:00.000Z')
    expect(again.desk).toBe(first.desk)
    expect(again.answer).toBe(first.answer)
  })

  test('equal desks decide equally', () => {
    const copy: Desk = JSON.parse(JSON.stringify(opened))
    expect(decide(copy, request(), AT)).toEqual(decide(opened, request(), AT))
  })

  test('one desk keeps turns by team', () => {
    const one = settled(opened, request())
    const two = settled(
      one.desk,
      request({
        id: 'c2/2',
        conversation: 'c2',
        target: { type: 'team', pick: 'static', ref: { id: 'mixed', name: 'Mixed' } },
      }),
    )
    const three = settled(two.desk, request({ id: 'c3/2', conversation: 'c3' }))
    expect([one.who, two.who, three.who]).toEqual(['ann', 'ann', 'ben'])
    expect(three.desk.turns).toEqual({ sales: 'ben', mixed: 'ann' })
  })

  test('a bot is found, and said to be more than this version can do', () => {
    const { answer, desk } = decide(
      opened,
      request({ target: { type: 'bot', pick: 'static', ref: { id: 'billing', name: 'B' } } }),
      AT,
    )
    expect(answer).toMatchObject({
      type: 'assignment.unsupported',
      bot: { id: 'billing', name: 'Billing bot' },
      rawTarget: 'billing',
    })
    expect(custodyOf(desk, 'c1')).toMatchObject({ holding: false, waiting: null })
  })
})

describe('why nobody', () => {
  const night = workspace('hours')
  const office = { ...night, agents: night.agents.map(agent => ({ ...agent, status: 'offline' as const })) }
  const why = (desk: Desk, at: string, change: Partial<AssignmentRequest> = {}) => {
    const { answer } = decide(
      desk,
      request({
        ifUnavailable: 'leave',
        target: { type: 'team', pick: 'static', ref: { id: 'both', name: 'Both' } },
        ...change,
      }),
      at,
    )
    return answer.type === 'assignment.refused' ? answer.reason : answer.type
  }

  test('closed comes before offline', () => {
    expect(why(openDesk(office), '2026-06-14T10:00:00.000Z')).toBe('outside_hours')
  })

  test('a rule that is switched off is no reason', () => {
    const availability = { online: true, capacity: true, hours: false }
    expect(why(openDesk(office), '2026-06-14T10:00:00.000Z', { availability })).toBe('nobody_online')
  })

  test('one of them outside hours, the other offline: nobody is online', () => {
    expect(why(openDesk(office), '2026-06-15T08:00:00.000Z')).toBe('nobody_online')
  })

  test('offline comes before full', () => {
    const full = {
      ...night,
      agents: night.agents.map(agent => ({
        ...agent,
        open: 5,
        status: agent.id === 'bea' ? ('online' as const) : ('away' as const),
      })),
    }
    expect(why(openDesk(full), '2026-06-15T14:00:00.000Z')).toBe('at_capacity')
  })
})

describe('custody', () => {
  const queued = frozen(decide(opened, request({ strategy: 'queue' }), AT).desk)

  test('an assigned conversation is open until it is released', () => {
    const { desk } = settled(opened, request())
    expect(openCount(desk, 'ann')).toBe(1)
    const released = frozen(release(desk, 'c1'))
    expect(openCount(released, 'ann')).toBe(0)
    expect(custodyOf(released, 'c1')?.agent?.id).toBe('ann')
    expect(release(released, 'c1')).toBe(released)
    expect(release(released, 'c9')).toBe(released)
  })

  test('an open count begins with what the workspace says', () => {
    expect([openCount(opened, 'emil'), openCount(opened, 'ann'), openCount(opened, 'nobody')]).toEqual([
      1, 0, 0,
    ])
  })

  test('is not taken twice, nor from nowhere, nor by a stranger', () => {
    const { desk, answer } = accept(queued, 'c1', 'ann', AT)
    expect(answer).toMatchObject({
      type: 'assignment.settled',
      request: 'c1/2',
      agent: { id: 'ann' },
      team: { id: 'sales' },
    })
    expect(accept(desk, 'c1', 'ben', AT).why).toBe('This conversation is not waiting for anybody.')
    expect(accept(queued, 'c9', 'ben', AT).why).toBe('This conversation is not waiting for anybody.')
    expect(accept(queued, 'c1', 'nobody', AT).why).toBe('Only an active agent can take a conversation.')
    expect(accept(queued, 'c1', 'hana', AT)).toEqual({
      desk: queued,
      answer: null,
      why: 'Hana Ueda is not a member of Sales.',
    })
  })

  test('waits end on time, one moment after the other', () => {
    const both = frozen(
      decide(queued, request({ id: 'c2/2', conversation: 'c2', strategy: 'queue', waitLimit: 30 }), AT).desk,
    )
    expect(due(both, '2026-06-15T10:00:29.999Z').answers).toEqual([])
    const first = due(both, '2026-06-15T11:00:00.000Z')
    expect(first.answers.map(({ conversation, answer }) => [conversation, answer.at])).toEqual([
      ['c2', '2026-06-15T10:00:30.000Z'],
    ])
    const second = due(frozen(first.desk), '2026-06-15T11:00:00.000Z')
    expect(second.answers.map(({ conversation, answer }) => [conversation, answer.at])).toEqual([
      ['c1', '2026-06-15T10:01:00.000Z'],
    ])
    expect(due(frozen(second.desk), '2026-06-15T11:00:00.000Z').answers).toEqual([])
  })
})
