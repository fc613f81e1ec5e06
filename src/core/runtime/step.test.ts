import { describe, expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { agent, assigning, type FlowParts, flowOf, say, start, team } from '../../../tests/build/flow'
import { arrive, linesOf, NOON, rehearse } from '../../../tests/build/rehearsal'
import { workspace } from '../../../tests/build/workspace'
import type { AssignmentAnswer } from './assignment'
import type { CardType } from './card-type'
import type { Event } from './event'
import type { Input } from './input'
import { compile } from './program'
import { variablesOf } from './scope'
import type { Session } from './session'
import { begin, requestOf, STEP_LIMIT, step } from './step'

const START: Input = { type: 'conversation.started', at: NOON }
const ann = { id: 'ann', name: 'Ann Lee' }
const trace = {
  target: { type: 'agent' as const, raw: null, found: null, by: '' },
  fallbackFor: null,
  candidates: [],
  strategy: null,
  tieBreak: null,
  because: '',
}
const common = { at: NOON, strategy: null, rawTarget: 'ann', attempts: 1, trace }
const settled = (request: string): AssignmentAnswer => ({
  ...common,
  type: 'assignment.settled',
  request,
  agent: ann,
  team: null,
  changed: true,
  assignedAt: NOON,
})
const refused = (request: string): AssignmentAnswer => ({
  ...common,
  type: 'assignment.refused',
  request,
  reason: 'wait_limit',
})
const queued = (request: string): AssignmentAnswer => ({
  ...common,
  type: 'assignment.queued',
  request,
  team: { id: 'sales', name: 'Sales' },
  agent: null,
  reason: null,
  until: null,
})
const unsupported = (request: string): AssignmentAnswer => ({
  ...common,
  type: 'assignment.unsupported',
  request,
  bot: { id: 'billing', name: 'Billing' },
  message: 'Not in this version.',
})
const accepted = (request: string, agent = ann): Input => ({
  type: 'assignment.accepted',
  at: NOON,
  request,
  agent,
})
const back = (request: string): Input => ({
  type: 'handed.back',
  at: NOON,
  request,
  by: ann,
  disposition: 'solved',
})

function run(
  parts: FlowParts,
  ...inputs: readonly Input[]
): { session: Session; events: Event[]; program: ReturnType<typeof compile> } {
  const program = compile(flowOf(parts), catalog)
  let session = begin(program, 'c1', null)
  const events: Event[] = []
  for (const input of inputs) {
    const stepped = step(program, session, input)
    session = stepped.session
    events.push(...stepped.events)
  }
  return { session, events, program }
}

const open: FlowParts = {
  cards: { start: start('a'), a: { type: 'assign', settings: { to: agent('ann'), store: {} } } },
}

describe('an input that does not concern the conversation changes nothing', () => {
  const waiting = run(open, START)
  const held = run(open, START, settled('c1/2'))
  const inQueue = run(open, START, queued('c1/2'))
  const unassigned = run(open, START, refused('c1/2'))

  test.each<[string, ReturnType<typeof run>, Input]>([
    ['a second beginning', waiting, START],
    ['an answer to another request', waiting, settled('c1/1')],
    ['an answer of another conversation', waiting, settled('c2/2')],
    ['an acceptance before anybody was found', waiting, accepted('c1/2')],
    ['a hand-back before anybody was found', waiting, back('c1/2')],
    [
      'words of an agent who does not have it',
      waiting,
      { type: 'agent.said', at: NOON, agent: ann, text: 'Hi' },
    ],
    ['the same answer twice', held, settled('c1/2')],
    ['a refusal after somebody took it', held, refused('c1/2')],
    ['a queue after somebody took it', held, queued('c1/2')],
    ['an acceptance by somebody else', held, accepted('c1/2', { id: 'ben', name: 'Ben' })],
    [
      'words of somebody else',
      held,
      { type: 'agent.said', at: NOON, agent: { id: 'ben', name: 'Ben' }, text: 'Hi' },
    ],
    ['the same queue twice', inQueue, queued('c1/2')],
    ['the same refusal twice, while it waits in Unassigned', unassigned, refused('c1/2')],
    ['a hand-back by nobody', unassigned, back('c1/2')],
    ['an answer that came late to a stopped run', run(open, START, unsupported('c1/2')), settled('c1/2')],
    ['a message before the beginning', run(open), { type: 'visitor.said', at: NOON, text: 'Hi' }],
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
    run: () => ({
      effects: [
        { do: 'hold', holder: { kind: 'queue', team: null, agent: null }, reason: 'test' },
        { do: 'say', template: 'I speak' },
        { do: 'notice', template: 'The hand-off speaks' },
        { do: 'note', template: '' },
      ],
      next: { rest: 'end' },
    }),
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
    const { session, events } = run(parts, START, { type: 'visitor.said', at: NOON, text: 'Hello?' })
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
    const answers = Array.from(
      { length: 300 },
      (): Input => ({ type: 'visitor.said', at: NOON, text: 'again' }),
    )
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

describe('values', () => {
  const variables: FlowParts['variables'] = {
    flow_count: { type: 'number', scope: 'flow', initial: '7' },
    kept: { type: 'text', scope: 'conversation', initial: 'begin' },
    plan: { type: 'text', scope: 'contact', initial: 'none' },
    adviser: { type: 'number', scope: 'contact', initial: 3 },
    wrong: { type: 'number', scope: 'flow', initial: 'many' },
    bare: { type: 'boolean', scope: 'flow' },
  }
  const begun = (contact: string | null) => {
    const who = workspace('shop').contacts.find(({ id }) => id === contact) ?? null
    const program = compile(flowOf({ variables, cards: { start: start('a'), a: { type: 'end' } } }), catalog)
    return variablesOf(program, begin(program, 'c1', who))
  }

  test('begin as declared, as their type holds them', () => {
    expect(begun(null)).toEqual({
      flow_count: 7,
      kept: 'begin',
      plan: 'none',
      adviser: 3,
      wrong: null,
      bare: null,
    })
  })

  test('of the contact begin with what the contact carries, where it fits', () => {
    expect(begun('of_ann')).toMatchObject({ plan: 'pro', adviser: null })
    expect(begun('of_ben')).toMatchObject({ plan: 'none', adviser: 3 })
  })

  test('of the flow begin anew with the next run, the others stay', () => {
    const set = (variable: string, value: string) => ({ variable, value })
    const world = rehearse(
      flowOf({
        variables,
        cards: {
          start: { ...start('show'), settings: { trigger: { on: 'keyword', words: ['go'] } } },
          show: say('{{flow_count}} {{kept}}', 'set'),
          set: {
            type: 'set_variable',
            settings: {
              assignments: [
                set('flow_count', '8'),
                set('kept', 'later'),
                set('ghost', 'x'),
                set('bare', 'perhaps'),
              ],
            },
          },
        },
      }),
      [arrive, { do: 'say', text: 'Go!' }, { do: 'say', text: 'go' }],
    )
    expect(linesOf(world).filter(line => /^bot:|rejected/.test(line))).toEqual([
      'bot: 7 begin',
      'rejected: There is no variable "ghost".',
      'rejected: "perhaps" is not a boolean; "bare" is left empty.',
      'bot: 7 later',
      'rejected: There is no variable "ghost".',
      'rejected: "perhaps" is not a boolean; "bare" is left empty.',
    ])
  })

  test('an empty text clears a variable', () => {
    const clearing = {
      type: 'set_variable',
      settings: { assignments: [{ variable: 'kept', value: '{{bare}}' }] },
    }
    const { session, program } = run({ variables, cards: { start: start('a'), a: clearing } }, START)
    expect(variablesOf(program, session).kept).toBeNull()
  })

  test('a value that has grown beyond the limit of a text is not kept', () => {
    const double = (times: number) =>
      Array.from({ length: times }, () => ({ variable: 'kept', value: '{{kept}}{{kept}}' }))
    const growing = { type: 'set_variable', settings: { assignments: double(12) } }
    const { events } = run({ variables, cards: { start: start('a'), a: growing } }, START)
    const lengths = events.flatMap(event =>
      event.type === 'variable.set' ? [String(event.value).length] : [],
    )
    expect(Math.max(...lengths)).toBe(5 * 2 ** 10)
    expect(events).toContainEqual(
      expect.objectContaining({
        type: 'value.rejected',
        message: 'The value is too large to keep; "kept" is left empty.',
      }),
    )
  })

  test('a hand-off stored in the variable that names its target does not grow for ever', () => {
    const who = { who: { type: 'text', scope: 'flow', initial: 'nobody' } } as const
    const settings = { to: { type: 'agent', pick: 'variable', variable: 'who' }, store: { record: 'who' } }
    const circle = flowOf({
      variables: who,
      cards: { start: start('a'), a: { type: 'assign', settings, exits: { notFound: 'a' } } },
    })
    const { events = [] } = rehearse(circle, [arrive]).conversations.c1 ?? {}
    expect(JSON.stringify(events).length).toBeLessThan(10_000_000)
    expect(events.at(-1)).toMatchObject({ type: 'run.stopped', code: 'loop_limit' })
  })

  test('a record is handed on whole', () => {
    const world = rehearse(
      flowOf({
        variables: {
          handoff: { type: 'object', scope: 'conversation' },
          copy: { type: 'object', scope: 'flow' },
        },
        cards: {
          start: start('a'),
          a: { type: 'assign', settings: { to: agent('ann') }, exits: { returned: 'b' } },
          b: {
            type: 'set_variable',
            settings: { assignments: [{ variable: 'copy', value: '{{handoff}}' }] },
            exits: { next: 'c' },
          },
          c: say('{{copy.assigneeName}}: {{copy.disposition}}'),
        },
      }),
      [arrive, { do: 'hand_back', disposition: 'solved' }],
    )
    expect(linesOf(world)).toContain('bot: Ann Lee: solved')
  })
})

test('requests are named by conversation and visit', () => {
  expect(requestOf(run(open, START).session)).toBe('c1/2')
})

test('the first words of the assignee accept, and come after the acceptance', () => {
  const { events } = run(open, START, settled('c1/2'), {
    type: 'agent.said',
    at: NOON,
    agent: ann,
    text: 'Hi',
  })
  expect(events.slice(-2)).toMatchObject([
    { type: 'assignment.accepted' },
    { type: 'agent.said', text: 'Hi' },
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
