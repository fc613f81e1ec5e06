/** A rehearsal written down as a script and read again is the same rehearsal. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { runnable } from '../../../tests/build/arbitrary'
import { type FlowParts, flowOf } from '../../../tests/build/flow'
import { NOON } from '../../../tests/build/rehearsal'
import { runs } from '../../../tests/build/runs'
import { workspace } from '../../../tests/build/workspace'
import { isoOf, msOf } from '../flow/time'
import { act } from './act'
import type { Action } from './action'
import { actionsOf, openScript } from './script'
import { scriptWorld } from './script-world'
import { type Rehearsed, saveScript, scriptOf } from './script-write'
import { transcriptOf } from './transcript'

const shop = workspace('shop')
const conversation = fc.constantFrom('c1', 'c1', 'c2', 'c1.2', '7')
const agent = fc.constantFrom('ann', 'ben', 'finn', 'emil', 'gil', 'nobody')
const by = fc.option(agent, { nil: undefined })
const text = fc.constantFrom('hi', 'One', '12', 'ann', 'billing', 'bot')
const at = fc.constant('')

const said = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record({ at, conversation, ...fields })
const be = <const T extends string>(name: T) => fc.constant(name)

const action = fc.oneof(
  { arbitrary: said({ do: be('say'), text }), weight: 3 },
  {
    arbitrary: said({
      do: be('start'),
      contact: fc.constantFrom(null, 'ghost', ...shop.contacts.map(({ id }) => id)),
      from: fc.constantFrom(undefined, undefined, 'a', 'nowhere'),
    }),
    weight: 3,
  },
  said({ do: be('choose'), option: fc.constantFrom('one', 'two') }),
  said({ do: be('leave') }),
  said({ do: be('accept'), agent }),
  said({ do: be('reply'), text, agent: by }),
  said({ do: be('note'), text, agent: by }),
  said({
    do: be('reassign'),
    to: fc.record({ type: fc.constantFrom('agent', 'team'), id: fc.constantFrom('ann', 'sales', 'mixed') }),
    agent: by,
  }),
  said({ do: be('hand_back'), disposition: fc.constantFrom('solved', 'needs_bot'), agent: by }),
  said({ do: be('resolve'), agent: by }),
  said({ do: be('take_over'), agent }),
  fc.record({
    do: be('roster'),
    at,
    agent,
    change: fc.record(
      { status: fc.constantFrom('online', 'busy', 'offline'), capacity: fc.nat(3), active: fc.boolean() },
      { requiredKeys: [] },
    ),
  }),
  fc.record({ do: be('wait'), at }),
)

/** Actions in the order of time: at once, after seconds, or after times that no whole number of seconds is. */
const gap = fc.oneof(
  fc.constantFrom(0, 1000),
  fc.integer({ min: 1, max: 3600 }).map(s => s * 1000),
  fc.nat(90_000),
)
const actions = fc.array(fc.tuple(action, gap), { maxLength: 25 }).map(list => {
  let now = msOf(NOON)
  return list.map(([one, passed]) => {
    now += passed
    return { ...one, at: isoOf(now) } as Action
  })
})

/** The flow, its first hand-off going to another bot where one is named. */
const handingTo = (parts: FlowParts, bot: string | null): FlowParts => {
  const [key, card] = Object.entries(parts.cards).find(([, { type }]) => type === 'assign') ?? []
  if (bot === null || key === undefined || card === undefined) return parts
  const to = { type: 'bot', pick: 'static', ref: { id: bot, name: bot } }
  return { ...parts, cards: { ...parts.cards, [key]: { ...card, settings: { ...card.settings, to } } } }
}

const flow = fc
  .tuple(runnable, fc.constantFrom(null, 'billing', 'billing', 'draft', 'vector'))
  .map(([parts, bot]) => handingTo(parts, bot))

const rehearsed: fc.Arbitrary<Rehearsed> = fc
  .tuple(flow, fc.array(flow, { maxLength: 2 }), actions)
  .map(([parts, more, list]) => ({
    flow: flowOf(parts),
    others: more.map((other, i) => flowOf({ ...other, id: ['billing', 'draft'][i] })),
    workspace: shop,
    actions: list,
  }))

const played = ({ flow, others, workspace: { bots, ...people }, actions }: Rehearsed): string =>
  transcriptOf(
    actions.reduce((world, one) => act(world, one).world, scriptWorld(flow, others, people, bots, catalog)),
  )

test('saved and opened, it gives the same transcript, and every step can be done', () => {
  fc.assert(
    fc.property(rehearsed, run => {
      const text = saveScript(scriptOf(run, catalog), catalog)
      const opened = openScript(text, catalog)
      if ('why' in opened) throw new Error(opened.why)
      const { flow, flows, workspace, bots } = opened.script
      if (!flow || !workspace) throw new Error('The script does not stand alone.')
      const done = actionsOf(opened.script, workspace)
      if ('why' in done) throw new Error(done.why)
      let world = scriptWorld(flow, flows, workspace, bots, catalog)
      for (const one of done.actions) {
        const outcome = act(world, one)
        expect(outcome.why).toBeNull()
        world = outcome.world
      }
      expect(transcriptOf(world)).toBe(played(run))
      expect(saveScript(opened.script, catalog)).toBe(text)
    }),
    { numRuns: runs(300) },
  )
})

test('it carries the contacts who wrote, and no others', () => {
  fc.assert(
    fc.property(rehearsed, run => {
      const { workspace } = scriptOf(run, catalog)
      const wrote = run.actions.flatMap(one => (one.do === 'start' ? [one.contact] : []))
      for (const { id } of workspace?.contacts ?? []) expect(wrote).toContain(id)
      expect(workspace?.agents).toEqual(shop.agents)
    }),
    { numRuns: runs(50) },
  )
})
