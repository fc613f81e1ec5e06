import { expect, test } from 'vitest'
import { transcript } from '@/core/rehearsal/transcript'
import { shownWorld } from '../play'
import { createRehearsal } from '../rehearsal'
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
  const { play } = store.getState()
  if (!play) throw new Error('no rehearsal')
  return { play, now: real.now }
}

/** What comes out of the database again. */
const stored = <T>(value: T): T => structuredClone(value)

test('what was kept is played again to the same words, and looked at the same way', () => {
  const { play, now } = underWay()
  const again = revived(stored(stageOf(play.run)), stored(deedsOf(play, now)), now + 60_000)
  if (!again) throw new Error('nothing came back')
  expect(shownWorld(again).conversations).toEqual(shownWorld(play).conversations)
  expect(shownWorld(again).desk).toEqual(shownWorld(play).desk)
  expect(transcript(shownWorld(again).conversations.c1?.events ?? [])).toContain('Maya Lindqvist: Hello')
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
  const { play, now } = underWay()
  const again = revived(stageOf(play.run), deedsOf(play, now), now)
  expect(again?.run.opened.program.logic).toBe(play.run.opened.program.logic)
})

test.each([
  ['a flow that is none', { flow: '{}' }, {}],
  ['a workspace that is none', { workspace: 'oops' }, {}],
  ['a workspace without bots', { workspace: JSON.stringify({ ...company, bots: 7 }) }, {}],
  ['a time that is none', {}, { at: 'soon' }],
  ['no actions', {}, { actions: [] }],
  ['actions of nobody', {}, { actions: [1, null, { do: 'fly' }] }],
])('%s: nothing comes back, and nothing throws', (_, stage, deeds) => {
  const { play, now } = underWay()
  expect(revived({ ...stageOf(play.run), ...stage }, { ...deedsOf(play, now), ...deeds }, now)).toBeNull()
})
