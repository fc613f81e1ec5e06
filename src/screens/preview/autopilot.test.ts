import { expect, test } from 'vitest'
import { transcript } from '@/core/rehearsal/transcript'
import { type Autopilot, dueDeeds, nextDeed } from './autopilot'
import { shownWorld } from './play'
import { createRehearsal } from './rehearsal'
import { opened, replayed, worldOf } from './run'
import { awayCompany, company, handoffFlow } from './samples'

const AT = '2026-11-30T09:00:00.000Z'
const EVERYBODY: Autopilot = { who: 'everybody', after: 10 }
const stage = { id: 1, flow: handoffFlow(), others: [], workspace: company }
const asked = replayed(opened(stage), [
  { do: 'start', at: AT, conversation: 'c1', contact: 'anna' },
  { do: 'choose', at: AT, conversation: 'c1', option: 'invoice' },
])
const shown = ({ at, ...action }: { at: string; do: string }) => `${at.slice(14, 19)} ${action.do}`

test('accepts, then answers, each after the same time; then waits for the visitor', () => {
  const deeds = dueDeeds(worldOf(asked), EVERYBODY, AT, '2026-11-30T09:10:00.000Z')
  expect(deeds.map(shown)).toEqual(['00:10 accept', '00:20 reply'])
  const [first] = deeds
  expect(first).toMatchObject({ conversation: 'c1', agent: 'maya' })
  expect(dueDeeds(worldOf(asked), EVERYBODY, AT, '2026-11-30T09:00:09.999Z')).toEqual([])
})

test('the same world gives the same deeds', () => {
  const all = () => dueDeeds(worldOf(asked), EVERYBODY, AT, '2026-11-30T10:00:00.000Z')
  expect(all()).toEqual(all())
})

test('plays only who was asked for', () => {
  const world = worldOf(asked)
  expect(nextDeed(world, { who: { agent: 'tomas' }, after: 1 }, AT)).toBeNull()
  expect(nextDeed(world, { who: 'nobody', after: 1 }, AT)).toBeNull()
  expect(nextDeed(world, { who: { agent: 'maya' }, after: 1 }, AT)).toMatchObject({ do: 'accept' })
})

test('never acts in the past', () => {
  const late = '2026-11-30T11:00:00.000Z'
  expect(nextDeed(worldOf(asked), EVERYBODY, late)?.at).toBe(late)
})

test('a team’s own queue is emptied by the first member who is there and has room', () => {
  const flow = handoffFlow({ strategy: 'queue' })
  const queued = (workspace = company) =>
    worldOf(
      replayed(
        opened({ ...stage, flow, workspace }),
        asked.steps.map(({ action }) => action),
      ),
    )
  expect(nextDeed(queued(), EVERYBODY, AT)).toMatchObject({ do: 'accept', agent: 'maya' })
  expect(nextDeed(queued(awayCompany), EVERYBODY, AT)).toBeNull()
})

test('plays through a jump of the clock, in ordinary actions that replay to the same words', () => {
  const real = { now: Date.parse(AT) }
  const store = createRehearsal({ contact: 'anna', wall: null, from: null }, () => real.now)
  const { begin, fly, perform, jump } = store.getState()
  begin(stage.flow, company, [])
  fly(EVERYBODY)
  perform({ do: 'choose', option: 'invoice' })
  jump('2026-11-30T09:15:00.000Z')
  const { play } = store.getState()
  if (!play) throw new Error('no rehearsal')
  const actions = play.run.steps.map(({ action }) => action)
  expect(actions.map(shown)).toEqual([
    '00:00 start',
    '00:00 choose',
    '00:10 accept',
    '00:20 reply',
    '15:00 wait',
  ])
  const again = worldOf(replayed(opened({ ...stage, flow: play.run.flow }), actions))
  const words = transcript(shownWorld(play).conversations.c1?.events ?? [])
  expect(words).toContain('Maya Lindqvist: Hello, this is Maya Lindqvist. How can I help?')
  expect(transcript(again.conversations.c1?.events ?? [])).toBe(words)
})

test('who accepts at the very limit of the first reply is in time', () => {
  const flow = handoffFlow({ replyLimit: 10 })
  const real = { now: Date.parse(AT) }
  const store = createRehearsal({ contact: 'anna', wall: null, from: null }, () => real.now)
  const { begin, fly, perform, jump } = store.getState()
  begin(flow, company, [])
  fly(EVERYBODY)
  perform({ do: 'choose', option: 'invoice' })
  jump('2026-11-30T09:15:00.000Z')
  const { play } = store.getState()
  const text = play && transcript(shownWorld(play).conversations.c1?.events ?? [])
  expect(text).toContain('accepted by Maya Lindqvist')
  expect(text).not.toContain('no reply')
})
