import { describe, expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import {
  accepted,
  ann,
  ben,
  ended,
  noReply,
  queued,
  refused,
  settled,
  toBot,
} from '../../../tests/build/answer'
import { agent, flowOf, start } from '../../../tests/build/flow'
import { END_REASONS, type EndReason } from './assignment'
import { concerns, isReturn, mayTake, type Reply, requestOf } from './concerns'
import { advance, beginTalk } from './conversation'
import type { Holder } from './holder'

import { compile } from './program'
import type { Session, State } from './session'
import { begin } from './step'

const program = compile(
  flowOf({ cards: { start: start('a'), a: { type: 'assign', settings: { to: agent('ann') } } } }),
  catalog,
)
const bot: Holder = { kind: 'bot', bot: program.flow }
const held: Holder = { kind: 'agent', agent: ann, team: null }
const inQueue: Holder = { kind: 'queue', agent: null, team: { id: 'sales', name: 'Sales' } }

const session = (change: Partial<Session>): Session => ({
  ...begin(program, 'c1', null),
  visit: 2,
  visits: 2,
  holder: bot,
  ...change,
})

/** The moments in which a conversation stands, each with what it waits for then. */
const moments = {
  asked: session({ state: 'desk' }),
  unread: session({ state: 'assignee', holder: held, handoff: { acceptedAt: null, outcome: 'assigned' } }),
  accepted: session({
    state: 'assignee',
    holder: held,
    handoff: { acceptedAt: 'then', outcome: 'assigned' },
  }),
  queued: session({ state: 'assignee', holder: inQueue, handoff: { acceptedAt: null, outcome: 'queued' } }),
  unassigned: session({
    state: 'assignee',
    holder: { kind: 'queue', agent: null, team: null },
    handoff: { acceptedAt: null, outcome: 'unavailable' },
  }),
  taken: session({ state: 'person', holder: held, handoff: { acceptedAt: 'then' } }),
  passedOn: session({ state: 'person', holder: inQueue, handoff: { acceptedAt: null } }),
  calling: session({ state: 'bot', handoff: { acceptedAt: null, outcome: 'assigned' } }),
}
type When = keyof typeof moments

const inputs = {
  settled: settled('c1/2'),
  late: settled('c1/2', { cause: 'no_reply' }),
  queued: queued('c1/2'),
  refused: refused('c1/2'),
  toBot: toBot('c1/2', ben),
  noReply: noReply('c1/2'),
  accepted: accepted('c1/2'),
  ended: ended('c1/2'),
}

describe('what a conversation waits for', () => {
  test.each<[When, (keyof typeof inputs)[]]>([
    ['asked', ['settled', 'late', 'queued', 'refused', 'toBot', 'ended']],
    ['unread', ['settled', 'late', 'queued', 'noReply', 'accepted', 'ended']],
    ['accepted', ['settled', 'queued', 'ended']],
    ['queued', ['settled', 'late', 'queued', 'refused', 'ended']],
    ['unassigned', ['settled', 'late', 'queued', 'ended']],
    ['taken', ['settled', 'queued', 'ended']],
    ['passedOn', ['settled', 'late', 'queued', 'ended']],
    ['calling', ['ended']],
  ])('%s: %j', (when, wanted) => {
    const concerned = Object.entries(inputs).filter(([, input]) => concerns(moments[when], input))
    expect(concerned.map(([name]) => name)).toEqual(wanted)
  })

  test.each<State>(['new', 'visitor', 'resting', 'stopped', 'closed'])('%s: nothing', state => {
    const waiting = { ...moments.unread, state }
    expect(Object.values(inputs).filter(input => concerns(waiting, input))).toEqual([])
  })
})

describe('never', () => {
  test.each<[string, Reply]>([
    ['an answer to an earlier request', settled('c1/1')],
    ['an answer in another conversation', settled('c2/2')],
    ['the last answer again', settled('c1/2', { serial: 3 })],
    ['an answer from before', settled('c1/2', { serial: 2 })],
  ])('%s', (_, input) => {
    expect(concerns({ ...moments.asked, serial: 3 }, input)).toBe(false)
  })

  test('an acceptance by somebody else', () => {
    expect(concerns(moments.unread, accepted('c1/2', ben))).toBe(false)
  })

  test('but the next answer, and an end, which has no number', () => {
    expect(concerns({ ...moments.unread, serial: 3 }, settled('c1/2', { serial: 4 }))).toBe(true)
    expect(concerns({ ...moments.unread, serial: 3 }, ended('c1/2'))).toBe(true)
  })

  test('then the conversation is the very same', () => {
    const talk = { ...beginTalk(program, 'c1', null), session: moments.asked }
    const programs = new Map([[program.flow.id, program]])
    expect(advance(programs, talk, settled('c1/1'))).toMatchObject({ talk, events: [], quiet: true })
    expect(advance(programs, talk, settled('c1/1')).talk).toBe(talk)
    expect(advance(new Map(), talk, settled('c1/2')).talk).toBe(talk)
  })
})

test('a request is named by its conversation and the visit of its card', () => {
  expect(requestOf({ conversation: 'c7', visit: 12 })).toBe('c7/12')
})

test('three ends lead back to the bot', () => {
  expect(END_REASONS.filter(isReturn)).toEqual([
    'handed_back',
    'visitor_keyword',
    'resume_timer',
  ] satisfies EndReason[])
})

test('a person may take the floor from bots, and where a run has stopped', () => {
  const states: State[] = [
    'new',
    'visitor',
    'desk',
    'assignee',
    'bot',
    'person',
    'resting',
    'stopped',
    'closed',
  ]
  const from = (holder: Holder) => states.filter(state => mayTake(session({ state, holder })))
  expect(from(bot)).toEqual(['visitor', 'desk', 'assignee', 'bot', 'person', 'resting', 'stopped'])
  expect(from(held)).toEqual(['bot', 'stopped'])
  expect(from(inQueue)).toEqual(['bot', 'stopped'])
})
