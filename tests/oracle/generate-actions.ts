import fc from 'fast-check'
import { isoOf, msOf } from '@/core/flow/time'

/** What people do in a generated run, in the order of time. */

export const AGENTS = ['ann', 'ben', 'cem', 'dora']
export const TEAMS = ['sales', 'care']

const conversation = fc.constantFrom('c1', 'c1', 'c2', 'c3')
const agent = fc.constantFrom(...AGENTS)
const maybe = fc.constantFrom(undefined, undefined, ...AGENTS)
const words = fc.constantFrom('hi', 'One', 'bot', 'Something')
const by = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc
    .tuple(fc.record(fields), maybe)
    .map(([deed, who]) => (who === undefined ? deed : { ...deed, agent: who }))

const deed = fc.oneof(
  { arbitrary: fc.record({ do: fc.constant('say'), conversation, text: words }), weight: 4 },
  {
    arbitrary: fc.record({ do: fc.constant('choose'), conversation, option: fc.constantFrom('one', 'two') }),
    weight: 2,
  },
  { arbitrary: fc.record({ do: fc.constant('accept'), conversation, agent }), weight: 3 },
  { arbitrary: by({ do: fc.constant('reply'), conversation, text: words }), weight: 3 },
  {
    arbitrary: by({ do: fc.constant('hand_back'), conversation, disposition: fc.constant('solved') }),
    weight: 4,
  },
  { arbitrary: by({ do: fc.constant('note'), conversation, text: words }), weight: 1 },
  { arbitrary: by({ do: fc.constant('resolve'), conversation }), weight: 1 },
  { arbitrary: fc.record({ do: fc.constant('leave'), conversation }), weight: 1 },
  { arbitrary: fc.record({ do: fc.constant('take_over'), conversation, agent }), weight: 1 },
  {
    arbitrary: by({
      do: fc.constant('reassign'),
      conversation,
      to: fc.oneof(
        agent.map(id => ({ type: 'agent', id })),
        fc.constantFrom(...TEAMS).map(id => ({ type: 'team', id })),
      ),
    }),
    weight: 1,
  },
  {
    arbitrary: fc.record({
      do: fc.constant('roster'),
      agent,
      change: fc.constantFrom(
        { status: 'online' },
        { status: 'online' },
        { status: 'offline' },
        { capacity: 0 },
        { capacity: 2 },
        { active: false },
        { active: false },
        { active: true },
      ),
    }),
    weight: 3,
  },
  { arbitrary: fc.constant({ do: 'wait' }), weight: 2 },
)

/** A Monday at ten in Berlin; the next day is a holiday. */
const BEGIN = '2026-06-15T08:00:00.000Z'
const gap = fc.constantFrom(0, 1, 15, 30, 60, 60, 300, 900, 3600, 6 * 3600, 48 * 3600)
const start = fc.record({
  do: fc.constant('start'),
  conversation,
  contact: fc.constantFrom(null, 'k1', 'k2'),
})

export const actions = fc
  .tuple(
    fc.array(fc.tuple(start, gap), { minLength: 1, maxLength: 3 }),
    fc.array(fc.tuple(fc.oneof({ arbitrary: deed, weight: 8 }, { arbitrary: start, weight: 1 }), gap), {
      maxLength: 20,
    }),
  )
  .map(([first, rest]) => {
    let now = msOf(BEGIN)
    return [...first, ...rest].map(([what, after]) => {
      now += after * 1000
      return { ...what, at: isoOf(now) }
    })
  })
