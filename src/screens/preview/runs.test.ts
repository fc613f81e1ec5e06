import { expect, test } from 'vitest'
import type { Workspace } from '@/core/workspace/workspace'
import { chatsOf, eventsIn } from './conversations'
import { floorOf } from './floor'
import { looksBack, shownWorld } from './play'
import { createRehearsal } from './rehearsal'
import { awayCompany, company, handoffFlow } from './samples'
import { jumpsFrom } from './time/jumps'

const MONDAY = Date.parse('2026-11-30T09:00:00.000Z')

function rehearse(workspace: Workspace = company, change = {}) {
  const real = { now: MONDAY }
  const store = createRehearsal({ contact: 'anna', wall: null, from: null }, () => real.now)
  store.getState().begin(handoffFlow(change), workspace, [])
  const now = () => {
    const { play, runs, time } = store.getState()
    if (!play) throw new Error('no rehearsal')
    const world = shownWorld(play)
    const floors = chatsOf(world).map(({ latest }) => floorOf(latest.session).text)
    return { play, runs, world, floors, time: time().slice(11, 19) }
  }
  return { real, now, ...store.getState() }
}

const invoice = { do: 'choose', option: 'invoice' } as const

test('conversations compete for the same people, and whoever waits is next', () => {
  const { now, perform, arrive } = rehearse()
  for (let visitor = 0; visitor < 3; visitor += 1) {
    if (visitor > 0) arrive(null)
    perform(invoice)
  }
  expect(now().floors).toEqual(Array(3).fill('Maya Lindqvist has the floor'))
  arrive('chloe')
  perform(invoice)
  expect(now().floors[3]).toBe('The queue of Accounts has the floor')
  perform({ do: 'hand_back', disposition: 'solved' }, 'c2')
  expect(now().floors[3]).toBe('Maya Lindqvist has the floor')
})

test('what happens to a visitor who is not in front is marked as new until they are', () => {
  const { now, perform, arrive, front } = rehearse()
  perform(invoice)
  arrive('chloe')
  const unread = () => {
    const { play, world } = now()
    return chatsOf(world).filter(
      chat => chat.root !== play.front && eventsIn(world, chat) > (play.seen[chat.root] ?? 0),
    )
  }
  expect(unread()).toEqual([])
  perform({ do: 'reply', text: 'Hello' }, 'c1')
  expect(unread().map(({ root }) => root)).toEqual(['c1'])
  front('c1')
  expect(unread()).toEqual([])
})

test('an agent who comes online gets who waits', () => {
  const { now, perform, roster } = rehearse(awayCompany)
  perform(invoice)
  roster('maya', { status: 'online' })
  expect(now().floors).toEqual(['Maya Lindqvist has the floor'])
  expect(now().world.desk.workspace.agents[0]?.status).toBe('online')
  expect(awayCompany.agents[0]?.status).toBe('away')
})

test('a frozen clock stands still; let run, it goes on from there', () => {
  const { now, real, run } = rehearse()
  run(false)
  real.now += 60_000
  expect(now().time).toBe('09:00:00')
  run(true)
  real.now += 5_000
  expect(now().time).toBe('09:00:05')
})

test('a jump brings what comes due on the way at its own time, and stays frozen if it was', () => {
  const { now, perform, jump, run } = rehearse(awayCompany, { waitLimit: 60 })
  perform(invoice)
  run(false)
  jump('2026-12-01T02:00:00.000Z')
  expect(now().time).toBe('02:00:00')
  expect(now().play.clock.set).toBeNull()
  expect(now().play.run.steps.map(({ action }) => `${action.do} ${action.at.slice(0, 19)}`)).toEqual([
    'start 2026-11-30T09:00:00',
    'choose 2026-11-30T09:00:00',
    'wait 2026-11-30T09:01:00',
    'wait 2026-12-01T02:00:00',
  ])
})

test('nobody jumps into the past', () => {
  const { now, jump } = rehearse()
  jump('2026-11-30T08:00:00.000Z')
  expect(now().time).toBe('09:00:00')
  expect(now().play.run.steps).toHaveLength(1)
})

test('where the clock can jump to, and what happens there', () => {
  const holidays = [{ date: '2026-12-25', name: 'Christmas Day' }]
  const open = { ...awayCompany, hours: awayCompany.hours && { ...awayCompany.hours, holidays } }
  const { now, perform } = rehearse(open)
  const jumps = () =>
    jumpsFrom(now().world, '2026-11-30T09:00:00.000Z').map(one => `${one.label}: ${one.detail}`)
  expect(jumps()).toEqual([
    '15 minutes later: Mon 30 Nov, 10:15',
    'Tomorrow, 03:00: Tue 1 Dec, 03:00',
    'Next holiday: Fri 25 Dec, 10:00 · Christmas Day',
  ])
  perform(invoice)
  expect(jumps()[0]).toBe('Next timer: Mon 30 Nov, 10:15 · the wait of Anna Schmidt ends')
  expect(jumpsFrom(rehearse(company).now().world, '2026-11-30T09:00:00.000Z')).toHaveLength(2)
})

test('back in time, the world is as it was and the clock stands still; at the end it goes on', () => {
  const { now, real, perform, stepBack, resumeAtEnd } = rehearse()
  real.now += 10_000
  perform(invoice)
  stepBack(0)
  expect(now().floors).toEqual(['The bot has the floor'])
  real.now += 10_000
  expect(now().time).toBe('09:00:00')
  resumeAtEnd()
  expect(now().floors).toEqual(['Maya Lindqvist has the floor'])
  real.now += 1_000
  expect(now().time).toBe('09:00:11')
})

test('what is done in the past begins another run; the old one is kept, and both say what sets them apart', () => {
  const { now, perform, roster, stepBack, show } = rehearse()
  perform(invoice)
  stepBack(0)
  roster('maya', { status: 'offline' })
  expect(looksBack(now().play)).toBe(false)
  expect(now().runs.map(({ name }) => name)).toEqual([
    '10:00 Anna Schmidt presses “An invoice”',
    '10:00 Maya Lindqvist is offline',
  ])
  perform(invoice)
  expect(now().floors).toEqual(['The queue of Accounts has the floor'])
  show(1)
  expect(now().floors).toEqual(['Maya Lindqvist has the floor'])
  expect(now().runs.map(({ steps }) => steps.length)).toEqual([2, 3])
})

test('what can’t be done begins no run', () => {
  const { now, perform, stepBack } = rehearse()
  perform(invoice)
  stepBack(0)
  perform({ do: 'accept', agent: 'maya' })
  expect(now().play.why).toBe('The bot has this conversation.')
  expect(now().runs).toHaveLength(1)
})
