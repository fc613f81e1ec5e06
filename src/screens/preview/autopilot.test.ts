import { expect, test } from 'vitest'
import { custodyOf, withCustody } from '@/core/desk/desk'
import { transcript } from '@/core/rehearsal/transcript'
import { conversationOf } from '@/core/rehearsal/world'
import { type Holder, isUnassigned } from '@/core/runtime/holder'
import { advanced, nextInstant } from './advance'
import { type Autopilot, nextDeed } from './autopilot'
import { shownWorld } from './play'
import { createRehearsal } from './rehearsal'
import { opened, type Run, replayed, worldOf } from './run'
import { awayCompany, company, handoffFlow } from './samples'
import { threadOf } from './thread'
import { handoffWords } from './words'

const AT = '2026-11-30T09:00:00.000Z'
const EVERYBODY: Autopilot = { who: 'everybody', after: 10 }
const NOBODY: Holder = { kind: 'bot', bot: { id: '', name: '' } }
const stage = { id: 1, flow: handoffFlow(), others: [], workspace: company }
const asked = replayed(opened(stage), [
  { do: 'start', at: AT, conversation: 'c1', contact: 'anna' },
  { do: 'choose', at: AT, conversation: 'c1', option: 'invoice' },
])
const shown = ({ at, ...action }: { at: string; do: string }) => `${at.slice(14, 19)} ${action.do}`

/** What a run brings after those two steps. */
const news = (run: Run) => run.steps.slice(2).map(({ action }) => shown(action))

test('accepts, then answers, each after the same time; then waits for the visitor', () => {
  const until = (to: string) => advanced(asked, EVERYBODY, AT, to, false)
  const after = until('2026-11-30T09:10:00.000Z')
  expect(news(after)).toEqual(['00:10 accept', '00:20 reply'])
  expect(after.steps[2]?.action).toMatchObject({ conversation: 'c1', agent: 'maya' })
  expect(until('2026-11-30T09:00:09.999Z')).toBe(asked)
  expect(nextInstant(after, EVERYBODY, '2026-11-30T09:10:00.000Z')).toBeNull()
})

test('the same run goes on the same way', () => {
  const all = () => news(advanced(asked, EVERYBODY, AT, '2026-11-30T10:00:00.000Z', true))
  expect(all()).toEqual(all())
})

test('whoever has left does nothing; their reply limit is reached all the same, and others are played on', () => {
  const flow = handoffFlow({ replyLimit: 900 })
  const before = replayed(opened({ ...stage, flow }), [
    ...asked.steps.map(({ action }) => action),
    { do: 'roster', at: AT, agent: 'maya', change: { active: false } },
  ])
  expect(nextDeed(worldOf(before), EVERYBODY, AT)).toBeNull()
  expect(nextInstant(before, EVERYBODY, AT)).toBe('2026-11-30T09:15:00.000Z')
  const after = advanced(before, EVERYBODY, AT, '2026-11-30T10:00:00.000Z', false)
  expect(transcript(conversationOf(worldOf(after), 'c1')?.events ?? [])).toContain('no reply')
})

test('what somebody played can’t do passes over that conversation alone, and time goes on', () => {
  const flow = handoffFlow({ strategy: 'queue', waitLimit: 600 })
  const queued = replayed(opened({ ...stage, flow }), [
    ...asked.steps.map(({ action }) => action),
    { do: 'start', at: AT, conversation: 'c2', contact: null },
    { do: 'choose', at: AT, conversation: 'c2', option: 'invoice' },
  ])
  // The desk does not know of the first any more to which team it belongs: its members are refused.
  const last = queued.steps.at(-1)
  const first = last && custodyOf(last.world.desk, 'c1')
  if (!last || !first) throw new Error('nothing waits')
  const { desk } = last.world
  const world = {
    ...last.world,
    desk: withCustody(desk, { ...first, team: null }),
  }
  const before = { ...queued, steps: [...queued.steps.slice(0, -1), { ...last, world }] }
  const after = advanced(before, EVERYBODY, AT, '2026-11-30T09:20:00.000Z', false)
  const deeds = after.steps.slice(4).map(({ action }) => [shown(action), 'conversation' in action])
  expect(deeds).toEqual([
    ['00:10 accept', true],
    ['00:20 reply', true],
    ['10:00 wait', false],
    // It now waits in Unassigned, where anybody can take it.
    ['10:10 accept', true],
    ['10:20 reply', true],
  ])
  expect(conversationOf(worldOf(after), 'c2')?.session.holder.kind).toBe('agent')
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

test('what waits in Unassigned is taken by the first agent who is there and has room', () => {
  const gone = { ...awayCompany, agents: awayCompany.agents.map(one => ({ ...one, active: false })) }
  const unassigned = replayed(opened({ ...stage, workspace: gone }), [
    ...asked.steps.map(({ action }) => action),
    { do: 'roster', at: AT, agent: 'tomas', change: { active: true, status: 'online' } },
    { do: 'say', at: '2026-11-30T09:00:05.000Z', conversation: 'c1', text: 'Hello?' },
  ])
  const there = replayed(unassigned, [
    { do: 'roster', at: '2026-11-30T09:00:06.000Z', agent: 'tomas', change: { capacity: 4 } },
  ])
  expect(isUnassigned(conversationOf(worldOf(there), 'c1')?.session.holder ?? NOBODY)).toBe(true)
  // Tomás has three of three at first, and nobody else is there.
  expect(nextDeed(worldOf(unassigned), EVERYBODY, AT)).toBeNull()
  expect(nextDeed(worldOf(there), { who: { agent: 'maya' }, after: 1 }, AT)).toBeNull()
  expect(nextDeed(worldOf(there), EVERYBODY, AT)).toEqual({
    do: 'accept',
    at: '2026-11-30T09:00:10.000Z',
    conversation: 'c1',
    agent: 'tomas',
  })
  const after = advanced(there, EVERYBODY, AT, '2026-11-30T09:10:00.000Z', false)
  const [first] = threadOf(conversationOf(worldOf(after), 'c1')?.events ?? []).flatMap(entry =>
    entry.kind === 'handoff' && entry.answer.type === 'assignment.settled' ? [entry.answer] : [],
  )
  expect(first && handoffWords(first)).toMatchObject({
    title: 'Tomás Ferreira picked it up',
    sentence: 'Tomás Ferreira took it from Unassigned.',
  })
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
  const words = transcript(conversationOf(shownWorld(play), 'c1')?.events ?? [])
  expect(words).toContain('Maya Lindqvist: Hello, this is Maya Lindqvist. How can I help?')
  expect(transcript(conversationOf(again, 'c1')?.events ?? [])).toBe(words)
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
  const text = play && transcript(conversationOf(shownWorld(play), 'c1')?.events ?? [])
  expect(text).toContain('accepted by Maya Lindqvist')
  expect(text).not.toContain('no reply')
})
