import fc from 'fast-check'
import { FORMAT, SCOPES, VARIABLE_TYPES, VERSION } from '@/core/flow/document'
import type { FlowParts } from './flow'
import { settings } from './settings'
import { json, withUnknown } from './unknown'
import { name, text } from './words'

/** Flows as random as the format allows: every card type, unknown ones, broken settings, unknown fields everywhere. */

export const KEYS = ['a', 'b', 'c', 'd', 'start', 'card_2'] as const

const key = fc.constantFrom(...KEYS)

const EXITS = [
  'next',
  'next',
  'replied',
  'failed',
  'rated',
  'low',
  'high',
  'noAnswer',
  'open',
  'closed',
  'ok',
  'error',
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
    {
      type: fc.constantFrom(...VARIABLE_TYPES),
      scope: fc.constantFrom(...SCOPES),
      initial: json,
      sample: json,
    },
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
