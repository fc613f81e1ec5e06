/** The card alone, without a desk. What it means with one is told by tests/vectors. */
import { describe, expect, test } from 'vitest'
import { type Effect, moment, turnOf } from '../../../tests/build/card'
import { agent, team } from '../../../tests/build/flow'
import { assign } from './card'
import { type Assign, OUTPUT_NAMES, passOf, schema } from './settings'

const settings = (change: object = {}): Assign => schema.parse({ to: agent('ann'), ...change }) as Assign
const byVariable = { type: 'agent', pick: 'variable', variable: 'who' }

test('left to its defaults, a card waits fifteen minutes, round robin, with all three switches on', () => {
  expect(settings()).toMatchObject({
    strategy: 'round_robin',
    availability: { online: true, capacity: true, hours: true },
    ifUnavailable: 'wait',
    waitLimit: 900,
    replyLimit: null,
    attempts: 3,
    note: '',
    resume: { keyword: '', after: null },
    messages: { handoff: '', waiting: '', failed: '', returned: '' },
    store: { record: 'handoff' },
  })
  expect(passOf(settings())).toEqual({ variables: [], comeBack: true })
})

test('there is an exit for no reply only where a limit is set', () => {
  const exits = (change: object) => assign.exits(settings(change)).map(({ name, open }) => `${name} ${open}`)
  expect(exits({})).toEqual(['returned idle', 'unavailable unassigned', 'notFound unassigned'])
  expect(exits({ replyLimit: 60 })).toEqual([...exits({}), 'noReply unassigned'])
})

const toldBy = (effects: readonly Effect[]) => effects.flatMap(one => ('event' in one ? [one.event] : []))

describe('the request', () => {
  test('names the visit, and carries what the desk needs to know', () => {
    const { effects } = turnOf(
      assign.run(settings({ to: byVariable, waitLimit: null })),
      moment({ who: ' ann ' }),
    )
    expect(toldBy(effects)).toMatchObject([
      {
        type: 'assignment.requested',
        request: {
          id: 'c1/2',
          conversation: 'c1',
          contact: null,
          flow: 'vector',
          target: { type: 'agent', pick: 'variable', variable: 'who', matchBy: 'auto', value: ' ann ' },
          strategy: 'round_robin',
          availability: { online: true, capacity: true, hours: true },
          ifUnavailable: 'wait',
          waitLimit: null,
          replyLimit: null,
          attempts: 3,
          resumeAfter: null,
          handoffs: 0,
        },
      },
    ])
  })

  test('is sent to the desk and waited for', () => {
    const { effects, next } = turnOf(assign.run(settings()), moment())
    expect(next).toEqual({ wait: 'desk' })
    expect(effects.map(effect => effect.do)).toEqual(['record', 'tell'])
    expect(toldBy(effects)).toMatchObject([{ type: 'assignment.requested' }])
  })

  test.each<[string, object, object]>([
    ['an empty variable', { to: byVariable }, {}],
    ['a variable of blanks', { to: byVariable }, { who: ' ' }],
    ['no variable chosen', { to: { ...byVariable, variable: '' } }, {}],
    ['nobody chosen', { to: { type: 'team', pick: 'static', ref: null } }, {}],
  ])('with %s is refused by the card itself', (_, change, values) => {
    const { effects, next } = turnOf(assign.run(settings(change)), moment(values as never))
    expect(next).toEqual({ exit: 'notFound', keyword: '' })
    expect(toldBy(effects)).toMatchObject([
      { type: 'assignment.requested' },
      {
        type: 'assignment.answered',
        answer: { type: 'assignment.refused', reason: 'target_empty', request: 'c1/2' },
      },
    ])
  })
})

test('every output can be stored, and each place that is named is known', () => {
  const store = Object.fromEntries(['record', ...OUTPUT_NAMES].map(name => [name, `v_${name.toLowerCase()}`]))
  const uses = assign.variables(settings({ to: byVariable, store }))
  expect(uses).toHaveLength(OUTPUT_NAMES.length + 2)
  expect(uses[0]).toEqual({ path: 'to.variable', access: 'read', name: 'who' })
  expect(uses.slice(1).every(({ access }) => access === 'write')).toBe(true)
})

test('an output that is mapped to nothing is no use of a variable', () => {
  expect(assign.variables(settings({ store: { outcome: '' } }))).toEqual([])
})

describe('references', () => {
  const names = (to: object) =>
    assign.references(settings({ to })).map(({ kind, path, ref }) => `${kind} ${path} ${ref.id}`)

  test('are what is picked on the card, or its fallback', () => {
    expect(names(team('sales'))).toEqual(['team to.ref sales'])
    expect(
      names({ type: 'contact_owner', fallback: { type: 'agent', ref: { id: 'ann', name: 'A' } } }),
    ).toEqual(['agent to.fallback ann'])
    expect(names({ type: 'contact_owner' })).toEqual([])
    expect(names(byVariable)).toEqual([])
    expect(names({ type: 'agent', pick: 'static', ref: null })).toEqual([])
  })

  test('are replaced in their place, with nothing else touched', () => {
    const ben = { id: 'ben', name: 'Ben' }
    const picked = settings()
    expect(assign.references(picked)[0]?.replace(ben)).toEqual({ ...picked, to: { ...picked.to, ref: ben } })
    const owned = settings({
      to: { type: 'contact_owner', fallback: { type: 'agent', ref: { id: 'ann', name: 'A' } } },
    })
    expect(assign.references(owned)[0]?.replace(ben)).toEqual({
      ...owned,
      to: { type: 'contact_owner', fallback: { type: 'agent', ref: ben } },
    })
  })
})
