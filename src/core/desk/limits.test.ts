import { describe, expect, test } from 'vitest'
import { deskWith } from '../../../tests/build/desk'
import { NOON, past } from '../../../tests/build/rehearsal'
import { request, toAgent, toTeam } from '../../../tests/build/request'
import type { AssignmentRequest } from '../runtime/assignment'
import { active } from './custody'
import { decide } from './decide'
import { answerTo, custodyOf, type Desk } from './desk'
import { endReply, endWait, nextDue, passed } from './timers'

/** Limits that time reaches: of a wait, of a first reply, of the assignee's silence; and hours that open. */

const asked = (change: Partial<AssignmentRequest> = {}, desk: Desk = deskWith(), at = NOON): Desk =>
  decide(desk, request(change), at).desk
const custodyIn = (desk: Desk) => custodyOf(desk, 'c1') ?? expect.fail()

describe('what time brings next', () => {
  test('nothing, where nothing is limited', () => {
    expect(nextDue(deskWith())).toBeNull()
    expect(nextDue(asked())).toBeNull()
    expect(nextDue(asked({ strategy: 'queue', waitLimit: null }))).toBeNull()
  })

  test.each<[string, Partial<AssignmentRequest>, object]>([
    ['a wait', { strategy: 'queue' }, { is: 'wait', at: past(60) }],
    ['a first reply', { replyLimit: 30 }, { is: 'reply', at: past(30) }],
    ['silence', { resumeAfter: 20 }, { is: 'resume', at: past(20) }],
    ['the earlier of two', { resumeAfter: 20, replyLimit: 30 }, { is: 'resume', at: past(20) }],
    ['the earlier of two, told later', { resumeAfter: 40, replyLimit: 30 }, { is: 'reply', at: past(30) }],
    [
      'silence before a reply at the same instant',
      { resumeAfter: 30, replyLimit: 30 },
      { is: 'resume', at: past(30) },
    ],
  ])('the end of %s', (_, change, due) => {
    expect(nextDue(asked(change))).toEqual({ conversation: 'c1', ...due })
  })

  test('among equals the one who came first', () => {
    const both = asked({ strategy: 'queue', conversation: 'c2' }, asked({ strategy: 'queue' }))
    expect(nextDue(both)).toEqual({ is: 'wait', at: past(60), conversation: 'c1' })
  })

  test('at the same instant: replies before waits, whoever came first', () => {
    const both = asked({ replyLimit: 60, conversation: 'c2' }, asked({ strategy: 'queue' }))
    expect(nextDue(both)).toEqual({ is: 'reply', at: past(60), conversation: 'c2' })
    const silent = asked({ resumeAfter: 60, conversation: 'c3' }, both)
    expect(nextDue(silent)).toEqual({ is: 'resume', at: past(60), conversation: 'c3' })
  })

  test('the earlier of two, though the later would come first at the same instant', () => {
    const both = asked({ resumeAfter: 90, conversation: 'c2' }, asked({ strategy: 'queue' }))
    expect(nextDue(both)).toEqual({ is: 'wait', at: past(60), conversation: 'c1' })
  })

  test('a reply at the very limit spares this limit, and no other', () => {
    const both = asked({ replyLimit: 30, conversation: 'c2' }, asked({ replyLimit: 30 }))
    const spared = { conversation: 'c1', at: past(30) }
    expect(nextDue(both, spared)).toEqual({ is: 'reply', at: past(30), conversation: 'c2' })
    expect(nextDue(both, { ...spared, at: past(29) })).toMatchObject({ conversation: 'c1' })
    expect(nextDue(asked({ replyLimit: 30 }), spared)).toBeNull()
  })

  test('hours that open, before all that is due at the same instant', () => {
    const early = '2026-06-15T06:30:00.000Z'
    const closed = { ...deskWith({}, 'hours'), now: early }
    const waiting = (waitLimit: number) => asked({ target: toAgent('bea'), waitLimit }, closed, early)
    const opening = { is: 'opening', at: '2026-06-15T07:00:00.000Z' }
    expect(nextDue(waiting(3600))).toEqual(opening)
    expect(nextDue(waiting(1800))).toEqual(opening)
    expect(nextDue(waiting(1799))).toMatchObject({ is: 'wait' })
  })
})

describe('a wait that lasted as long as it may', () => {
  const offline = 'Nobody became free within the time limit. Nobody who could take it is online.'
  test.each<[string, Partial<AssignmentRequest>, string | null, string]>([
    [
      'in a team’s queue, beside people who are free',
      { strategy: 'queue' },
      'queue',
      'Nobody accepted it within the time limit.',
    ],
    ['for somebody of a team', { target: toTeam('night') }, 'round_robin', offline],
    ['for one agent', { target: toAgent('finn') }, null, offline],
  ])('%s', (_, change, strategy, because) => {
    const desk = asked(change)
    const { answer, desk: next } = endWait(desk, custodyIn(desk), past(60))
    expect(answer).toMatchObject({
      type: 'assignment.refused',
      at: past(60),
      serial: 2,
      reason: 'wait_limit',
      strategy,
      attempts: 1,
      trace: { because },
    })
    expect(answer.trace.candidates).toEqual(answerTo(custodyIn(desk), 'c1/2')?.trace.candidates)
    expect(custodyIn(next)).toMatchObject({ waiting: null, pool: null, holding: false })
  })
})

describe('no first reply in time', () => {
  const late = (desk: Desk, at = past(30)) => endReply(desk, custodyIn(desk), at)

  test('the next of the team is tried', () => {
    const { answer, desk } = late(asked({ replyLimit: 30 }))
    expect(answer).toMatchObject({
      type: 'assignment.settled',
      cause: 'no_reply',
      serial: 2,
      agent: { id: 'ben' },
      team: { id: 'sales' },
      strategy: 'round_robin',
      attempts: 2,
      changed: true,
      assignedAt: past(30),
      trace: {
        strategy: 'round robin: last was Ann Lee',
        tieBreak: null,
        because: 'Ann Lee did not reply in time. Ben Ode is tried next.',
      },
    })
    const untried = answer.trace.candidates.map(({ rules, chosen }) => [rules.at(-1), chosen])
    const rule = { rule: 'untried', counts: true }
    expect(untried).toEqual([
      [{ ...rule, pass: false, detail: 'did not reply in time' }, false],
      [{ ...rule, pass: true, detail: 'not tried yet' }, true],
      [{ ...rule, pass: true, detail: 'not tried yet' }, false],
    ])
    expect(custodyIn(desk)).toMatchObject({ tried: ['ann'], replyBy: past(60), holding: true })
  })

  test('until as many were tried as the card allows', () => {
    const last = late(late(asked({ replyLimit: 30, attempts: 2 })).desk, past(60))
    expect(last.answer).toEqual({
      type: 'assignment.no_reply',
      at: past(60),
      request: 'c1/2',
      serial: 3,
      rawTarget: 'sales',
      strategy: 'round_robin',
      attempts: 2,
      trace: {
        ...answerTo(custodyIn(late(asked({ replyLimit: 30, attempts: 2 })).desk), 'c1/2')?.trace,
        candidates: [
          ['Ann Lee', false],
          ['Ben Ode', false],
          ['Cleo Paz', true],
        ].map(([name, untried]) =>
          expect.objectContaining({
            agent: expect.objectContaining({ name }),
            eligible: untried,
            chosen: false,
            rules: expect.arrayContaining([expect.objectContaining({ rule: 'untried', pass: untried })]),
          }),
        ),
        strategy: null,
        because: 'Ben Ode did not reply in time. 2 people were tried, as many as the card allows.',
      },
    })
    expect(custodyIn(last.desk)).toMatchObject({ holding: false, replyBy: null, tried: [], pool: null })
  })

  test.each<[string, Partial<AssignmentRequest>, string, string | null]>([
    [
      'the only attempt',
      { attempts: 1 },
      'Ann Lee did not reply in time. One person was tried, as many as the card allows.',
      'round_robin',
    ],
    [
      'one agent',
      { target: toAgent('ann') },
      'Ann Lee did not reply in time. There is nobody else to try.',
      null,
    ],
    [
      'nobody else can',
      { target: toTeam('mixed'), availability: { online: true, capacity: true, hours: true } },
      'Ann Lee did not reply in time. Nobody else of Mixed can take it.',
      'round_robin',
    ],
  ])('%s', (_, change, because, strategy) => {
    const desk = asked({ replyLimit: 30, ...change }, deskWith({ ben: { status: 'away' } }))
    expect(late(desk).answer).toMatchObject({
      type: 'assignment.no_reply',
      attempts: 1,
      strategy,
      trace: { because },
    })
  })

  test('where nobody else can, all are shown with what stops them, and none is chosen', () => {
    const desk = asked({ replyLimit: 30, target: toTeam('mixed') }, deskWith({ ben: { status: 'away' } }))
    const { candidates } = late(desk).answer.trace
    expect(candidates.map(({ agent, eligible, chosen }) => [agent.id, eligible, chosen])).toEqual([
      ['ann', false, false],
      ['dora', false, false],
      ['ben', false, false],
    ])
  })

  test('of a team that is no more', () => {
    const desk = asked({ replyLimit: 30 })
    const gone = { ...desk, workspace: { ...desk.workspace, teams: [] } }
    expect(late(gone).answer.trace.because).toBe(
      'Ann Lee did not reply in time. There is nobody else to try.',
    )
  })

  test('assigned anyway: whoever was not tried yet', () => {
    const anyway = { replyLimit: 30, ifUnavailable: 'assign_anyway', target: toTeam('night') } as const
    const second = late(asked(anyway))
    expect(second.answer).toMatchObject({ agent: { id: 'dora' }, attempts: 2 })
    expect(late(second.desk, past(60)).answer).toMatchObject({ type: 'assignment.no_reply', attempts: 2 })
  })
})

describe('activity', () => {
  const held = () => asked({ replyLimit: 30, resumeAfter: 60 })

  test('a reply ends the first-reply limit and starts the silence anew', () => {
    expect(custodyIn(active(held(), 'c1', past(10), true))).toMatchObject({
      replyBy: null,
      resumeAt: past(70),
    })
  })

  test('a note only starts the silence anew', () => {
    expect(custodyIn(active(held(), 'c1', past(10), false))).toMatchObject({
      replyBy: past(30),
      resumeAt: past(70),
    })
  })

  test('is none where no silence is limited, or nobody has it', () => {
    expect(custodyIn(active(asked(), 'c1', past(10), false)).resumeAt).toBeNull()
    const waiting = asked({ strategy: 'queue', resumeAfter: 60 })
    expect(active(waiting, 'c1', past(10), true)).toBe(waiting)
    expect(active(waiting, 'c9', past(10), true)).toBe(waiting)
  })
})

test('the clock never goes back', () => {
  const desk = passed(deskWith(), past(10))
  expect(desk.now).toBe(past(10))
  expect(passed(desk, past(9))).toBe(desk)
  expect(passed(desk, past(11)).now).toBe(past(11))
})
