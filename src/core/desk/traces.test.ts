import { describe, expect, test } from 'vitest'
import { put } from '@/core/flow/shelf'
import { deskWith, named } from '../../../tests/build/desk'
import { NOON, past } from '../../../tests/build/rehearsal'
import { request, toAgent, toBot, toTeam } from '../../../tests/build/request'
import type { AssignmentRequest, Candidate, Rule } from '../runtime/assignment'
import { decide } from './decide'
import type { Desk } from './desk'

/** Why this assignee, in whole, for each way in which the card's own question is answered. */

const open = deskWith()
const ann = { id: 'ann', name: 'Ann Lee', email: 'ann@shop.example' }
const sales = { id: 'sales', name: 'Sales' }

const answerOf = (change: Partial<AssignmentRequest>, desk: Desk = open, at = NOON) =>
  decide(desk, request(change), at).answer

type Seen = [rule: Rule, detail: string, pass?: boolean, counts?: boolean][]
const rules = (seen: Seen): Candidate['rules'] =>
  seen.map(([rule, detail, pass = true, counts = true]) => ({ rule, pass, counts, detail }))

/** Somebody who can take it, with as many conversations as told. */
const able = (id: string, name: string, team: string | null, load = '0 of 2', chosen = false): Candidate => ({
  agent: { id, name, email: name === 'Cleo Paz' ? 'Cleo@Shop.example' : `${id}@shop.example` },
  rules: rules([
    ['active', 'active'],
    ...(team === null ? [] : ([['member', `member of ${team}`]] as Seen)),
    ['hours', 'open'],
    ['online', 'online'],
    ['capacity', `${load} conversations open`],
  ]),
  eligible: true,
  chosen,
})

test('an agent', () => {
  expect(answerOf({ target: toAgent('ann') })).toEqual({
    type: 'assignment.settled',
    at: NOON,
    request: 'c1/2',
    serial: 1,
    cause: 'asked',
    agent: ann,
    team: null,
    strategy: null,
    rawTarget: 'ann',
    changed: true,
    assignedAt: NOON,
    attempts: 1,
    trace: {
      target: { type: 'agent', raw: 'ann', found: ann, by: 'picked on the card' },
      fallbackFor: null,
      candidates: [able('ann', 'Ann Lee', null, '0 of 2', true)],
      strategy: null,
      tieBreak: null,
      because: 'Ann Lee can take it.',
    },
  })
})

test('an agent, assigned anyway', () => {
  const hana = { hana: { status: 'busy', capacity: 0 } } as const
  const availability = { online: true, capacity: false, hours: true }
  const change = { target: toAgent('hana'), ifUnavailable: 'assign_anyway', availability } as const
  const { candidates } = answerOf(change, deskWith(hana)).trace
  expect(candidates).toEqual([
    {
      agent: { id: 'hana', name: 'Hana Ueda', email: 'hana@shop.example' },
      rules: rules([
        ['active', 'active'],
        ['hours', 'open'],
        ['online', 'busy', false],
        ['capacity', '0 of 0 conversations open', false, false],
      ]),
      eligible: false,
      chosen: true,
    },
  ])
})

describe('a team', () => {
  const second = () => decide(open, request(), NOON).desk
  const found = { type: 'team', raw: 'sales', found: sales, by: 'picked on the card' }

  test('in turn', () => {
    const answer = answerOf({ conversation: 'c2' }, second())
    expect(answer).toMatchObject({
      type: 'assignment.settled',
      agent: { id: 'ben' },
      team: sales,
      strategy: 'round_robin',
    })
    expect(answer.trace).toEqual({
      target: found,
      fallbackFor: null,
      candidates: [
        able('ann', 'Ann Lee', 'Sales', '1 of 2'),
        able('ben', 'Ben Ode', 'Sales', '0 of 2', true),
        able('cleo', 'Cleo Paz', 'Sales'),
      ],
      strategy: 'round robin: last was Ann Lee',
      tieBreak: null,
      because: 'Ben Ode is next in Sales.',
    })
  })

  test('with the fewest open, and a tie', () => {
    expect(answerOf({ conversation: 'c2', strategy: 'least_open' }, second())).toMatchObject({
      agent: { id: 'ben' },
      strategy: 'least_open',
      trace: {
        strategy: 'least open: Ben Ode 0, Cleo Paz 0, Ann Lee 1',
        tieBreak: 'first by id',
        because: 'Ben Ode has the fewest open conversations in Sales.',
      },
    })
  })

  test('with the fewest open, and whoever had none for longest', () => {
    const ran = { ...open, lastAssigned: put(put(open.lastAssigned, 'ann', past(2)), 'ben', past(1)) }
    expect(answerOf({ strategy: 'least_open', target: toTeam('mixed') }, ran).trace).toMatchObject({
      strategy: 'least open: Ben Ode 0, Ann Lee 0',
      tieBreak: 'longest since the last assignment',
    })
  })

  test('that keeps it until somebody takes it', () => {
    expect(answerOf({ strategy: 'queue' })).toEqual({
      type: 'assignment.queued',
      at: NOON,
      request: 'c1/2',
      serial: 1,
      cause: 'asked',
      team: sales,
      agent: null,
      strategy: 'queue',
      rawTarget: 'sales',
      reason: null,
      until: past(60),
      trace: {
        target: found,
        fallbackFor: null,
        candidates: [
          able('ann', 'Ann Lee', 'Sales'),
          able('ben', 'Ben Ode', 'Sales'),
          able('cleo', 'Cleo Paz', 'Sales'),
        ],
        strategy: null,
        tieBreak: null,
        because: 'Sales holds it until a member accepts.',
      },
    })
  })

  test('the same team again, with whoever had it', () => {
    expect(answerOf({ id: 'c1/5', strategy: 'queue' }, second(), past(60))).toMatchObject({
      type: 'assignment.settled',
      request: 'c1/5',
      agent: ann,
      team: sales,
      changed: false,
      assignedAt: NOON,
      trace: {
        strategy: 'Ann Lee had the conversation before',
        tieBreak: null,
        because: 'Ann Lee had the conversation already.',
      },
    })
  })

  test('with all who have left, or of whom nobody is there', () => {
    const former = answerOf({ target: toTeam('former') })
    expect(former.trace.candidates).toMatchObject([{ agent: { id: 'gil' }, eligible: false, chosen: false }])
    expect(former.trace.candidates[0]?.rules[0]).toEqual(rules([['active', 'has left', false]])[0])
    const night = answerOf({ target: toTeam('night') })
    expect(night).toMatchObject({
      type: 'assignment.queued',
      reason: 'nobody_online',
      agent: null,
      strategy: 'round_robin',
    })
    expect(night.trace.candidates.map(({ agent, eligible, chosen }) => [agent.id, eligible, chosen])).toEqual(
      [
        ['finn', false, false],
        ['dora', false, false],
      ],
    )
  })
})

test('a contact owner’s fallback', () => {
  const target = {
    type: 'contact_owner',
    fallback: { type: 'team', ref: { id: 'sales', name: 'Old name' } },
  } as const
  expect(answerOf({ contact: 'of_nobody', target })).toMatchObject({
    agent: ann,
    rawTarget: null,
    trace: {
      target: { type: 'contact_owner', raw: null, found: sales, by: 'picked on the card' },
      fallbackFor: 'owner_missing',
    },
  })
  expect(answerOf({ contact: 'of_ann', target }).trace).toMatchObject({
    target: { raw: ' ANN@shop.example ', by: 'owner of Olga, by email' },
    fallbackFor: null,
  })
})

test('a bot', () => {
  const bot = { id: 'billing', name: 'Billing bot' }
  expect(answerOf({ target: toBot('billing') })).toEqual({
    type: 'assignment.to_bot',
    at: NOON,
    request: 'c1/2',
    serial: 1,
    bot,
    rawTarget: 'billing',
    trace: {
      target: { type: 'bot', raw: 'billing', found: bot, by: 'picked on the card' },
      fallbackFor: null,
      candidates: [],
      strategy: null,
      tieBreak: null,
      because: 'Billing bot takes over.',
    },
  })
})

test('nobody: those who match alike are shown, without a rule', () => {
  expect(answerOf({ target: named('agent', 'kim@shop.example') })).toEqual({
    type: 'assignment.refused',
    at: NOON,
    request: 'c1/2',
    serial: 1,
    reason: 'target_ambiguous',
    strategy: null,
    rawTarget: 'kim@shop.example',
    attempts: 0,
    trace: {
      target: { type: 'agent', raw: 'kim@shop.example', found: null, by: '' },
      fallbackFor: null,
      candidates: ['kim_1', 'kim_2'].map(id => ({
        agent: { id, name: 'Kim Lund', email: 'kim@shop.example' },
        rules: [],
        eligible: false,
        chosen: false,
      })),
      strategy: null,
      tieBreak: null,
      because: '“kim@shop.example” is the e-mail of 2: Kim Lund (kim_1), Kim Lund (kim_2).',
    },
  })
  expect(answerOf({ target: toAgent('zoe') }).trace.candidates).toEqual([])
})

test('hours: the one who is closed is named', () => {
  const detail = (who: string, team: string, at: string) =>
    answerOf(
      { target: toTeam(team), ifUnavailable: 'leave' },
      deskWith({}, 'hours'),
      at,
    ).trace.candidates.map(({ rules }) => rules.find(({ rule }) => rule === 'hours')?.detail.startsWith(who))
  expect(detail('workspace closed', 'both', '2026-06-14T10:00:00.000Z')).toEqual([true, true])
  expect(detail('Morning closed', 'morning', '2026-06-15T12:00:00.000Z')).toEqual([true])
  expect(detail('Nils York closed', 'both', '2026-06-15T08:00:00.000Z')).toEqual([true, false])
})
