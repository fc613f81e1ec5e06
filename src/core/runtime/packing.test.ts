import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { OUTPUT_NAMES } from '@/cards/assign/settings'
import { usual } from '@/cards/assign/usual'
import { catalog } from '@/cards/catalog'
import { ann, ben, ended, sales, settled } from '../../../tests/build/answer'
import { runnable } from '../../../tests/build/arbitrary'
import { flowOf, start, team } from '../../../tests/build/flow'
import { draft } from '../../../tests/build/inputs'
import { NOON } from '../../../tests/build/rehearsal'
import { runs } from '../../../tests/build/runs'
import { workspace } from '../../../tests/build/workspace'
import type { Reference } from '../flow/document'
import { isObject, type Json } from '../flow/json'
import type { Holder } from './holder'
import type { Input } from './input'
import { packing } from './packing'
import { compile } from './program'
import type { Session } from './session'
import { begin, step } from './step'
import { inBlocks, valueAt } from './values'

const program = compile(
  flowOf({
    variables: {
      topic: { type: 'text', scope: 'flow', initial: 'none' },
      handoff: { type: 'object', scope: 'conversation' },
      who: { type: 'text', scope: 'conversation' },
    },
    cards: {
      a: {
        type: 'assign',
        settings: { to: team('sales', 'Sales'), store: { record: 'handoff', assigneeName: 'who' } },
      },
      start: start('a'),
    },
  }),
  catalog,
)
/** Ann twice: of the second no id can be told. */
const people: readonly Reference[] = [
  ann,
  sales,
  { id: 'ann', name: 'Another Ann', email: 'ann@example.com' },
]
const { pack } = packing(program, usual, people)

const words = fc.oneof(
  fc.string(),
  fc.constantFrom(
    ...['@x', "'x", '@', '+', '+1', 'agent', 'topic', 'ann', 'noted'],
    ...['2026-03-02T09:00:00.000Z', '2026-03-02T08:59:59.999Z', '2026-03-02T09:00:00Z', '\ud800'],
  ),
)
const { value } = fc.letrec<{ value: Json }>(tie => ({
  value: fc.oneof(
    { maxDepth: 3 },
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

const reference = fc.oneof(
  fc.constantFrom(...people, ben, { name: 'Ann Lee', id: 'ann' }),
  fc.record({ id: words, name: words, email: words }, { requiredKeys: ['id', 'name'] }),
)
const maybe = fc.option(reference)
const holder: fc.Arbitrary<Holder> = fc.oneof(
  fc.constant({ kind: 'bot' as const, bot: program.flow }),
  fc.record({ kind: fc.constant('bot' as const), bot: reference }),
  fc.record({ kind: fc.constant('agent' as const), agent: reference, team: maybe }),
  fc.record({ kind: fc.constant('queue' as const), team: maybe, agent: maybe }),
  fc.record({ team: maybe, agent: reference, kind: fc.constant('agent' as const) }),
)
const record = fc.dictionary(words, value, { maxKeys: 3, noNullPrototype: true })
const small = fc.integer({ min: 0, max: 3 })

const odd: fc.Arbitrary<Session> = fc
  .record({
    conversation: words,
    contact: fc.option(
      fc.record({
        id: words,
        name: words,
        email: words,
        phone: words,
        owner: words,
        attributes: record,
      }),
    ),
    state: fc.constantFrom<Session['state']>(
      ...(['new', 'visitor', 'desk', 'assignee', 'bot', 'person', 'resting', 'stopped', 'closed'] as const),
    ),
    card: fc.integer({ min: -1, max: 3 }),
    visit: small,
    visits: small,
    serial: small,
    hops: small,
    handoffs: small,
    keyword: words,
    memory: fc.oneof(value, fc.constantFrom(null, 'noted')),
    holder,
    values: fc.oneof(fc.constant([null, 'none', null]), fc.array(value, { maxLength: 4 })).map(inBlocks),
    carried: record,
    handed: fc.option(fc.record({ from: words, why: words, passed: record })),
    handoff: record,
    previous: fc.option(words),
  })
  .map((session): Session => JSON.parse(JSON.stringify(session)))

/** Like a real one, but for a field or two; the record is often in a variable too. */
const likely: fc.Arbitrary<Session> = fc
  .record({
    odd,
    at: words,
    changes: record,
    fields: fc.subarray([...OUTPUT_NAMES], { maxLength: 3 }),
    value,
  })
  .map(({ odd, at, changes, fields, value }) => {
    const place = { ...odd, card: 0, handoff: {} }
    const like = usual.record(place, program, at) ?? {}
    const handoff = { ...like, ...Object.fromEntries(fields.map(field => [field, value])) }
    const stored = usual.stored({ ...place, handoff }, program)
    const values = inBlocks(program.slots.map(({ name }, i) => stored[name] ?? valueAt(odd.values, i)))
    return { ...place, handoff, values, memory: isObject(value) ? handoff : odd.memory, carried: changes }
  })

function returns(session: Session, { pack, unpack } = packing(program, usual, people)): void {
  const back = unpack(pack(session))
  expect(back).toStrictEqual(session)
  expect(JSON.stringify(back)).toBe(JSON.stringify(session))
}

describe('what was packed comes out as it went in', () => {
  test('whatever it holds', () => {
    const nobody = packing(program, usual)
    fc.assert(
      fc.property(fc.oneof(odd, likely), session => {
        returns(session)
        returns(session, nobody)
      }),
      { numRuns: runs(300) },
    )
  })

  test('at every step of every run', () => {
    const shop = workspace('shop')
    const staff = [...shop.agents, ...shop.teams].map(({ id, name }) => ({ id, name }))
    fc.assert(
      fc.property(
        runnable,
        fc.constantFrom(null, ...shop.contacts),
        fc.array(draft, { minLength: 1, maxLength: 14 }),
        (parts, who, drafts) => {
          const program = compile(flowOf(parts), catalog)
          const both = packing(program, usual, staff)
          let session = begin(program, 'c1', who)
          returns(session, both)
          const first: Input = { type: 'conversation.started', at: NOON }
          for (const one of [() => first, ...drafts]) {
            session = step(program, session, one(session)).session
            returns(session, both)
          }
        },
      ),
      { numRuns: runs(150) },
    )
  })
})

test('what is as in the beginning is left out', () => {
  expect(pack(begin(program, 'c1', null))).toBe('["c1"]')
  expect(
    pack({ ...begin(program, 'c1', null), state: 'visitor', card: 0, visit: 1, visits: 1, hops: 1 }),
  ).toBe('["c1",1,0,1]')
})

test('so is what follows from who has it since when', () => {
  const asked = step(program, begin(program, 'c1', null), { type: 'conversation.started', at: NOON }).session
  const team = { team: sales, strategy: 'round_robin', rawTarget: 'sales' } as const
  const { session } = step(program, asked, settled('c1/2', team))
  const place = program.place.get('a')
  expect(session.handoff.assigneeName).toBe('Ann Lee')
  expect(pack(session)).toBe(
    JSON.stringify(['c1', 3, place, 2, ['ann', wordOf('sales')], 7, `@${Date.parse(NOON).toString(36)}`]),
  )
  const back = step(program, session, ended('c1/2', { disposition: 'solved' })).session
  returns(back)

  function wordOf(text: string): unknown {
    return JSON.parse(pack({ ...begin(program, 'c1', null), keyword: text })).at(-1)
  }
})

test('a queue is a list of three: the team, the colleague it waits for, and a sign that it is a queue', () => {
  const waits = (holder: Holder): Session => ({ ...begin(program, 'c1', null), holder })
  const asText = (holder: Holder) => {
    returns(waits(holder))
    return JSON.parse(pack(waits(holder))).at(4)
  }
  expect(asText({ kind: 'queue', team: sales, agent: ann })).toEqual([expect.anything(), 'ann', 0])
  expect(asText({ kind: 'queue', team: null, agent: ann })).toEqual([null, 'ann', 0])
  expect(asText({ kind: 'queue', team: sales, agent: null })).toEqual([expect.anything(), null, 0])
  expect(asText({ kind: 'agent', agent: ann, team: null })).toEqual(['ann', null])
  const turned = JSON.parse('{"agent":null,"team":null,"kind":"queue"}')
  expect(asText(turned)).toHaveProperty('o')
})

test('a person is stored as an id, and has to be there', () => {
  const session: Session = {
    ...begin(program, 'c1', null),
    holder: { kind: 'agent', agent: ann, team: null },
  }
  const renamed = packing(program, usual, [{ ...ann, name: 'Ann Fox' }])
  expect(renamed.unpack(pack(session)).holder).toMatchObject({ agent: { name: 'Ann Fox' } })
  expect(() => packing(program, usual).unpack(pack(session))).toThrow('There is nobody called ann')
})
