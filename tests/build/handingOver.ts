import fc from 'fast-check'
import type { CardName } from '@/cards/catalog'
import { IF_UNAVAILABLE, STRATEGIES } from '@/core/runtime/assignment'
import { type CardParts, type FlowParts, say, start } from './flow'
import { settings as settingsOf } from './settings'

/** Flows that do little but hand over: to people of the shop who are there, and to bots that do the same. */

/** Mostly on, seldom back: the rest of a run that goes in a circle is like its beginning. */
const exitOf = (...later: string[]) =>
  fc.oneof(
    { arbitrary: fc.constantFrom('ask', 'ask', 'say', null, null, null, ...later), weight: 199 },
    { arbitrary: fc.constant('a'), weight: 1 },
  )
const often = <T>(value: T, ...others: T[]) => fc.constantFrom(value, value, value, ...others)

const picked = (type: string, ...ids: string[]) =>
  fc.constantFrom(...ids).map(id => ({ type, pick: 'static', ref: { id, name: id.toUpperCase() } }))

const target = fc.oneof(
  {
    arbitrary: picked('team', 'sales', 'sales', 'sales', 'mixed', 'mixed', 'night', 'full', 'empty'),
    weight: 5,
  },
  { arbitrary: picked('agent', 'ann', 'ann', 'ben', 'hana', 'hana', 'finn', 'gil'), weight: 3 },
  { arbitrary: picked('bot', 'billing', 'billing', 'support', 'support', 'vector'), weight: 2 },
  {
    arbitrary: fc
      .constantFrom(null, { type: 'team', ref: { id: 'sales', name: 'Sales' } })
      .map(fallback => ({ type: 'contact_owner', fallback })),
    weight: 1,
  },
  {
    arbitrary: fc
      .constantFrom('who', 'nobody')
      .map(variable => ({ type: 'agent', pick: 'variable', variable })),
    weight: 1,
  },
)

const limit = fc.constantFrom(null, 60, 60, 120, 300, 900)

const settings = fc.record({
  to: target,
  strategy: fc.constantFrom('round_robin', ...STRATEGIES),
  availability: fc.record({
    online: often(true, false),
    capacity: often(true, false),
    hours: often(true, false),
  }),
  ifUnavailable: fc.constantFrom('wait', 'wait', ...IF_UNAVAILABLE),
  waitLimit: limit,
  replyLimit: limit,
  attempts: fc.integer({ min: 1, max: 3 }),
  resume: fc.record({
    keyword: fc.constantFrom('', '', 'bot'),
    after: fc.constantFrom(null, null, null, null, 60, 120, 900),
  }),
  pass: fc.record({ variables: fc.subarray(['who', 'nobody']), comeBack: often(true, false) }),
  messages: fc.constant({ handoff: 'Hold on.', waiting: 'Wait.', failed: 'Sorry.', returned: 'Back.' }),
  note: fc.constantFrom('', 'About {{who}}'),
  store: fc.constant({ record: 'handoff', assigneeName: 'who' }),
})

const question = (next: string | null): CardParts => ({
  type: 'ask',
  settings: { text: 'Well?', kind: 'text', store: 'who' },
  exits: { next },
})

/** A card, and what may follow it. */
function card(...later: string[]): fc.Arbitrary<CardParts> {
  const exit = exitOf(...later)
  const exits = fc.record({ returned: exit, unavailable: exit, notFound: exit, noReply: exit })
  return fc.oneof(
    { arbitrary: fc.record({ type: fc.constant('assign'), settings, exits }), weight: 8 },
    { arbitrary: exit.map(next => say('Hi {{who}}', next)), weight: 1 },
    { arbitrary: fc.constantFrom('a', 'b', 'c', 'd').map(question), weight: 1 },
    { arbitrary: between(exit), weight: 3 },
  )
}

/** What a flow does between its hand-offs: it waits, runs another flow as a part, asks for a rating, closes. */
function between(exit: fc.Arbitrary<string | null>): fc.Arbitrary<CardParts> {
  const card = (type: CardName, of: fc.Arbitrary<object>, ...names: string[]) =>
    fc.tuple(of, ...names.map(() => exit)).map(
      ([settings, ...to]): CardParts => ({
        type,
        settings,
        exits: Object.fromEntries(names.map((name, i) => [name, to[i] ?? null])),
      }),
    )
  const ref = fc.constantFrom('billing', 'billing', 'support', 'vector').map(id => ({ id, name: id }))
  return fc.oneof(
    { arbitrary: card('wait', settingsOf.wait, 'next', 'replied'), weight: 4 },
    { arbitrary: card('run_flow', fc.record({ ref }), 'next', 'failed'), weight: 4 },
    card('rating', settingsOf.rating, 'rated', 'low', 'neutral', 'high', 'noAnswer'),
    card('hours', settingsOf.hours, 'open', 'closed', 'holiday'),
    card('contact', settingsOf.contact, 'next'),
    card('http', settingsOf.http, 'ok', 'error'),
    card('note', settingsOf.note, 'next'),
    card('jump', settingsOf.jump, 'next'),
    card('close', settingsOf.close),
  )
}

export const handingOver: fc.Arbitrary<FlowParts> = fc
  .record({
    a: card('b', 'c', 'd'),
    b: card('c', 'd'),
    c: card('d'),
    d: card(),
    ask: fc.constantFrom('a', 'b', 'c', 'd').map(question),
    say: fc.constantFrom('ask', 'end', null).map(next => say('So be it.', next)),
  })
  .map(cards => ({
    variables: {
      who: { type: 'text', scope: 'conversation', initial: 'ann' },
      nobody: { type: 'text', scope: 'flow' },
      handoff: { type: 'object', scope: 'conversation' },
    },
    cards: { start: start('a'), ...cards, end: { type: 'end' } },
  }))
