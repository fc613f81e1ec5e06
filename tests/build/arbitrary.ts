import fc from 'fast-check'
import { ANSWER_KINDS } from '@/cards/ask/card'
import { OPERATORS } from '@/core/flow/condition'
import { FORBIDDEN, FORMAT, SCOPES, VARIABLE_TYPES, VERSION } from '@/core/flow/document'
import { isObject, type Json } from '@/core/flow/json'
import { IF_UNAVAILABLE, MATCH_BY, STRATEGIES } from '@/core/runtime/assignment'
import type { FlowParts } from './flow'

/** Flows as random as the format allows: every card type, unknown ones, broken settings, unknown fields everywhere. */

/** Text that looks for trouble: half templates, lone surrogates, control characters, names every object has. */
export const wild = fc.string({
  unit: fc.constantFrom(
    ...['a', 'Z', '7', ' ', '"', '\\', '\n', '\u0000', '\u202e', '\ud800', 'é', '陈', '👍', '<', '='],
    ...['{{', '}}', '{%', '__proto__', 'constructor', '{', '}', '[', ','],
  ),
  maxLength: 40,
})

const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  wild,
  fc.constantFrom('{{who}}', 'Hi {{contact.name}}', '{{handoff.reason}}', '{{broken', '', ' ', '<b>', '=1+1'),
  fc.constantFrom(
    ' {{who}} ',
    '{{who}} {{count}}',
    '{{manager}}{{who}}.',
    '{{handoff.constructor}} {{handoff}}',
  ),
)

const clean = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.every(clean)
  return !isObject(value) || Object.entries(value).every(([key, item]) => !FORBIDDEN.has(key) && clean(item))
}

export const json: fc.Arbitrary<Json> = fc
  .jsonValue({ maxDepth: 3 })
  .filter(clean)
  .map(value => JSON.parse(JSON.stringify(value)))

/** Fields that no version knows, under names that no version will take. */
const unknown = fc.dictionary(fc.constantFrom('x-note', '7', 'ünknown', 'X', 'toString', 'a b'), json, {
  maxKeys: 2,
})

const withUnknown = <T extends object>(known: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.tuple(known, unknown).map(([fields, extra]) => ({ ...extra, ...fields }))

export const KEYS = ['a', 'b', 'c', 'd', 'start', 'card_2'] as const
export const NAMES = ['who', 'manager', 'count', 'handoff', 'vip'] as const

const key = fc.constantFrom(...KEYS)
const name = fc.constantFrom(...NAMES)
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

const branchKey = fc.constantFrom('one', 'two', 'three')

/** Settings by card type; each may leave out what has a default. */
const settings: Readonly<Record<string, fc.Arbitrary<object>>> = {
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
}

const EXITS = [
  'next',
  'otherwise',
  'gaveUp',
  'returned',
  'unavailable',
  'notFound',
  'noReply',
  'one',
  'two',
  'three',
]

const cardOf = (type: string, of: fc.Arbitrary<object>, to: fc.Arbitrary<string | null>) =>
  fc.record({ type: fc.constant(type), settings: of, exits: fc.dictionary(fc.constantFrom(...EXITS), to) })

const known = (to: fc.Arbitrary<string | null>): fc.Arbitrary<FlowParts['cards'][string]> =>
  fc.oneof(
    ...Object.entries(settings).map(([type, of]) => ({
      arbitrary: cardOf(type, of, to),
      weight: type === 'assign' ? 4 : 1,
    })),
  )

const titled = <T extends object>(card: fc.Arbitrary<T>) =>
  fc
    .tuple(card, fc.option(text, { nil: undefined }))
    .map(([one, title]) => (title === undefined ? one : { title, ...one }))

const dangling = fc.oneof(fc.option(key), fc.constant('nowhere'))
const jsonRecord = fc.dictionary(fc.constantFrom('text', 'to', 'options', 'x'), json)

/** A card as a file may hold it. */
export const anyCard = titled(
  fc.oneof(
    { arbitrary: withUnknown(known(dangling)), weight: 6 },
    { arbitrary: withUnknown(cardOf('from_the_future', jsonRecord, dangling)), weight: 1 },
    {
      arbitrary: fc.constantFrom(...Object.keys(settings)).chain(type => cardOf(type, jsonRecord, dangling)),
      weight: 1,
    },
  ),
)

export const variable = withUnknown(
  fc.record(
    { type: fc.constantFrom(...VARIABLE_TYPES), scope: fc.constantFrom(...SCOPES), initial: json },
    { requiredKeys: ['type', 'scope'] },
  ),
)

export const position = withUnknown(
  fc.record({ x: fc.integer(), y: fc.oneof(fc.integer(), fc.constant(Number.MAX_SAFE_INTEGER)) }),
)

const box = {
  color: fc.constantFrom('amber', 'blue', 'chartreuse'),
  x: fc.integer(),
  y: fc.integer(),
  width: fc.integer({ min: 1 }),
  height: fc.integer({ min: 1 }),
}
export const frame = withUnknown(fc.record({ title: text, ...box }))
export const note = withUnknown(fc.record({ text, ...box }))

/** A flow as a file may hold it: what `JSON.parse` gives of a text that opens. */
export const anyDocument: fc.Arbitrary<object> = withUnknown(
  fc.record(
    {
      $schema: fc.string(),
      format: fc.constant(FORMAT),
      version: fc.constantFrom(VERSION, VERSION, VERSION + 1),
      id: fc.string({ minLength: 1, maxLength: 128 }),
      name: fc.string({ minLength: 1, maxLength: 200 }),
      start: fc.option(key),
      variables: fc.dictionary(name, variable),
      cards: fc.dictionary(key, anyCard),
      layout: fc.dictionary(fc.oneof(key, fc.constant('gone')), position),
      frames: fc.dictionary(fc.constantFrom('frame', 'frame_2', 'a'), frame, { minKeys: 1 }),
      notes: fc.dictionary(fc.constantFrom('note', 'note_2', 'a'), note, { minKeys: 1 }),
    },
    { requiredKeys: ['format', 'version', 'id', 'name', 'start', 'cards'] },
  ),
)

/** A flow that runs: its cards are all of known types and lead to each other, in circles as it happens. */
export const runnable: fc.Arbitrary<FlowParts> = fc.record({
  start: fc.constantFrom('start', 'start', 'start', 'a', null),
  variables: fc.dictionary(
    name,
    fc.record({
      type: fc.constantFrom(...VARIABLE_TYPES),
      scope: fc.constantFrom(...SCOPES),
      initial: fc.constantFrom('ann', 'sales', 'gone', ' ann ', '', 42, null),
    }),
  ),
  cards: fc
    .tuple(fc.dictionary(key, known(fc.option(key, { freq: 9 })), { minKeys: 3 }), key)
    .map(([cards, next]) => ({
      ...cards,
      // The Start card comes first, so that most flows get somewhere.
      start: { type: 'start', settings: { trigger: { on: 'conversation' } }, exits: { next } },
    })),
})
