import fc from 'fast-check'
import { ANSWER_KINDS } from '@/cards/ask/card'
import type { CardName } from '@/cards/catalog'
import { METHODS } from '@/cards/http/settings'
import { SCALES } from '@/cards/rating/scale'
import { OPERATORS } from '@/core/flow/condition'
import { IF_UNAVAILABLE, MATCH_BY, STRATEGIES } from '@/core/runtime/assignment'
import { withUnknown } from './unknown'
import { NAMES, name, text } from './words'

/** Settings of every card type, as random as the format allows. */

const optional = (value: string) => fc.constantFrom('', value)

const reference = withUnknown(
  fc.constantFrom(
    ...[
      'ann',
      'ben',
      'finn',
      'gil',
      'emil',
      'gone',
      'sales',
      'night',
      'empty',
      'vector',
      'billing',
      'draft',
    ].map(id => ({ id, name: id.toUpperCase() })),
  ),
)
const kind = fc.constantFrom('agent', 'team', 'bot')

const target = fc.oneof(
  fc.record({ type: kind, pick: fc.constant('static'), ref: fc.option(reference) }),
  fc.record({
    type: kind,
    pick: fc.constant('variable'),
    variable: fc.oneof(name, fc.constant('')),
    matchBy: fc.constantFrom(...MATCH_BY),
  }),
  fc.record({
    type: fc.constant('contact_owner'),
    fallback: fc.option(fc.record({ type: fc.constantFrom('agent', 'team'), ref: reference })),
  }),
)

const messages = fc.record(
  { handoff: text, waiting: text, failed: text, returned: text },
  { requiredKeys: [] },
)

const seconds = fc.integer({ min: 1, max: 900 })

/** Mostly one that there is; one that may be running already is a circle. */
const bots = fc.constantFrom('billing', 'support', 'draft', 'vector', 'gone').map(id => ({ id, name: id }))

const recorded = fc.record({
  status: fc.constantFrom(100, 200, 404, 599),
  body: fc.oneof(text, fc.constantFrom('{"name":"Ona","items":[{"price":12.5}]}', '{"items":{}}', '[1]')),
})

const branchKey = fc.constantFrom('one', 'two', 'three')

/** Settings by card type; each may leave out what has a default. */
export const settings: Readonly<Record<CardName, fc.Arbitrary<object>>> = {
  start: fc.record({
    trigger: fc.oneof(
      fc.constant({ on: 'conversation' }),
      fc.record({
        on: fc.constant('keyword'),
        words: fc.array(fc.constantFrom('hi', 'help me', ''), { maxLength: 2 }),
      }),
    ),
  }),
  message: fc.record({ text }),
  choice: fc.record({
    text,
    options: fc.uniqueArray(fc.record({ key: branchKey, label: fc.constantFrom('One', 'Two', '') }), {
      selector: option => option.key,
    }),
    store: optional('who'),
  }),
  ask: fc.record(
    {
      text,
      kind: fc.constantFrom(...ANSWER_KINDS),
      retry: text,
      attempts: fc.integer({ min: 1, max: 3 }),
      store: optional('count'),
    },
    { requiredKeys: ['text', 'kind'] },
  ),
  condition: fc.record({
    branches: fc.uniqueArray(
      fc.record({
        key: branchKey,
        label: text,
        match: fc.constantFrom('all', 'any'),
        tests: fc.array(
          fc.record({
            left: fc.constantFrom('who', 'handoff.outcome', 'contact.attributes.plan', ''),
            operator: fc.constantFrom(...Object.keys(OPERATORS)),
            right: text,
          }),
          { maxLength: 2 },
        ),
      }),
      { selector: branch => branch.key },
    ),
  }),
  set_variable: fc.record({
    assignments: fc.array(fc.record({ variable: fc.oneof(name, fc.constant('ghost')), value: text }), {
      maxLength: 3,
    }),
  }),
  assign: fc.record(
    {
      to: target,
      strategy: fc.constantFrom(...STRATEGIES),
      availability: fc.record(
        { online: fc.boolean(), capacity: fc.boolean(), hours: fc.boolean() },
        { requiredKeys: [] },
      ),
      ifUnavailable: fc.constantFrom(...IF_UNAVAILABLE),
      waitLimit: fc.option(seconds),
      replyLimit: fc.option(seconds),
      attempts: fc.integer({ min: 1, max: 4 }),
      resume: fc.record({ keyword: fc.constantFrom('', 'hi'), after: fc.option(seconds) }),
      pass: fc.record({ variables: fc.subarray([...NAMES]), comeBack: fc.boolean() }),
      messages,
      note: text,
      store: fc.dictionary(
        fc.constantFrom('record', 'assigneeName', 'changed', 'attempts'),
        fc.constantFrom(...NAMES, ''),
      ),
    },
    { requiredKeys: ['to'] },
  ),
  end: fc.record({ text }, { requiredKeys: [] }),
  rating: fc.record(
    {
      text,
      scale: fc.constantFrom(...SCALES),
      store: optional('count'),
      retry: text,
      attempts: fc.integer({ min: 1, max: 3 }),
      exits: fc.constantFrom('rated', 'levels'),
      comment: fc.record({ after: fc.constantFrom('never', 'low', 'any'), text, store: optional('who') }),
    },
    { requiredKeys: ['text'] },
  ),
  hours: fc.record(
    { of: fc.constantFrom('workspace', 'team'), team: fc.option(reference), store: optional('who') },
    { requiredKeys: [] },
  ),
  wait: fc.record(
    {
      until: fc.constantFrom('time', 'time', 'opening'),
      seconds,
      team: fc.option(reference),
      onReply: fc.constantFrom('leave', 'stay'),
    },
    { requiredKeys: [] },
  ),
  contact: fc.record(
    {
      fields: fc.array(
        fc.record({
          field: fc.constantFrom('name', 'email', 'phone', 'attribute'),
          variable: fc.oneof(name, fc.constant('ghost')),
          value: fc.oneof(text, fc.constant('ona@shop.example')),
        }),
        { maxLength: 3 },
      ),
      tag: fc.subarray(['vip', 'lead', '']),
      untag: fc.subarray(['vip', 'lead']),
    },
    { requiredKeys: [] },
  ),
  http: fc.record(
    {
      method: fc.constantFrom(...METHODS),
      url: fc.oneof(text, fc.constantFrom('https://crm.example/{{who}}', 'https://crm.example/people')),
      headers: fc.array(fc.record({ name: fc.constantFrom('X-Who', ''), value: text }), { maxLength: 2 }),
      body: text,
      response: fc.array(
        fc.record({
          path: fc.constantFrom('items.0.price', 'name', ''),
          variable: fc.oneof(name, fc.constant('ghost')),
        }),
        { maxLength: 2 },
      ),
      status: optional('count'),
      rehearse: fc.constantFrom('ok', 'error', 'none'),
      ok: recorded,
      error: recorded,
    },
    { requiredKeys: ['url'] },
  ),
  note: fc.record({ text }),
  jump: fc.constant({}),
  run_flow: fc.record({ ref: fc.option(bots) }, { requiredKeys: [] }),
  close: fc.record({ text, reason: text }, { requiredKeys: [] }),
}
