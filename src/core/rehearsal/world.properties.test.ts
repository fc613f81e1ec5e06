/** What holds of every world, whatever visitors, assignees and the clock do in it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { runnable } from '../../../tests/build/arbitrary'
import { type FlowParts, flowOf } from '../../../tests/build/flow'
import { frozen } from '../../../tests/build/frozen'
import { NOON } from '../../../tests/build/rehearsal'
import { runs } from '../../../tests/build/runs'
import { workspace } from '../../../tests/build/workspace'
import { custodyOf, openCount } from '../desk/desk'
import { ledgerOf } from '../desk/ledger'
import { isoOf, msOf } from '../flow/time'
import { compile } from '../runtime/program'
import { transcript } from './transcript'
import { type Action, act, openWorld, type World } from './world'

const shop = workspace('shop')
const conversation = fc.constantFrom('c1', 'c2', 'c3')
const agent = fc.constantFrom('ann', 'ben', 'finn', 'emil', 'gil')
const at = fc.constant('')

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    do: fc.constant('start' as const),
    at,
    conversation,
    contact: fc.constantFrom(null, ...shop.contacts.map(({ id }) => id)),
  }),
  fc.record({
    do: fc.constant('say' as const),
    at,
    conversation,
    text: fc.constantFrom('hi', 'One', '12', 'ann'),
  }),
  fc.record({ do: fc.constant('choose' as const), at, conversation, option: fc.constantFrom('one', 'two') }),
  fc.record({ do: fc.constant('accept' as const), at, conversation, agent }),
  fc.record({ do: fc.constant('reply' as const), at, conversation, text: fc.constant('Hello') }),
  fc.record({
    do: fc.constant('hand_back' as const),
    at,
    conversation,
    disposition: fc.constantFrom('solved', 'needs_bot'),
  }),
  fc.record({ do: fc.constant('wait' as const), at }),
)

/** Actions in the order of time, from a second to an hour apart. */
const actions = fc.array(fc.tuple(action, fc.integer({ min: 1, max: 3600 })), { maxLength: 25 }).map(list => {
  let now = msOf(NOON)
  return list.map(([one, seconds]): Action => {
    now += seconds * 1000
    return { ...one, at: isoOf(now) }
  })
})

const opened = (parts: FlowParts): World => openWorld(compile(flowOf(parts), catalog), shop)

function everyMoment(look: (before: World, action: Action, after: World, why: string | null) => void): void {
  fc.assert(
    fc.property(runnable, actions, (parts, list) => {
      let world = opened(parts)
      for (const one of list) {
        const { program, desk, conversations } = world
        const outcome = act({ program, desk: frozen(desk), conversations: frozen(conversations) }, one)
        look(world, one, outcome.world, outcome.why)
        world = outcome.world
      }
    }),
    { numRuns: runs(100) },
  )
}

test('desk and conversations always agree on who has what', () => {
  everyMoment((_before, _action, { conversations, desk }) => {
    for (const [id, { session }] of Object.entries(conversations)) {
      const custody = custodyOf(desk, id)
      const holder = session.holder.kind === 'agent' ? session.holder.agent.id : null
      expect(custody?.holding ? custody.agent?.id : null).toBe(holder)
      const waits =
        session.state === 'assignee' &&
        session.holder.kind === 'queue' &&
        session.handoff.outcome === 'queued'
      expect(custody?.waiting != null).toBe(waits)
    }
    for (const { id, open } of shop.agents) {
      const held = Object.values(conversations).filter(
        ({ session }) => session.holder.kind === 'agent' && session.holder.agent.id === id,
      )
      expect(openCount(desk, id)).toBe(open + held.length)
    }
  })
})

test('a conversation never waits for the desk, and what happened is never taken back', () => {
  everyMoment((before, _action, after) => {
    for (const [id, { session, events }] of Object.entries(after.conversations)) {
      expect(session.state).not.toBe('desk')
      expect(session.state).not.toBe('new')
      const earlier = before.conversations[id]?.events ?? []
      expect(events.slice(0, earlier.length)).toEqual(earlier)
      expect(events.map(event => event.at)).toEqual(events.map(event => event.at).toSorted())
    }
  })
})

test('nobody waits longer than they were told', () => {
  everyMoment((_before, { at }, { desk }) => {
    for (const { waiting } of Object.values(desk.custody)) {
      if (waiting?.until) expect(msOf(waiting.until)).toBeGreaterThan(msOf(at))
    }
  })
})

test('the ledger follows the floor without a gap', () => {
  everyMoment((_before, _action, { conversations }) => {
    for (const { session, events } of Object.values(conversations)) {
      const ledger = ledgerOf(events)
      for (const [i, entry] of ledger.entries()) {
        const last = ledger[i - 1]
        if (last) expect(entry.from).toEqual(last.to)
      }
      if (ledger.length > 0) expect(ledger.at(-1)?.to).toEqual(session.holder)
    }
  })
})

test('equal worlds have equal stories, and worlds are plain JSON', () => {
  fc.assert(
    fc.property(runnable, actions, (parts, list) => {
      const story = (through: (world: World) => World) => {
        const { conversations } = list.reduce((world, one) => through(act(world, one).world), opened(parts))
        return Object.values(conversations).map(({ events }) => transcript(events))
      }
      const stored = ({ program, ...rest }: World): World => ({
        program,
        ...JSON.parse(JSON.stringify(rest)),
      })
      expect(story(stored)).toEqual(story(world => world))
    }),
    { numRuns: runs(100) },
  )
})
