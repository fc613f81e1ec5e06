import { expect, test } from 'vitest'
import { flowOf, say } from '../../../../tests/build/flow'
import { edit } from '../edit'
import { putAt, type Thing } from './picked'

const box = { x: 0, y: 0, width: 100, height: 100 }
const bare = flowOf({ start: null, cards: { a: say('A') } })
const things: readonly Thing[] = [
  { kind: 'frames', key: 'f', box },
  { kind: 'notes', key: 'n', box },
]
const moved = things.map(thing => ({ thing, at: { x: 20.4, y: 40 } }))

test('frames and notes are put in whole pixels, with all else they hold', () => {
  const flow = {
    ...bare,
    frames: { f: { title: 'F', color: 'blue', ...box } },
    notes: { n: { text: 'N', color: 'blue', ...box } },
  }
  const { frames, notes } = edit(flow, putAt(flow, moved))
  expect(frames).toEqual({ f: { title: 'F', color: 'blue', ...box, x: 20, y: 40 } })
  expect(notes).toEqual({ n: { text: 'N', color: 'blue', ...box, x: 20, y: 40 } })
})

test('what is gone meanwhile does not come back by being moved', () => {
  for (const flow of [bare, { ...bare, frames: {}, notes: {} }])
    expect(edit(flow, putAt(flow, moved))).toBe(flow)
})
