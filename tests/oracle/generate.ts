import fc from 'fast-check'
import { STRATEGIES } from '@/core/runtime/assignment'
import { AGENTS, actions, TEAMS } from './generate-actions'

/** Runs that both interpreters can play: flows of a few cards, a small office, and what people do in it. Plain JSON. */

const office = {
  zone: 'Europe/Berlin',
  week: {
    mon: [
      ['09:00', '12:00'],
      ['13:00', '17:00'],
    ],
    tue: [['09:00', '17:00']],
    wed: [['09:00', '17:00']],
    thu: [['09:00', '17:00']],
    fri: [['09:00', '15:00']],
    sat: [],
    sun: [],
  },
  holidays: [{ date: '2026-06-16', name: 'Office party' }],
}

const evening = {
  ...office,
  week: { ...office.week, mon: [['10:00', '24:00']], tue: [['00:00', '24:00']], sat: [['10:10', '12:00']] },
  holidays: [],
}

const hours = fc.constantFrom(null, null, null, office, evening)

const BOTS = ['main', 'second', 'third']

const agentOf = (id: string) =>
  fc.record({
    id: fc.constant(id),
    name: fc.constant(id.toUpperCase()),
    email: fc.constantFrom(
      `${id}@shop.example`,
      `${id}@shop.example`,
      `${id}@shop.example`,
      'ben@shop.example',
    ),
    status: fc.constantFrom('online', 'online', 'online', 'busy', 'offline'),
    capacity: fc.constantFrom(1, 1, 2, 3),
    open: fc.constantFrom(0, 0, 0, 1),
    active: fc.constantFrom(true, true, true, true, false),
    admin: fc.constantFrom(false, false, false, true),
    hours,
  })

const teamOf = (id: string) =>
  fc.record({
    id: fc.constant(id),
    name: fc.constant(`Team ${id}`),
    members: fc.shuffledSubarray(AGENTS),
    hours,
  })

const workspace = fc.record({
  format: fc.constant('baton.workspace'),
  version: fc.constant(1),
  name: fc.constant('Shop'),
  hours,
  agents: fc.tuple(...AGENTS.map(agentOf)),
  teams: fc.tuple(...TEAMS.map(teamOf)),
  contacts: fc
    .tuple(...['k1', 'k2'].map(() => fc.constantFrom('', 'ann', 'BEN@shop.example ', 'nobody@else.example')))
    .map(owners =>
      owners.map((owner, i) => ({
        id: `k${i + 1}`,
        name: `Kim ${i + 1}`,
        email: '',
        phone: '',
        attributes: {},
        owner,
      })),
    ),
  bots: fc
    .subarray(BOTS, { minLength: 2 })
    .map(ids => ids.map(id => ({ id, name: `Bot ${id}`, active: true }))),
})

const KEYS = ['a', 'b', 'c', 'd', 'e']
const exit = fc.oneof(
  { arbitrary: fc.constantFrom(...KEYS), weight: 4 },
  { arbitrary: fc.constant(null), weight: 1 },
)
const text = fc.constantFrom(
  '',
  'Hello {{contact.name}}',
  'With {{handoff.assigneeName}} of {{handoff.teamName}}',
  '{{handoff.outcome}}/{{handoff.reason}}/{{who}}',
  'From {{handoff.from}}: {{handoff.why}} {{handoff.passed.who}}',
  'Bye {{conversation.id}} {{level}}',
)

const target = fc.oneof(
  ...[
    fc.record({
      type: fc.constant('agent'),
      pick: fc.constant('static'),
      ref: fc.constantFrom(...AGENTS, 'gone').map(id => ({ id, name: id.toUpperCase() })),
    }),
    fc.record({
      type: fc.constant('team'),
      pick: fc.constant('static'),
      ref: fc.constantFrom(...TEAMS).map(id => ({ id, name: `Team ${id}` })),
    }),
    fc.record({
      type: fc.constant('team'),
      pick: fc.constant('static'),
      ref: fc.constantFrom(...TEAMS).map(id => ({ id, name: `Team ${id}` })),
    }),
    fc.record({
      type: fc.constant('bot'),
      pick: fc.constant('static'),
      ref: fc.constantFrom(...BOTS).map(id => ({ id, name: `Bot ${id}` })),
    }),
    fc.record({
      type: fc.constantFrom('agent', 'team', 'bot'),
      pick: fc.constant('static'),
      ref: fc.constant(null),
    }),
    fc.record({
      type: fc.constantFrom('agent', 'team', 'bot'),
      pick: fc.constant('variable'),
      variable: fc.constantFrom('who', 'kept', ''),
      matchBy: fc.constantFrom('auto', 'id', 'email', 'name'),
    }),
    fc.record({
      type: fc.constant('contact_owner'),
      fallback: fc.constantFrom(
        null,
        { type: 'agent', ref: { id: 'cem', name: 'CEM' } },
        { type: 'team', ref: { id: 'sales', name: 'Team sales' } },
      ),
    }),
  ],
)

const seconds = (...some: number[]) => fc.constantFrom(null, ...some)

const assign = fc.record({
  to: target,
  strategy: fc.constantFrom(...STRATEGIES),
  availability: fc.record({
    online: fc.constantFrom(true, true, false),
    capacity: fc.constantFrom(true, true, false),
    hours: fc.constantFrom(true, true, false),
  }),
  ifUnavailable: fc.constantFrom('wait', 'wait', 'leave', 'assign_anyway'),
  waitLimit: seconds(60, 900, 7200),
  replyLimit: seconds(30, 60, 600),
  attempts: fc.constantFrom(1, 2, 3),
  messages: fc.record({ handoff: text, waiting: text, failed: text, returned: text }),
  note: text,
  resume: fc.record({ keyword: fc.constantFrom('', '', 'Bot', 'hi '), after: seconds(120, 900) }),
  pass: fc.record({ variables: fc.constantFrom([], ['who'], ['who', 'kept']), comeBack: fc.boolean() }),
  store: fc.constantFrom({}, { record: 'handoff' }, { assigneeId: 'who', endReason: 'kept' }),
})

const card = fc.oneof(
  { arbitrary: one('assign', assign, ['returned', 'unavailable', 'notFound', 'noReply']), weight: 6 },
  { arbitrary: one('message', fc.record({ text }), ['next']), weight: 2 },
  { arbitrary: one('end', fc.record({ text }), []), weight: 1 },
  {
    arbitrary: one(
      'set_variable',
      fc.record({
        assignments: fc.array(
          fc.record({
            variable: fc.constantFrom('who', 'kept', 'kept', 'level'),
            value: fc.constantFrom(
              'ann',
              'BEN@shop.example',
              'sales',
              'second',
              'Team care',
              '',
              '{{who}}',
              'DORA',
            ),
          }),
          { minLength: 1, maxLength: 2 },
        ),
      }),
      ['next'],
    ),
    weight: 2,
  },
  {
    arbitrary: one(
      'choice',
      fc.record({
        text: fc.constant('Which?'),
        options: fc.constant([
          { key: 'one', label: 'One' },
          { key: 'two', label: 'Two' },
        ]),
        store: fc.constantFrom('', 'who'),
      }),
      ['one', 'two', 'otherwise'],
    ),
    weight: 2,
  },
)

function one(type: string, settings: fc.Arbitrary<object>, exits: readonly string[]) {
  return fc.tuple(settings, fc.tuple(...exits.map(() => exit))).map(([given, to]) => ({
    type,
    settings: given,
    exits: Object.fromEntries(exits.map((name, i) => [name, to[i] ?? null])),
  }))
}

const flowOf = (id: string) =>
  fc.tuple(fc.tuple(...KEYS.map(() => card)), exit).map(([cards, first]) => ({
    format: 'baton.flow',
    version: 1,
    id,
    name: `Bot ${id}`,
    start: 'start',
    variables: {
      who: { type: 'text', scope: 'flow', initial: 'ben' },
      kept: { type: 'text', scope: 'conversation' },
      level: { type: 'text', scope: 'contact' },
      handoff: { type: 'object', scope: 'conversation' },
    },
    cards: {
      ...Object.fromEntries(KEYS.map((key, i) => [key, cards[i]])),
      start: { type: 'start', settings: { trigger: { on: 'conversation' } }, exits: { next: first ?? 'a' } },
    },
    layout: {},
  }))

/** One run: everything that an interpreter needs to know. */
export const anyRun = fc.record({
  flow: flowOf('main'),
  bots: fc.tuple(flowOf('second'), flowOf('third')),
  workspace,
  actions,
})
