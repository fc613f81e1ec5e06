import { describe, expect, test } from 'vitest'
import {
  accepted,
  ann,
  ben,
  ended,
  queued,
  reply,
  sales,
  settled,
  taken,
  words,
} from '../../../tests/build/answer'
import { agent, type FlowParts, start } from '../../../tests/build/flow'
import { NOON } from '../../../tests/build/rehearsal'
import { run, START } from '../../../tests/build/run'
import type { Input } from './input'

/** A person who took the floor: `c1/3` is their request, no card's. */

const asking: FlowParts = {
  cards: {
    start: start('a'),
    a: { type: 'ask', settings: { text: 'Well?', kind: 'text' } },
  },
}
const since = (...inputs: Input[]) => run(asking, START, taken(), ...inputs)
const last = (n: number, ...inputs: Input[]) => since(...inputs).events.slice(-n)

test('the floor is theirs at once, and they have accepted', () => {
  const { session, events } = since()
  expect(events.slice(-2)).toEqual([
    {
      at: NOON,
      type: 'holder.changed',
      card: 'a',
      from: { kind: 'bot', bot: { id: 'vector', name: 'Vector' } },
      to: { kind: 'agent', agent: ann, team: null },
      reason: 'taken_over',
    },
    { at: NOON, type: 'floor.taken', card: 'a', request: 'c1/3', agent: ann },
  ])
  expect(session).toMatchObject({
    state: 'person',
    visit: 3,
    visits: 3,
    serial: 0,
    keyword: '',
    memory: null,
    handoff: { acceptedAt: NOON },
  })
})

test('what was pending ends first', () => {
  const open: FlowParts = {
    cards: {
      start: start('a'),
      a: { type: 'assign', settings: { to: agent('ann'), resume: { keyword: 'bot' } } },
    },
  }
  const { events, session } = run(open, START, taken(ben))
  expect(events.slice(-3)).toMatchObject([
    { type: 'handoff.ended', request: 'c1/2', reason: 'taken_over', by: ben, disposition: null },
    { type: 'holder.changed' },
    { type: 'floor.taken', request: 'c1/3' },
  ])
  expect(session.keyword).toBe('')
})

test('the floor is not taken from a person, nor before or after everything', () => {
  const count = (...inputs: Input[]) =>
    run(asking, ...inputs).events.filter(({ type }) => type === 'floor.taken').length
  expect(count(START, taken(), taken(ben))).toBe(1)
  expect(count(taken())).toBe(0)
  expect(count(START, { type: 'conversation.closed', at: NOON, reason: 'resolved', by: ann }, taken())).toBe(
    0,
  )
})

test('what the visitor writes goes to them', () => {
  expect(last(1, words('Hello?'))).toMatchObject([
    { type: 'visitor.said', to: { kind: 'agent', agent: ann } },
  ])
})

test('they have accepted: their words are only words', () => {
  expect(last(1, reply('Hi'))).toEqual([{ at: NOON, type: 'agent.said', agent: ann, text: 'Hi' }])
  expect(last(2, reply('Hi')).map(({ type }) => type)).toEqual(['floor.taken', 'agent.said'])
})

describe('passed on', () => {
  const toBen = settled('c1/3', { agent: ben, cause: 'reassigned' })

  test('to a colleague, who has not accepted yet', () => {
    const { session, events } = since(toBen)
    expect(events.slice(-2)).toEqual([
      {
        at: NOON,
        type: 'holder.changed',
        card: 'a',
        from: { kind: 'agent', agent: ann, team: null },
        to: { kind: 'agent', agent: ben, team: null },
        reason: 'reassigned',
      },
      { at: NOON, type: 'assignment.answered', card: 'a', answer: toBen },
    ])
    expect(session).toMatchObject({ state: 'person', serial: 1, handoff: { acceptedAt: null } })
  })

  test('who accepts, or replies', () => {
    const accepts = { at: NOON, type: 'assignment.accepted', card: 'a', request: 'c1/3', agent: ben }
    expect(last(1, toBen, accepted('c1/3', ben))).toEqual([accepts])
    expect(last(2, toBen, reply('Hi', ben))).toEqual([
      accepts,
      { at: NOON, type: 'agent.said', agent: ben, text: 'Hi' },
    ])
    expect(since(toBen, accepted('c1/3', ben)).session.handoff).toEqual({ acceptedAt: NOON })
  })

  test('to a team’s queue, and out of it', () => {
    const toSales = queued('c1/3', { cause: 'reassigned' })
    const { session, events } = since(toSales)
    expect(events.slice(-2)).toMatchObject([
      { type: 'holder.changed', to: { kind: 'queue', team: sales, agent: null }, reason: 'reassigned' },
      { type: 'assignment.answered', answer: toSales },
    ])
    expect(session).toMatchObject({ state: 'person', handoff: { acceptedAt: null } })
    const out = settled('c1/3', { agent: ben, team: sales, cause: 'queue', serial: 2 })
    expect(last(2, toSales, out)).toMatchObject([
      { type: 'holder.changed', to: { kind: 'agent', agent: ben, team: sales }, reason: 'queue' },
      { type: 'assignment.answered' },
    ])
  })
})

describe('given back', () => {
  test('the bot has the floor, and rests until the visitor writes', () => {
    const { session, events } = since(ended('c1/3'))
    expect(events.slice(-3)).toEqual([
      {
        at: NOON,
        type: 'holder.changed',
        card: 'a',
        from: { kind: 'agent', agent: ann, team: null },
        to: { kind: 'bot', bot: { id: 'vector', name: 'Vector' } },
        reason: 'handed_back',
      },
      {
        at: NOON,
        type: 'handoff.ended',
        card: 'a',
        request: 'c1/3',
        reason: 'handed_back',
        by: ann,
        disposition: 'solved',
      },
      { at: NOON, type: 'run.rested', card: 'a', reason: 'returned' },
    ])
    expect(session.state).toBe('resting')
    expect(last(1, ended('c1/3'), words('Again'))).toMatchObject([{ type: 'message.sent', text: 'Well?' }])
  })

  test('or it is over', () => {
    const closed: Input = { type: 'conversation.closed', at: NOON, reason: 'resolved', by: ann }
    expect(last(3, closed)).toMatchObject([
      { type: 'handoff.ended', request: 'c1/3', reason: 'resolved', by: ann, disposition: null },
      { type: 'holder.changed', to: { kind: 'bot' }, reason: 'resolved' },
      { type: 'conversation.closed', reason: 'resolved', by: ann },
    ])
    expect(since(closed).session.state).toBe('closed')
  })
})

test('a run that never found a card is taken over without one', () => {
  const { events } = run({ start: null, cards: { a: { type: 'end' } } }, START, taken(), ended('c1/1'))
  expect(events.slice(-5)).toMatchObject([
    { type: 'holder.changed', card: '', from: { kind: 'queue' }, to: { kind: 'agent' } },
    { type: 'floor.taken', card: '', request: 'c1/1' },
    { type: 'holder.changed', card: '' },
    { type: 'handoff.ended', card: '' },
    { type: 'run.rested', card: null, reason: 'returned' },
  ])
})
