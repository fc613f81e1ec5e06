import { describe, expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import {
  accepted,
  ann,
  ben,
  ended,
  queued,
  refused,
  reply,
  settled,
  words,
} from '../../../tests/build/answer'
import { agent, assigning, type FlowParts, flowOf, say, start, team } from '../../../tests/build/flow'
import { arrive, linesOf, NOON, rehearse } from '../../../tests/build/rehearsal'
import { run, START } from '../../../tests/build/run'
import type { CardType } from './card-type'
import { requestOf } from './concerns'
import type { Input } from './input'
import { compile } from './program'
import { begin, step } from './step'
import { STEP_LIMIT } from './walk'

const open: FlowParts = {
  cards: { start: start('a'), a: { type: 'assign', settings: { to: agent('ann'), store: {} } } },
}

const CLOSED: Input = { type: 'conversation.closed', at: NOON, reason: 'visitor_left', by: null }

describe('an input that does not concern the conversation changes nothing', () => {
  const waiting = run(open, START)
  const held = run(open, START, settled('c1/2'))
  const inQueue = run(open, START, queued('c1/2'))
  const unassigned = run(open, START, refused('c1/2'))
  const stopped = run({ cards: { start: start('a'), a: { type: 'telepathy' } } }, START)

  test.each<[string, ReturnType<typeof run>, Input]>([
    ['a second beginning', waiting, START],
    ['an answer to another request', waiting, settled('c1/1')],
    ['an answer of another conversation', waiting, settled('c2/2')],
    ['an acceptance before anybody was found', waiting, accepted('c1/2')],
    ['words of an agent who does not have it', waiting, reply('Hi')],
    ['the same answer twice', held, settled('c1/2')],
    ['a refusal after somebody took it', held, refused('c1/2', { serial: 2 })],
    ['a queue from before somebody took it', held, queued('c1/2')],
    ['an acceptance by somebody else', held, accepted('c1/2', ben)],
    ['words of somebody else', held, reply('Hi', ben)],
    ['the same queue twice', inQueue, queued('c1/2')],
    ['the same refusal twice, while it waits in Unassigned', unassigned, refused('c1/2')],
    ['another refusal while it waits in Unassigned', unassigned, refused('c1/2', { serial: 2 })],
    ['the end of another hand-off', unassigned, ended('c1/1')],
    ['an answer that came late to a stopped run', stopped, settled('c1/2')],
    ['the end of a hand-off, in a stopped run', stopped, ended('c1/2')],
    ['a second call', waiting, { type: 'flow.called', at: NOON }],
    ['a message before the beginning', run(open), words('Hi')],
    ['a note before the beginning', run(open), { type: 'agent.noted', at: NOON, agent: ben, text: 'Hi' }],
    ['a close before the beginning', run(open), CLOSED],
    ['anything after the end', run(open, START, CLOSED), words('Hi')],
    ['a second close', run(open, START, CLOSED), CLOSED],
  ])('%s', (_, { session, program }, input) => {
    const stepped = step(program, session, input)
    expect(stepped.session).toBe(session)
    expect(stepped.events).toEqual([])
  })
})

describe('the bot speaks only while it has the floor', () => {
  const chatty: CardType = {
    type: 'chatty',
    label: 'Chatty',
    summary: '',
    schema: catalog.get('end')?.schema as CardType['schema'],
    brings: {},
    blank: () => ({}),
    exits: () => [],
    templates: () => [],
    variables: () => [],
    references: () => [],
    lint: () => [],
    run: () => moment => {
      moment.hold({ kind: 'queue', team: null, agent: null }, 'test')
      moment.say('I speak')
      moment.notice('The hand-off speaks')
      moment.note('')
      return moment.rest('end')
    },
  }

  test('a card that speaks out of turn is silenced, and that is an event', () => {
    const both = new Map([...catalog, ['chatty', chatty]])
    const program = compile(flowOf({ cards: { start: start('a'), a: { type: 'chatty' } } }), both)
    const { events } = step(program, begin(program, 'c1', null), START)
    expect(events.slice(-4)).toMatchObject([
      { type: 'holder.changed' },
      { type: 'message.refused', text: 'I speak', holder: { kind: 'queue' } },
      { type: 'message.sent', as: 'notice', text: 'The hand-off speaks' },
      { type: 'run.rested' },
    ])
  })
})

describe('what has nothing to say is not sent', () => {
  test('a message that comes out empty is left out, one with buttons is not', () => {
    const { events } = run(
      {
        cards: {
          start: start('a'),
          a: say('{{contact.name}}', 'b'),
          b: { type: 'choice', settings: { text: '', options: [{ key: 'x', label: 'X' }] } },
        },
      },
      START,
    )
    expect(events.filter(({ type }) => type === 'message.sent')).toMatchObject([
      { text: '', buttons: [{ key: 'x' }] },
    ])
  })
})

describe('a run that can not go on', () => {
  test.each<[string, FlowParts, string]>([
    ['has no start', { start: null, cards: { a: say('Hi') } }, 'start_missing'],
    ['has a start that is not there', { start: 'gone', cards: { a: say('Hi') } }, 'start_missing'],
    [
      'meets a card of an unknown type',
      { cards: { start: start('a'), a: { type: 'telepathy' } } },
      'card_unreadable',
    ],
    [
      'meets settings that do not fit',
      { cards: { start: start('a'), a: { type: 'message', settings: {} } } },
      'card_unreadable',
    ],
    [
      'goes round in a circle',
      { cards: { start: start('a'), a: say('x', 'b'), b: say('y', 'a') } },
      'loop_limit',
    ],
  ])('stops and waits for a person where it %s', (_, parts, code) => {
    const { session, events } = run(parts, START, words('Hello?'))
    expect(session).toMatchObject({ state: 'stopped', holder: { kind: 'queue', team: null, agent: null } })
    expect(events.filter(({ type }) => type === 'run.stopped')).toMatchObject([{ code }])
    expect(events.at(-1)).toMatchObject({ type: 'visitor.said', to: { kind: 'queue' } })
  })

  test('names the card of the circle, after as many cards as the limit says', () => {
    const { events } = run({ cards: { start: start('a'), a: say('x', 'b'), b: say('y', 'a') } }, START)
    expect(events.filter(({ type }) => type === 'card.entered')).toHaveLength(STEP_LIMIT)
    expect(events.at(-1)).toMatchObject({ type: 'run.stopped', message: expect.stringMatching(/"[ab]"\.$/) })
  })

  test('a question in the circle lets it go on for ever', () => {
    const asking: FlowParts = {
      cards: {
        start: start('a'),
        a: { type: 'ask', settings: { text: '?', kind: 'text' }, exits: { next: 'a' } },
      },
    }
    const answers = Array.from({ length: 300 }, () => words('again'))
    expect(run(asking, START, ...answers).session).toMatchObject({ state: 'visitor', visit: 302 })
  })

  test('a pointer to a card that is not there is an open exit', () => {
    const { events } = run({ cards: { start: start('a'), a: say('Hi', 'gone') } }, START)
    expect(events.slice(-2)).toMatchObject([
      { type: 'card.left', exit: 'next', to: null },
      { type: 'run.rested', reason: 'open_exit' },
    ])
  })
})

test('requests are named by conversation and visit', () => {
  expect(requestOf(run(open, START).session)).toBe('c1/2')
})

test('the first words of the assignee accept, and come after the acceptance', () => {
  const { events } = run(open, START, settled('c1/2'), reply('Hi'), reply('Well?'))
  expect(events.slice(-3)).toMatchObject([
    { type: 'assignment.accepted', request: 'c1/2', agent: ann },
    { type: 'agent.said', text: 'Hi' },
    { type: 'agent.said', text: 'Well?' },
  ])
})

test('a hand-off is over with the run: the next one of the same conversation is another request', () => {
  const flow = assigning({ to: team('sales'), store: {} })
  const world = rehearse(flow, [
    arrive,
    { do: 'hand_back', disposition: 'solved' },
    { do: 'say', text: 'Again' },
  ])
  expect(linesOf(world).filter(line => line.startsWith('asks'))).toEqual([
    'asks for team (c1/2)',
    'asks for team (c1/5)',
  ])
})

test('a template that can not be read is shown as it stands', () => {
  const { events } = run({ cards: { start: start('a'), a: say('{{ oops') } }, START)
  expect(events).toContainEqual(expect.objectContaining({ type: 'message.sent', text: '{{ oops' }))
})
