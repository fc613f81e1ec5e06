import { describe, expect, test } from 'vitest'
import { frozen } from '@/core/rehearsal/frozen'
import { deskWith, known, onShelf } from '../../../tests/build/desk'
import { NOON, past } from '../../../tests/build/rehearsal'
import { request, toAgent } from '../../../tests/build/request'
import { workspace } from '../../../tests/build/workspace'
import type { Agent } from '../workspace/workspace'
import { agentOf } from './case'
import { type Attempt, accept, type Destination, forget, reassign, release } from './custody'
import { decide } from './decide'
import { allCustody, custodyOf, type Desk, openCount, openDesk, withCustody } from './desk'

const opened = frozen(openDesk(workspace('shop')))
const asked = (change: Parameters<typeof request>[0], desk = opened): Desk =>
  frozen(decide(desk, request(change), NOON).desk)
const queued = asked({ strategy: 'queue', replyLimit: 30, resumeAfter: 90 })
const held = asked({ replyLimit: 30, resumeAfter: 90 })
const sales = { id: 'sales', name: 'Sales' }

const answerOf = (attempt: Attempt) => ('why' in attempt ? attempt.why : attempt.answer)
const deskOf = (attempt: Attempt): Desk => {
  if ('why' in attempt) throw new Error(attempt.why)
  return attempt.desk
}

describe('somebody takes it', () => {
  test('out of the team’s queue: the first hand-off goes on, without a turn', () => {
    const attempt = accept(queued, 'c1', 'ben', past(5))
    expect(answerOf(attempt)).toMatchObject({
      type: 'assignment.settled',
      at: past(5),
      request: 'c1/2',
      serial: 2,
      cause: 'taken',
      agent: { id: 'ben' },
      team: sales,
      strategy: 'queue',
      rawTarget: 'sales',
      changed: true,
      assignedAt: past(5),
      attempts: 1,
      trace: { strategy: null, tieBreak: null, because: 'Ben Ode took it from the queue of Sales.' },
    })
    const desk = deskOf(attempt)
    expect(onShelf(desk.turns)).toEqual({})
    expect(onShelf(desk.lastAssigned)).toEqual({ ben: past(5) })
    expect(custodyOf(desk, 'c1')).toMatchObject({
      holding: true,
      waiting: null,
      pool: sales,
      replyBy: past(35),
      resumeAt: past(95),
    })
  })

  test('is the one of all who were looked at who has it', () => {
    const attempt = accept(queued, 'c1', 'ben', NOON)
    const { candidates } = 'why' in attempt ? { candidates: [] } : attempt.answer.trace
    expect(candidates.map(({ agent, chosen }) => [agent.id, chosen])).toEqual([
      ['ann', false],
      ['ben', true],
      ['cleo', false],
    ])
  })

  test('moves no turn of a team that goes round either', () => {
    const night = asked({ target: { type: 'team', pick: 'static', ref: { id: 'night', name: 'N' } } })
    expect(onShelf(deskOf(accept(night, 'c1', 'finn', NOON)).turns)).toEqual({})
  })

  test('out of their own queue, and out of Unassigned', () => {
    const own = asked({ target: toAgent('dora') })
    expect(answerOf(accept(own, 'c1', 'dora', NOON))).toMatchObject({
      team: null,
      strategy: null,
      trace: { because: 'Dora Quist took it from the queue.' },
    })
    const refused = asked({ target: toAgent('dora'), ifUnavailable: 'leave' })
    const attempt = accept(refused, 'c1', 'ann', NOON)
    expect(answerOf(attempt)).toMatchObject({
      cause: 'taken',
      rawTarget: 'dora',
      trace: {
        because: 'Ann Lee took it from Unassigned.',
        candidates: [{ agent: { id: 'ann' }, chosen: true }],
      },
    })
    expect(custodyOf(deskOf(attempt), 'c1')?.pool).toBeNull()
  })

  test('keeps the team it had, where they belong to it', () => {
    const own = asked({ id: 'c1/4', target: toAgent('dora') }, release(held, 'c1'))
    const member = {
      ...own.workspace,
      teams: own.workspace.teams.map(one => ({ ...one, members: ['dora'] })),
    }
    expect(answerOf(accept({ ...own, workspace: member }, 'c1', 'dora', NOON))).toMatchObject({ team: sales })
    expect(answerOf(accept(own, 'c1', 'dora', NOON))).toMatchObject({ team: null })
  })

  test.each<[string, Desk, string, string, string]>([
    ['what somebody has', held, 'c1', 'ben', 'This conversation is not waiting for anybody.'],
    ['what nobody knows', queued, 'c9', 'ben', 'This conversation is not waiting for anybody.'],
    ['nobody', queued, 'c1', 'nobody', 'There is no such agent.'],
    ['somebody who has left', queued, 'c1', 'gil', 'Gil Toft has left, and can take no conversation.'],
    ['a stranger', queued, 'c1', 'hana', 'Hana Ueda is not a member of Sales.'],
    [
      'somebody else',
      asked({ target: toAgent('dora') }),
      'c1',
      'ann',
      'It waits for Dora Quist, not for Ann Lee.',
    ],
  ])('but not %s', (_, desk, conversation, agent, why) => {
    expect(accept(desk, conversation, agent, NOON)).toEqual({ why })
  })
})

describe('passed on', () => {
  const by = agentOf(opened, 'ann') as Agent
  const pass = (desk: Desk, type: Destination['type'], id: string) =>
    reassign(desk, 'c1', { type, id }, by, past(9))

  test('to an agent, available or not', () => {
    const attempt = pass(held, 'agent', 'finn')
    expect(answerOf(attempt)).toMatchObject({
      type: 'assignment.settled',
      request: 'c1/2',
      serial: 2,
      cause: 'reassigned',
      agent: { id: 'finn' },
      team: null,
      strategy: null,
      changed: true,
      assignedAt: past(9),
      attempts: 1,
      trace: {
        fallbackFor: null,
        candidates: [],
        strategy: null,
        because: 'Ann Lee passed it on to Finn Saar.',
        target: { found: sales },
      },
    })
    const desk = deskOf(attempt)
    expect([openCount(desk, 'ann'), openCount(desk, 'finn')]).toEqual([0, 1])
    expect(desk.turns).toEqual(held.turns)
    expect(custodyOf(desk, 'c1')).toMatchObject({ pool: null, replyBy: past(39), resumeAt: past(99) })
  })

  test('to a colleague of the same team, who keeps it there', () => {
    expect(answerOf(pass(held, 'agent', 'ben'))).toMatchObject({ agent: { id: 'ben' }, team: sales })
  })

  test('to a team, whose next has it', () => {
    const attempt = pass(held, 'team', 'mixed')
    expect(answerOf(attempt)).toMatchObject({
      cause: 'reassigned',
      agent: { id: 'ben' },
      team: { id: 'mixed', name: 'Mixed' },
      strategy: 'round_robin',
      changed: true,
      trace: {
        because: 'Ann Lee passed it on to Mixed. Ben Ode is next in Mixed.',
        strategy: 'round robin: nobody has had a turn yet',
      },
    })
    expect(onShelf(deskOf(attempt).turns)).toEqual({ sales: 'ann', mixed: 'ben' })
  })

  test('to the same team goes on to the next, not back to the one who passed it on', () => {
    expect(answerOf(pass(held, 'team', 'sales'))).toMatchObject({ agent: { id: 'ben' }, changed: true })
  })

  test('to a team where nobody is there, and waits, whatever the card says', () => {
    const leave = asked({ ifUnavailable: 'leave' })
    const attempt = pass(leave, 'team', 'night')
    expect(answerOf(attempt)).toMatchObject({
      type: 'assignment.queued',
      cause: 'reassigned',
      team: { id: 'night' },
      reason: 'nobody_online',
      until: past(69),
      trace: { because: expect.stringMatching(/^Ann Lee passed it on to Night\. Nobody of Night/) },
    })
    expect(custodyOf(deskOf(attempt), 'c1')).toMatchObject({
      agent: null,
      holding: false,
      waiting: { drains: true },
    })
  })

  test('begins the attempts anew', () => {
    const custody = known(held, 'c1')
    const late = withCustody(held, { ...custody, tried: ['ben'] })
    expect(custodyOf(deskOf(pass(late, 'agent', 'cleo')), 'c1')?.tried).toEqual([])
    expect(answerOf(pass(late, 'team', 'sales'))).toMatchObject({ agent: { id: 'ben' }, attempts: 1 })
  })

  test('to their own team, of which nobody else can take it: it waits there if they can’t either', () => {
    const alone = (change: Partial<Agent>) => {
      const seats = { ben: { capacity: 0 }, cleo: { capacity: 0 } }
      const mine = asked({}, deskWith(seats))
      const agents = mine.workspace.agents.map(one => (one.id === 'ann' ? { ...one, ...change } : one))
      return pass({ ...mine, workspace: { ...mine.workspace, agents } }, 'team', 'sales')
    }
    expect(alone({})).toEqual({ why: 'Ann Lee has it already, and nobody else of Sales can take it.' })
    expect(answerOf(alone({ status: 'away' }))).toMatchObject({ type: 'assignment.queued', team: sales })
  })

  test.each<[string, Desk, Destination['type'], string, string]>([
    [
      'before anybody was asked for',
      opened,
      'agent',
      'ben',
      'Nobody has been asked for in this conversation.',
    ],
    ['to somebody who has left', held, 'agent', 'gil', 'Gil Toft has left, and can take no conversation.'],
    ['to nobody known', held, 'agent', 'nobody', 'There is no such agent.'],
    ['to the one who has it', held, 'agent', 'ann', 'Ann Lee has it already.'],
    ['to no team', held, 'team', 'nobody', 'There is no such team.'],
    ['to a team of those who have left', held, 'team', 'former', 'Former has no active member.'],
    ['to an empty team', held, 'team', 'empty', 'Empty has no active member.'],
  ])('not %s', (_, desk, type, id, why) => {
    expect(pass(desk, type, id)).toEqual({ why })
  })

  test('while it waits, also to the one who had it before', () => {
    const waiting = deskOf(pass(held, 'team', 'night'))
    expect(answerOf(pass(waiting, 'agent', 'ann'))).toMatchObject({
      agent: { id: 'ann' },
      serial: 3,
      changed: true,
    })
  })
})

describe('when it is over', () => {
  test('the seat is free, and nothing is due, but the assignee is remembered', () => {
    const custody = known(held, 'c1')
    const late = withCustody(held, { ...custody, tried: ['ben'] })
    expect(custodyOf(release(late, 'c1'), 'c1')).toEqual({
      ...custody,
      holding: false,
      waiting: null,
      tried: [],
      replyBy: null,
      resumeAt: null,
    })
  })

  test('it waits no longer', () => {
    expect(custodyOf(release(queued, 'c1'), 'c1')?.waiting).toBeNull()
  })

  test('it is released once', () => {
    const released = release(held, 'c1')
    expect(release(released, 'c1')).toBe(released)
    expect(release(released, 'c9')).toBe(released)
  })

  test('it is forgotten, and no other is', () => {
    const two = asked({ conversation: 'c2' }, held)
    expect(allCustody(forget(two, 'c1')).map(({ request }) => request.conversation)).toEqual(['c2'])
    expect(forget(two, 'c9')).toBe(two)
  })
})
