import { describe, expect, test } from 'vitest'
import { frozen } from '@/core/rehearsal/frozen'
import { onShelf } from '../../../tests/build/desk'
import { NOON, past } from '../../../tests/build/rehearsal'
import { request, toAgent, toBot, toTeam } from '../../../tests/build/request'
import { workspace } from '../../../tests/build/workspace'
import type { AssignmentRequest } from '../runtime/assignment'
import { release } from './custody'
import { decide } from './decide'
import { allCustody, custodyOf, type Desk, openDesk } from './desk'

const shop = workspace('shop')
const opened = frozen(openDesk(shop))
const answerTo = (change: Partial<AssignmentRequest>, desk: Desk = opened) =>
  decide(desk, request(change), NOON).answer

const ann = { id: 'ann', name: 'Ann Lee', email: 'ann@shop.example' }
const sales = { id: 'sales', name: 'Sales' }

describe('a team, round robin', () => {
  test('the first of its members has it, and that is what the desk knows from then on', () => {
    const { desk, conversation, answer } = decide(opened, request(), NOON)
    expect(conversation).toBe('c1')
    expect(desk).toMatchObject({ now: '', queued: 0 })
    expect(onShelf(desk.turns)).toEqual({ sales: 'ann' })
    expect(onShelf(desk.lastAssigned)).toEqual({ ann: NOON })
    expect(allCustody(desk)).toEqual([
      {
        request: request(),
        answers: [answer],
        agent: ann,
        team: sales,
        pool: sales,
        assignedAt: NOON,
        holding: true,
        waiting: null,
        tried: [],
        replyBy: null,
        resumeAt: null,
      },
    ])
  })

  test('limits count from the assignment', () => {
    const { desk } = decide(opened, request({ replyLimit: 30, resumeAfter: 90 }), NOON)
    expect(custodyOf(desk, 'c1')).toMatchObject({ replyBy: past(30), resumeAt: past(90) })
  })

  test('the same request again gets the same answer, and changes nothing', () => {
    const first = decide(opened, request(), NOON)
    const again = decide(frozen(first.desk), request(), '2027-01-01T00:00:00.000Z')
    expect(again.desk).toBe(first.desk)
    expect(again.answer).toBe(first.answer)
    expect(again.conversation).toBe('c1')
  })

  test('one desk keeps turns by team', () => {
    const one = decide(opened, request(), NOON).desk
    const two = decide(one, request({ conversation: 'c2', target: toTeam('mixed') }), NOON).desk
    const three = decide(two, request({ conversation: 'c3' }), NOON)
    expect(three.answer).toMatchObject({
      agent: { id: 'ben' },
      trace: { strategy: 'round robin: last was Ann Lee' },
    })
    expect(onShelf(three.desk.turns)).toEqual({ sales: 'ben', mixed: 'ann' })
  })

  test('equal desks decide equally', () => {
    const copy: Desk = JSON.parse(JSON.stringify(opened))
    expect(decide(copy, request(), NOON)).toEqual(decide(opened, request(), NOON))
  })
})

describe('a team, fewest open', () => {
  test('says who had how many, and what decided between equals', () => {
    const change = { strategy: 'least_open' } as const
    const { desk, answer } = decide(opened, request(change), NOON)
    expect(answer).toMatchObject({
      agent: { id: 'ann' },
      strategy: 'least_open',
      trace: {
        strategy: 'least open: Ann Lee 0, Ben Ode 0, Cleo Paz 0',
        tieBreak: 'first by id',
        because: 'Ann Lee has the fewest open conversations in Sales.',
      },
    })
    expect(onShelf(desk.turns)).toEqual({})
    expect(onShelf(desk.lastAssigned)).toEqual({ ann: NOON })
    const back = release(desk, 'c1')
    expect(answerTo({ ...change, conversation: 'c2' }, back)).toMatchObject({
      agent: { id: 'ben' },
      trace: { tieBreak: 'first by id', strategy: 'least open: Ben Ode 0, Cleo Paz 0, Ann Lee 0' },
    })
  })
})

describe('a team that keeps it', () => {
  test('waits until somebody takes it, and is not handed out', () => {
    const { desk, answer } = decide(opened, request({ strategy: 'queue' }), NOON)
    expect(answer).toMatchObject({
      type: 'assignment.queued',
      serial: 1,
      cause: 'asked',
      agent: null,
      team: sales,
      strategy: 'queue',
      rawTarget: 'sales',
      reason: null,
      until: past(60),
      trace: { because: 'Sales holds it until a member accepts.', strategy: null },
    })
    expect(answer.trace.candidates.map(({ chosen }) => chosen)).toEqual([false, false, false])
    expect(desk.queued).toBe(1)
    expect(custodyOf(desk, 'c1')).toMatchObject({
      agent: null,
      team: sales,
      pool: sales,
      holding: false,
      waiting: { agent: null, team: sales, since: NOON, place: 0, until: past(60), drains: false },
    })
  })

  test('waits for ever where there is no limit', () => {
    const { desk, answer } = decide(opened, request({ strategy: 'queue', waitLimit: null }), NOON)
    expect(answer).toMatchObject({ until: null })
    expect(custodyOf(desk, 'c1')?.waiting?.until).toBeNull()
  })
})

describe('the same team again', () => {
  const held = decide(opened, request({ strategy: 'queue' }), NOON).desk
  const first = decide(opened, request(), NOON).desk

  test('leaves it with the member who had it, and nothing moves', () => {
    const later = past(5)
    const { desk, answer } = decide(release(first, 'c1'), request({ id: 'c1/4' }), later)
    expect(answer).toMatchObject({
      type: 'assignment.settled',
      at: later,
      serial: 1,
      agent: { id: 'ann' },
      changed: false,
      assignedAt: NOON,
      trace: {
        strategy: 'Ann Lee had the conversation before',
        tieBreak: null,
        because: 'Ann Lee had the conversation already.',
      },
    })
    expect(onShelf(desk.turns)).toEqual({ sales: 'ann' })
    expect(onShelf(desk.lastAssigned)).toEqual({ ann: NOON })
  })

  test('also where the team would keep it', () => {
    const again = request({ id: 'c1/4', strategy: 'queue' })
    expect(decide(release(first, 'c1'), again, NOON).answer).toMatchObject({
      agent: { id: 'ann' },
      changed: false,
    })
  })

  test('or with the next, where they can not take it any more', () => {
    const away = shop.agents.map(one => (one.id === 'ann' ? { ...one, status: 'away' as const } : one))
    const desk = { ...release(first, 'c1'), workspace: { ...shop, agents: away } }
    expect(decide(desk, request({ id: 'c1/4' }), NOON).answer).toMatchObject({
      agent: { id: 'ben' },
      changed: true,
    })
  })

  test('another team chooses anew', () => {
    const mixed = request({ id: 'c1/4', target: toTeam('mixed', 'Mixed') })
    expect(decide(release(first, 'c1'), mixed, past(5)).answer).toMatchObject({
      agent: { id: 'ann' },
      team: { id: 'mixed' },
      changed: true,
      assignedAt: past(5),
    })
  })

  test('with nobody before there is nobody to leave it with', () => {
    expect(decide(release(held, 'c1'), request({ id: 'c1/4' }), NOON).answer).toMatchObject({
      agent: { id: 'ann' },
      changed: true,
    })
  })
})

describe('an agent', () => {
  test('who can take it has it, of no team', () => {
    expect(answerTo({ target: toAgent('ann') })).toMatchObject({
      agent: ann,
      team: null,
      strategy: null,
      trace: {
        candidates: [{ chosen: true, eligible: true }],
        strategy: null,
        because: 'Ann Lee can take it.',
      },
    })
    expect(answerTo({ target: toAgent('ann') }).trace.candidates[0]?.rules.map(({ rule }) => rule)).toEqual([
      'active',
      'hours',
      'online',
      'capacity',
    ])
  })

  test('assigned by name takes no turn', () => {
    const { desk } = decide(opened, request({ target: toAgent('ann') }), NOON)
    expect([desk.turns, desk.lastAssigned].map(onShelf)).toEqual([{}, { ann: NOON }])
    expect(custodyOf(desk, 'c1')?.pool).toBeNull()
  })

  test('keeps the team of which they are a member', () => {
    const desk = release(decide(opened, request(), NOON).desk, 'c1')
    const next = (id: string) => decide(desk, request({ id: 'c1/4', target: toAgent(id) }), NOON).answer
    expect(next('ben')).toMatchObject({ agent: { id: 'ben' }, team: sales, changed: true })
    expect(next('hana')).toMatchObject({ agent: { id: 'hana' }, team: null, changed: true })
    expect(next('ann')).toMatchObject({ agent: { id: 'ann' }, team: sales, changed: false })
  })

  test.each([
    ['dora', 'nobody_online', 'Dora Quist can’t take it now: they are not online.'],
    ['emil', 'at_capacity', 'Emil Roth can’t take it now: they have as many conversations as they may.'],
  ])('%s, who can not, is waited for: %s', (id, reason, because) => {
    const { desk, answer } = decide(opened, request({ target: toAgent(id) }), NOON)
    expect(answer).toMatchObject({
      type: 'assignment.queued',
      agent: { id },
      team: null,
      strategy: null,
      reason,
      trace: { because, candidates: [{ chosen: false, eligible: false }] },
    })
    expect(custodyOf(desk, 'c1')).toMatchObject({
      pool: null,
      team: null,
      waiting: { drains: true, place: 0 },
    })
  })

  test('waited for leaves the conversation with the team it has', () => {
    const desk = release(decide(opened, request(), NOON).desk, 'c1')
    const waiting = decide(desk, request({ id: 'c1/4', target: toAgent('dora') }), NOON).desk
    expect(custodyOf(waiting, 'c1')).toMatchObject({ agent: null, team: sales, waiting: { team: null } })
  })

  test('is refused at once, or assigned anyway, as the card says', () => {
    expect(answerTo({ target: toAgent('dora'), ifUnavailable: 'leave' })).toMatchObject({
      type: 'assignment.refused',
      serial: 1,
      reason: 'nobody_online',
      strategy: null,
      attempts: 1,
      rawTarget: 'dora',
    })
    expect(answerTo({ target: toAgent('dora'), ifUnavailable: 'assign_anyway' })).toMatchObject({
      type: 'assignment.settled',
      trace: {
        because: 'Dora Quist is assigned although not available.',
        candidates: [{ chosen: true, eligible: false }],
      },
    })
  })

  test.each(['wait', 'leave', 'assign_anyway'] as const)(
    'who has left is never assigned: %s',
    ifUnavailable => {
      expect(answerTo({ target: toAgent('gil'), ifUnavailable })).toMatchObject({
        reason: 'target_inactive',
        attempts: 0,
        trace: { because: 'Gil Toft has left.', candidates: [] },
      })
    },
  )
})

describe('a bot', () => {
  test('takes over, and nobody of the desk has it', () => {
    const { desk, answer } = decide(opened, request({ target: toBot('billing') }), NOON)
    expect(answer).toEqual({
      type: 'assignment.to_bot',
      at: NOON,
      request: 'c1/2',
      serial: 1,
      bot: { id: 'billing', name: 'Billing bot' },
      rawTarget: 'billing',
      trace: expect.objectContaining({ because: 'Billing bot takes over.' }),
    })
    expect(custodyOf(desk, 'c1')).toMatchObject({ agent: null, holding: false, waiting: null })
  })

  test('leaves the assignee of record', () => {
    const desk = release(decide(opened, request(), NOON).desk, 'c1')
    const next = decide(desk, request({ id: 'c1/4', target: toBot('billing') }), NOON).desk
    expect(custodyOf(next, 'c1')).toMatchObject({ agent: ann, team: sales, assignedAt: NOON, holding: false })
  })
})
