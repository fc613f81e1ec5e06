import { describe, expect, test } from 'vitest'
import { frozen } from '@/core/rehearsal/frozen'
import { NOON } from '../../../tests/build/rehearsal'
import { request, toTeam } from '../../../tests/build/request'
import { workspace } from '../../../tests/build/workspace'
import type { AssignmentRequest } from '../runtime/assignment'
import { decide } from './decide'
import { type Desk, openDesk } from './desk'

const SUNDAY = '2026-06-14T10:00:00.000Z'
const night = workspace('hours')
const opened = frozen(openDesk(workspace('shop')))
const everybody = (change: object): Desk =>
  openDesk({ ...night, agents: night.agents.map(agent => ({ ...agent, ...change })) })
const refusal = (desk: Desk, at: string, change: Partial<AssignmentRequest> = {}) =>
  decide(desk, request({ ifUnavailable: 'leave', target: toTeam('both', 'Both'), ...change }), at).answer
const why = (...args: Parameters<typeof refusal>) => {
  const answer = refusal(...args)
  return answer.type === 'assignment.refused' ? answer.reason : answer.type
}

describe('why nobody of a team', () => {
  const offline = everybody({ status: 'offline' })

  test('closed comes before offline', () => {
    expect(why(offline, SUNDAY)).toBe('outside_hours')
  })

  test('a rule that is switched off is no reason', () => {
    const availability = { online: true, capacity: true, hours: false }
    expect(why(offline, SUNDAY, { availability })).toBe('nobody_online')
    expect(why(everybody({ open: 5 }), SUNDAY, { availability })).toBe('at_capacity')
    expect(why(everybody({ open: 5 }), SUNDAY, { availability: { ...availability, capacity: false } })).toBe(
      'assignment.settled',
    )
    expect(
      why(everybody({ status: 'busy' }), SUNDAY, { availability: { ...availability, online: false } }),
    ).toBe('assignment.settled')
  })

  test('one of them outside hours, the other offline: nobody is online', () => {
    expect(why(offline, '2026-06-15T08:00:00.000Z')).toBe('nobody_online')
  })

  test('offline comes before full', () => {
    const full = openDesk({
      ...night,
      agents: night.agents.map(agent => ({
        ...agent,
        open: 5,
        status: agent.id === 'bea' ? ('online' as const) : ('away' as const),
      })),
    })
    expect(why(full, '2026-06-15T14:00:00.000Z')).toBe('at_capacity')
  })

  test('who has left is no candidate, but is shown', () => {
    const agents = night.agents.map(one => (one.id === 'bea' ? { ...one, active: false } : one))
    const answer = refusal(openDesk({ ...night, agents }), '2026-06-15T08:00:00.000Z')
    expect(answer).toMatchObject({ reason: 'outside_hours' })
    expect(
      answer.trace.candidates.map(({ agent, eligible, rules }) => [agent.id, eligible, rules[0]]),
    ).toEqual([
      ['nils', false, { rule: 'active', pass: true, counts: true, detail: 'active' }],
      ['bea', false, { rule: 'active', pass: false, counts: true, detail: 'has left' }],
    ])
  })

  test('assigned anyway, somebody available comes first, and whoever has left never', () => {
    const target = toTeam('mixed')
    const anyway = { target, ifUnavailable: 'assign_anyway' } as const
    expect(refusal(opened, NOON, anyway)).toMatchObject({ agent: { id: 'ann' } })
    expect(refusal(opened, NOON, { ...anyway, target: toTeam('night') })).toMatchObject({
      agent: { id: 'finn' },
    })
  })
})
