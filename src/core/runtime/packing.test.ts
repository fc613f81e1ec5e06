import fc from 'fast-check'
import { expect, test } from 'vitest'
import { OUTPUT_NAMES } from '@/cards/assign/settings'
import { catalog } from '@/cards/catalog'
import { ann } from '../../../tests/build/answer'
import { flowOf, start } from '../../../tests/build/flow'
import { runs } from '../../../tests/build/runs'
import { isObject, type Json } from '../flow/json'
import { packing } from './packing'
import { compile } from './program'
import type { Session } from './session'
import { begin } from './step'

const program = compile(
  flowOf({
    variables: {
      topic: { type: 'text', scope: 'flow', initial: 'none' },
      handoff: { type: 'object', scope: 'conversation' },
    },
    cards: { start: start('start') },
  }),
  catalog,
)
const { pack, unpack } = packing(program, OUTPUT_NAMES)

const words = fc.oneof(
  fc.string(),
  fc.constantFrom('@x', "'x", '@', 'visitor', '2026-03-02T09:00:00.000Z', '2026-03-02T09:00:00Z', 'topic'),
)
const { value } = fc.letrec<{ value: Json }>(tie => ({
  value: fc.oneof(
    { maxDepth: 4 },
    words,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(words, fc.constantFrom('a', 'o', 'r', '__proto__')), tie('value'), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
    fc
      .array(tie('value'), { minLength: OUTPUT_NAMES.length, maxLength: OUTPUT_NAMES.length })
      .map(parts => Object.fromEntries(OUTPUT_NAMES.map((name, i) => [name, parts[i] ?? null]))),
  ),
}))

const session: fc.Arbitrary<Session> = fc
  .record({ value, other: value, record: fc.dictionary(words, value, { maxKeys: 3, noNullPrototype: true }) })
  .chain(({ value, other, record }) =>
    fc.record({
      conversation: words,
      contact: fc.constantFrom(null, {
        id: 'c',
        name: 'Kim',
        email: '',
        phone: '',
        owner: '',
        attributes: record,
      }),
      state: fc.constantFrom<Session['state']>('new', 'visitor', 'assignee'),
      card: fc.integer({ min: -1, max: 9 }),
      visit: fc.nat(),
      visits: fc.nat(),
      serial: fc.nat(3),
      hops: fc.nat(3),
      handoffs: fc.nat(3),
      keyword: words,
      memory: fc.constantFrom(value, null),
      holder: fc.constantFrom<Session['holder']>(
        { kind: 'bot', bot: program.flow },
        { kind: 'agent', agent: ann, team: null },
      ),
      values: fc.constantFrom<readonly Json[]>([null, 'none'], [value, other], [other, other]),
      carried: fc.constantFrom({}, record),
      handed: fc.constantFrom(null, { from: 'bot', why: 'x', passed: record }),
      handoff: fc.constantFrom<Session['handoff']>(
        {},
        record,
        isObject(value) ? (value as Session['handoff']) : {},
      ),
      previous: fc.option(words),
    }),
  )

test('what was packed comes out as it went in', () => {
  fc.assert(
    fc.property(session, session => {
      expect(unpack(pack(session))).toEqual(session)
      expect(JSON.stringify(unpack(pack(session)))).toBe(JSON.stringify(session))
    }),
    { numRuns: runs(500) },
  )
})

test('what is as in the beginning is left out', () => {
  expect(pack(begin(program, 'c1', null))).toBe('"c1"')
  expect(pack({ ...begin(program, 'c1', null), state: 'visitor', card: 0, visit: 1 })).toBe(
    ['"c1"', '0', '1', '1', '[0]', '2', '[1]'].join('\n'),
  )
})
