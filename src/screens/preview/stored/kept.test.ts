import { expect, test } from 'vitest'
import { transcript } from '@/core/rehearsal/transcript'
import { conversationOf } from '@/core/rehearsal/world'
import { timeOn } from '../clock'
import { looksBack, shownWorld } from '../play'
import { createRehearsal } from '../rehearsal'
import { worldOf } from '../run'
import { company, handoffFlow, nightBot } from '../samples'
import { deedsOf, revived, stageOf } from './kept'

const MONDAY = Date.parse('2026-11-30T09:00:00.000Z')

function underWay() {
  const real = { now: MONDAY }
  const store = createRehearsal({ contact: 'anna', wall: null, from: null }, () => real.now)
  const { begin, perform, arrive, roster, sit, fly, run } = store.getState()
  begin(handoffFlow(), { ...company, bots: [{ id: 'night', name: 'Night bot', active: true }] }, [nightBot()])
  perform({ do: 'choose', option: 'invoice' })
  real.now += 5_000
  perform({ do: 'reply', text: 'Hello' })
  roster('maya', { status: 'offline' })
  arrive(null)
  sit('tomas')
  fly({ who: { agent: 'maya' }, after: 30 })
  run(false)
  const kept = () => {
    const { play, runs } = store.getState()
    if (!play) throw new Error('no rehearsal')
    return { play, runs }
  }
  return { real, store, kept, ...kept(), now: real.now }
}

/** What comes out of the database again. */
const stored = <T>(value: T): T => structuredClone(value)

test('what was kept is played again to the same words, and looked at the same way', () => {
  const { play, runs, now } = underWay()
  const again = revived(stored(stageOf(play.run)), stored(deedsOf({ play, runs }, now)), now + 60_000)?.play
  if (!again) throw new Error('nothing came back')
  expect(shownWorld(again).conversations).toEqual(shownWorld(play).conversations)
  expect(shownWorld(again).desk).toEqual(shownWorld(play).desk)
  expect(transcript(conversationOf(shownWorld(again), 'c1')?.events ?? [])).toContain('Maya Lindqvist: Hello')
  const { front, chair, pilot, clock } = again
  expect({ front, chair, pilot, clock }).toEqual({
    front: 'c2',
    chair: 'tomas',
    pilot: { who: { agent: 'maya' }, after: 30 },
    clock: { start: now, set: null },
  })
  expect(again.run.others.map(({ id }) => id)).toEqual(['night'])
})

test('the flow is kept as it was: whether it changed since is told by its logic', () => {
  const { play, runs, now } = underWay()
  const again = revived(stageOf(play.run), deedsOf({ play, runs }, now), now)
  expect(again?.play.run.opened.program.logic).toBe(play.run.opened.program.logic)
})

/** The rehearsal after a reload a minute later. */
function reloaded({ kept, real }: ReturnType<typeof underWay>) {
  const before = kept()
  const again = revived(
    stored(stageOf(before.play.run)),
    stored(deedsOf(before, real.now)),
    real.now + 60_000,
  )
  if (!again) throw new Error('nothing came back')
  return { before, again, time: timeOn(again.play.clock, real.now + 60_000) }
}

test('every run is kept, with its name, and which of them is played', () => {
  const going = underWay()
  const { stepBack, perform, show } = going.store.getState()
  stepBack(1)
  perform({ do: 'say', text: 'Never mind' })
  for (const played of [2, 1]) {
    show(played)
    const { before, again } = reloaded(going)
    const told = ({ runs }: Pick<typeof again, 'runs'>) => runs.map(({ id, name }) => [id, name])
    expect(told(again)).toEqual(told(before))
    expect(again.runs).toHaveLength(2)
    expect(again.play.run).toBe(again.runs[played - 1])
    expect(again.runs.map(run => worldOf(run).conversations)).toEqual(
      before.runs.map(run => worldOf(run).conversations),
    )
    expect(new Set(again.runs.map(run => run.opened)).size).toBe(1)
  }
})

test('who looked back looks back, and finds the clock at the end as it was', () => {
  const going = underWay()
  const { run, stepBack } = going.store.getState()
  run(true)
  stepBack(1)
  const { before, again, time } = reloaded(going)
  expect(looksBack(again.play)).toBe(true)
  expect(shownWorld(again.play).conversations).toEqual(shownWorld(before.play).conversations)
  expect(time).toBe(before.play.run.steps[1]?.action.at)
  const { resume, resumeAtEnd } = going.store.getState()
  resume(again.play, again.runs)
  resumeAtEnd()
  const { play } = going.kept()
  expect(play.clock.set).not.toBeNull()
  expect(timeOn(play.clock, going.real.now)).toBe(before.play.run.steps.at(-1)?.action.at)
})

test('the latest world is never shown under the clock of an earlier step', () => {
  const { play, runs, now } = underWay()
  const deeds = { ...deedsOf({ play, runs }, now), shown: 99, at: '2026-11-30T09:00:00.000Z' }
  const again = revived(stageOf(play.run), deeds, now)
  if (!again) throw new Error('nothing came back')
  expect(looksBack(again.play)).toBe(false)
  expect(timeOn(again.play.clock, now)).toBe(play.run.steps.at(-1)?.action.at)
})

test.each([
  ['a flow that is none', { flow: '{}' }, {}],
  ['a workspace that is none', { workspace: 'oops' }, {}],
  ['a workspace without bots', { workspace: JSON.stringify({ ...company, bots: 7 }) }, {}],
  ['a time that is none', {}, { at: 'soon' }],
  ['no runs', {}, { runs: [] }],
  ['no actions', {}, { runs: [{ id: 1, name: 'First run', actions: [] }] }],
  ['a run that is not there', {}, { played: 7 }],
  ['actions of nobody', {}, { runs: [{ id: 1, name: '', actions: [1, null, { do: 'fly' }] }] }],
])('%s: nothing comes back, and nothing throws', (_, stage, deeds) => {
  const { play, runs, now } = underWay()
  const kept = { ...deedsOf({ play, runs }, now), ...deeds }
  expect(revived({ ...stageOf(play.run), ...stage }, kept, now)).toBeNull()
})
