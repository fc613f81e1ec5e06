import { describe, expect, test } from 'vitest'
import { nextDue } from '@/core/desk/timers'
import { everything } from '@/core/flow/shelf'
import type { World } from '@/core/rehearsal/world'
import { conversationOf } from '@/core/rehearsal/world'
import { agent, flowOf, say, start } from '../../../tests/build/flow'
import { LAWS } from '../../../tests/build/laws'
import { arrive, goOn, linesOf, past, rehearse } from '../../../tests/build/rehearsal'
import { workspace } from '../../../tests/build/workspace'
import { wait } from './card'

const waiting = (settings: object = {}) =>
  flowOf({
    cards: {
      start: start('a'),
      a: { type: 'wait', settings: { seconds: 60, ...settings }, exits: { next: 'up', replied: 'yes' } },
      up: say('Time is up.'),
      yes: say('You wrote.'),
    },
  })
const words = (world: World) => linesOf(world).filter(line => /^(bot:|wait)/.test(line))

function expectLawful(world: World) {
  for (const talk of everything(world.conversations).map(({ value }) => value))
    for (const law of Object.values(LAWS)) expect(law(talk.events, talk)).toBeNull()
}

describe('a wait for a time', () => {
  const world = rehearse(waiting(), [arrive])

  test('keeps the floor with the bot, and the clock knows when it ends', () => {
    expect(words(world)).toEqual([`waits until ${past(60)}`])
    expect(conversationOf(world, 'c1')?.session).toMatchObject({ state: 'timer', holder: { kind: 'bot' } })
    expect(nextDue(world.desk)).toEqual({ is: 'pause', at: past(60), conversation: 'c1' })
  })

  test('is over at its instant and not before', () => {
    expect(words(goOn(world, [{ do: 'wait', at: past(59) }]))).toHaveLength(1)
    const after = goOn(world, [{ do: 'wait', at: past(60) }])
    expect(words(after).slice(1)).toEqual(['wait ends: time is up', 'bot: Time is up.'])
    expect(conversationOf(after, 'c1')?.events.at(-1)?.at).toBe(past(60))
    expect(nextDue(after.desk)).toBeNull()
    expectLawful(after)
  })

  test('is over when the visitor writes, and then time brings nothing', () => {
    const after = goOn(world, [
      { do: 'say', text: 'hello?', at: past(5) },
      { do: 'wait', at: past(600) },
    ])
    expect(words(after).slice(1)).toEqual(['wait ends: the visitor wrote', 'bot: You wrote.'])
  })

  test('or goes on, where the card says so', () => {
    const patient = rehearse(waiting({ onReply: 'stay' }), [
      arrive,
      { do: 'say', text: 'hello?', at: past(5) },
      { do: 'wait', at: past(60) },
    ])
    expect(words(patient).slice(1)).toEqual(['wait ends: time is up', 'bot: Time is up.'])
    expect(wait.exits({ until: 'time', seconds: 1, team: null, onReply: 'stay' })).toHaveLength(1)
  })

  test.each<[string, Parameters<typeof goOn>[1]]>([
    ['a person takes over', [{ do: 'take_over', agent: 'ann', at: past(5) }]],
    ['the visitor leaves', [{ do: 'leave', at: past(5) }]],
  ])('is given up when %s', (_, steps) => {
    const after = goOn(world, [...steps, { do: 'wait', at: past(600) }])
    expect(words(after)).toHaveLength(1)
    expect(after.desk.pauses).toEqual([])
    expectLawful(after)
  })
})

test('a bot that waits in a flow of its own is called back by the visitor’s keyword', () => {
  const to = { type: 'bot', pick: 'static', ref: { id: 'billing', name: 'Billing bot' } }
  const outer = flowOf({
    cards: {
      start: start('a'),
      a: { type: 'assign', settings: { to, resume: { keyword: 'menu' } }, exits: { returned: 'b' } },
      b: say('Back.'),
    },
  })
  const inner = flowOf({ ...waiting(), id: 'billing', name: 'Billing bot' })
  const world = goOn(rehearse(outer, [arrive], undefined, [inner]), [
    { do: 'say', text: 'menu', at: past(5) },
    { do: 'wait', at: past(600) },
  ])
  expect(words(world)).toEqual([`waits until ${past(60)}`, 'bot: Back.'])
  expect(world.desk.pauses).toEqual([])
})

describe('a wait until opening', () => {
  const day = [['09:00', '17:00']] as [string, string][]
  const week = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] }
  const shop = { ...workspace('shop'), name: 'Shop' }
  const hours = { zone: 'Europe/Berlin', week, holidays: [] }
  const told = (at: string, open: typeof hours | null, until: string) =>
    words(
      rehearse(
        waiting({ until: 'opening' }),
        [
          { ...arrive, at },
          { do: 'wait', at: until },
        ],
        {
          ...shop,
          hours: open,
        },
      ),
    )

  test('ends when the doors open', () => {
    expect(told('2026-06-20T10:00:00.000Z', hours, '2026-06-22T07:00:00.000Z')).toEqual([
      'waits until 2026-06-22T07:00:00.000Z',
      'wait ends: time is up',
      'bot: Time is up.',
    ])
  })

  test('is none while they are open, without hours, or where they never open', () => {
    const never = { ...hours, week: { ...week, mon: [], tue: [], wed: [], thu: [], fri: [] } }
    for (const open of [hours, null, never])
      expect(told('2026-06-15T10:00:00.000Z', open, '2026-06-15T10:00:00.000Z')).toEqual(['bot: Time is up.'])
  })
})

test('several waits are over in the order of time', () => {
  const world = goOn(rehearse(waiting(), [arrive]), [
    { do: 'start', contact: null, conversation: 'c2', at: past(10) },
    { do: 'wait', at: past(200) },
  ])
  const over = everything(world.conversations)
    .map(({ value }) => value)
    .map(({ events }) => events.at(-1)?.at)
  expect(over).toEqual([past(60), past(70)])
})

test('a circle of waits is stopped at the cap', () => {
  const round = flowOf({
    cards: { start: start('a'), a: { type: 'wait', settings: { seconds: 1 }, exits: { next: 'a' } } },
  })
  const world = goOn(rehearse(round, [arrive]), [{ do: 'wait', at: past(1000) }])
  expect(conversationOf(world, 'c1')?.session.state).toBe('stopped')
})

test('the team whose hours count is a reference, only where they do', () => {
  const settings = { until: 'opening', seconds: 1, team: { id: 'a', name: 'A' }, onReply: 'leave' } as const
  expect(wait.references(settings)[0]?.replace({ id: 'b', name: 'B' })).toMatchObject({ team: { id: 'b' } })
  expect(wait.references({ ...settings, until: 'time' })).toEqual([])
})

test('a hand-off in the meantime keeps its own time', () => {
  const flow = flowOf({
    cards: {
      start: start('a'),
      a: { type: 'assign', settings: { to: agent('ann') }, exits: { returned: 'w' } },
      w: { type: 'wait', settings: { seconds: 30 }, exits: { next: 'b' } },
      b: say('Now.'),
    },
  })
  const world = goOn(rehearse(flow, [arrive]), [
    { do: 'hand_back', disposition: 'solved', at: past(10) },
    { do: 'wait', at: past(40) },
  ])
  expect(words(world).slice(-1)).toEqual(['bot: Now.'])
  expectLawful(world)
})
