import { describe, expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { ended, settled, toBot, words } from '../../../tests/build/answer'
import type { Next } from '../../../tests/build/card'
import { agent, type FlowParts, flowOf, say, start } from '../../../tests/build/flow'
import { NOON } from '../../../tests/build/rehearsal'
import { run, START } from '../../../tests/build/run'
import type { EndReason } from './assignment'
import type { After, CardType, Moment } from './card-type'
import type { Input } from './input'
import { compile } from './program'
import { begin, step } from './step'

/** Circles: which of them may go on for ever, and what a card may do that goes on. */

const circle: FlowParts = {
  cards: {
    start: start('a'),
    a: { type: 'assign', settings: { to: agent('ann'), store: {} }, exits: { returned: 'a' } },
  },
}

/** So many hand-offs after each other, each ended for this reason. */
const rounds = (reason: EndReason, answer: (request: string) => Input): Input[] =>
  Array.from({ length: 150 }, (_, i) => `c1/${i + 2}`).flatMap(request => [
    answer(request),
    ended(request, { reason }),
  ])

describe('a circle', () => {
  const other = (request: string) => toBot(request, { id: 'billing', name: 'Billing bot' })

  test.each<[string, EndReason, (request: string) => Input, string]>([
    ['people hand back', 'handed_back', settled, 'desk'],
    ['the visitor takes back', 'visitor_keyword', settled, 'desk'],
    ['the timer ends', 'resume_timer', settled, 'stopped'],
    ['another bot hands back', 'handed_back', other, 'stopped'],
    ['the visitor takes back from another bot', 'visitor_keyword', other, 'desk'],
  ])('of hand-offs that %s', (_, reason, answer, state) => {
    expect(run(circle, START, ...rounds(reason, answer)).session.state).toBe(state)
  })

  test('of cards that never wait', () => {
    const { session, events } = run({ cards: { start: start('a'), a: say('x', 'a') } }, START)
    expect(session.state).toBe('stopped')
    expect(events.at(-1)).toMatchObject({
      type: 'run.stopped',
      code: 'loop_limit',
      message: 'The flow went through 100 cards without waiting; it goes round in a circle at "a".',
    })
  })
})

function done(moment: Moment, next: Next): After {
  if ('exit' in next) return moment.leave(next.exit, next.keyword)
  if ('wait' in next) return moment.wait(next.wait, next.keyword)
  if ('call' in next) return moment.call(next.call)
  if ('rest' in next) return moment.rest(next.rest)
  if ('close' in next) return moment.close(next.close.because)
  return moment.over()
}

describe('what a card does next', () => {
  const end = catalog.get('end')
  /** A card that does as it is told. */
  const obedient = (next: Next, memory: string): CardType => ({
    ...(end ?? expect.fail()),
    type: 'obedient',
    exits: () => [{ name: 'out', label: 'Out', open: 'unassigned' }],
    run: () => moment => {
      moment.remember(memory)
      return done(moment, next)
    },
  })
  const gives = (next: Next, ...inputs: readonly Input[]) => {
    const card = obedient(next, 'so far')
    const flow = flowOf({ cards: { start: start('a'), a: { type: 'obedient' } } })
    const program = compile(flow, new Map([...catalog, ['obedient', card]]))
    let session = begin(program, 'c1', null)
    let last = step(program, session, START)
    for (const input of inputs) {
      session = last.session
      last = step(program, session, input)
    }
    return last
  }

  test.each<[Next, object, object]>([
    [{ wait: 'visitor' }, { state: 'visitor', keyword: '', memory: 'so far' }, { type: 'card.entered' }],
    [{ wait: 'assignee', keyword: 'bot' }, { state: 'assignee', keyword: 'bot' }, { type: 'card.entered' }],
    [{ rest: 'end' }, { state: 'resting' }, { type: 'run.rested', card: 'a', reason: 'end' }],
    [{ over: true }, { state: 'resting' }, { type: 'card.entered' }],
    [
      { exit: 'out' },
      { state: 'assignee', keyword: '', holder: { kind: 'queue' } },
      { type: 'holder.changed', card: 'a', reason: 'open_exit' },
    ],
    [{ exit: 'out', keyword: 'bot' }, { state: 'assignee', keyword: 'bot' }, { type: 'holder.changed' }],
    [{ exit: 'nowhere' }, { state: 'resting' }, { type: 'run.rested', card: 'a', reason: 'open_exit' }],
  ])('%j', (next, session, event) => {
    const done = gives(next)
    expect(done.session).toMatchObject(session)
    expect(done.events.at(-1)).toMatchObject(event)
  })

  test('it leaves by an exit, and the event says whereto', () => {
    expect(gives({ exit: 'nowhere' }).events).toContainEqual({
      at: NOON,
      type: 'card.left',
      card: 'a',
      exit: 'nowhere',
      to: null,
    })
  })

  test('once it is over, the next words start the flow again', () => {
    expect(gives({ over: true }, words('Hi')).events.map(({ type }) => type)).toEqual([
      'visitor.said',
      'card.entered',
      'card.left',
      'card.entered',
    ])
  })
})

test('a card that can not be read is named, with its type', () => {
  const { events } = run({ cards: { start: start('a'), a: { type: 'telepathy' } } }, START)
  expect(events.at(-1)).toEqual({
    at: NOON,
    type: 'run.stopped',
    card: 'a',
    code: 'card_unreadable',
    message: 'The card "a" of type "telepathy" can\'t be run by this version.',
  })
  const none = run({ start: null, cards: { a: say('Hi') } }, START)
  expect(none.events.at(-1)).toMatchObject({ card: '', message: 'The flow has no card to begin at.' })
})
