/** The same life, lived once more in another way: it comes to the same. */
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { frozen } from '@/core/rehearsal/frozen'
import { pending } from '../../../tests/build/laws'
import { anyLife, type Life, live, openLife, STARTS } from '../../../tests/build/life'
import { GENERATED, LAWFUL, RELIVED } from '../../../tests/build/lives'
import { runs } from '../../../tests/build/runs'
import { decide } from '../desk/decide'
import { allCustody, answerTo } from '../desk/desk'
import { everything, find, put } from '../flow/shelf'
import { isoOf, msOf } from '../flow/time'
import type { Input } from '../runtime/input'
import { act } from './act'
import type { Action } from './action'
import { transcript } from './transcript'
import { conversationsOf, told, type World } from './world'

let conversations = 0

/** Looks at so many lives, and at how each of them ended. */
function everyLife(
  usual: number,
  look: (life: Life, actions: readonly Action[], world: World) => void,
): void {
  fc.assert(
    fc.property(anyLife, life => {
      const { actions, world } = live(life)
      conversations += conversationsOf(world).length
      look(life, actions, world)
    }),
    { numRuns: runs(usual) },
  )
}

const replay = (life: Life, actions: readonly Action[], between = (world: World): World => world): World =>
  actions.reduce((world, action) => between(act(world, action).world), openLife(life))

const story = (world: World): string =>
  conversationsOf(world)
    .map(([id, { events }]) => `${id}\n${transcript(events)}`)
    .join('')

const withoutEvents = (name: string, value: unknown): unknown => (name === 'events' ? [] : value)

/** All of a world but the programs, which are no data. */
const plain = ({ desk, conversations }: World) => JSON.stringify({ desk, conversations })

test('the same actions make the same world, byte for byte', () => {
  everyLife(RELIVED.again, (life, actions, world) => {
    const again = replay(life, actions)
    if (plain(again) !== plain(world)) expect(again).toEqual(world)
    expect(story(again)).toBe(story(world))
  })
})

test('a world stored after every action and opened again goes on the same', () => {
  everyLife(RELIVED.stored, (life, actions, world) => {
    const stored = replay(life, actions, restored)
    if (plain(stored) !== plain(world)) expect(stored).toEqual(world)
    expect(story(stored)).toBe(story(world))
    expect(JSON.parse(plain(world))).toStrictEqual({ desk: world.desk, conversations: world.conversations })
  })
})

/** The world from its text. What happened is only looked at, and is as plain in the end: that is checked once, there. */
function restored({ desk, conversations, ...programs }: World): World {
  const shelf: World['conversations'] = JSON.parse(JSON.stringify(conversations, withoutEvents))
  const talks = everything(conversations).reduce((kept, { key, value: { events } }) => {
    const talk = find(kept, key)
    return talk ? put(kept, key, frozen({ ...talk, events })) : kept
  }, shelf)
  return { ...programs, desk: frozen(JSON.parse(JSON.stringify(desk))), conversations: talks }
}

test('it makes no difference in how many steps time passes', () => {
  everyLife(RELIVED.split, (life, actions, world) => {
    const split = replay(life, actions.flatMap(inSteps))
    if (plain(split) !== plain(world)) expect(split).toEqual(world)
  })
})

/** The action after two waits, of unequal length, in the time before it. */
function inSteps(action: Action, i: number, actions: readonly Action[]): Action[] {
  const from = msOf(actions[i - 1]?.at ?? action.at)
  const span = msOf(action.at) - from
  const waits = [0.37, 0.999].map(
    (part): Action => ({ do: 'wait', at: isoOf(from + Math.floor(span * part)) }),
  )
  return span > 0 ? [...waits, action] : [action]
}

test('what was answered or ended before changes nothing when it comes again', () => {
  everyLife(RELIVED.repeated, (_life, _actions, world) => {
    for (const [id, { events, ...talk }] of conversationsOf(world)) {
      const open = pending(talk)
      for (const event of events) {
        if (event.type === 'assignment.answered') ignored(world, id, event.answer)
        if (event.type === 'handoff.ended' && !open.has(event.request)) ignored(world, id, event)
      }
    }
    for (const custody of allCustody(world.desk)) {
      const { request } = custody
      const again = decide(world.desk, request, '2030-01-01T00:00:00.000Z')
      const before = answerTo(custody, request.id)
      if (!before) continue
      expect(again.desk).toBe(world.desk)
      expect(again.answer).toBe(before)
    }
  })
})

function ignored(world: World, conversation: string, input: Input): void {
  const after = told(world, conversation, input)
  if (after.world !== world || after.events.length > 0) throw new Error(`${input.type} did something`)
}

afterAll(() => {
  const usual = Object.values(RELIVED)
  const tried = usual.reduce((sum, one) => sum + runs(one), 0)
  expect(conversations).toBeGreaterThanOrEqual(tried * STARTS)
  expect(usual.reduce((sum, one) => sum + one, LAWFUL) * STARTS).toBeGreaterThanOrEqual(GENERATED)
})
