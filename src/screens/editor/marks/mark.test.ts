import { expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { faceOf } from '@/cards/faces'
import { flowOf, say, start } from '../../../../tests/build/flow'
import { stageOf } from '../../../../tests/build/stage'
import { possible } from '../actions/action'
import { actionsFor } from '../actions/registry'
import { noMarks } from '../store'
import { editingOf, including, onlyMark, toggled } from './mark'

const actions = actionsFor({ catalog, faceOf })
const box = { color: 'blue', x: 380, y: -60, width: 400, height: 400 }
const flow = {
  ...flowOf({
    cards: { start: start('a'), a: say('One', null) },
    layout: { start: { x: 0, y: 0 }, a: { x: 400, y: 0 } },
  }),
  frames: { f: { title: 'Here', ...box } },
  notes: { n: { text: 'Look', ...box, x: 0, y: 800 } },
}
const frame = { ...noMarks, frames: ['f'] }
const note = { ...noMarks, notes: ['n'] }

async function done(id: string, parts: Parameters<typeof stageOf>[0]) {
  const on = stageOf({ flow, ...parts })
  const action = actions.find(one => one.id === id)
  if (!action) throw new Error(`There is no action ${id}`)
  expect(possible(action, on)).toBe(true)
  await action.perform(on)
  return on
}

test('a frame is moved with the cards in it, and back in one step', async () => {
  const on = await done('move-right', { marks: frame })
  expect(on.flow.frames?.f).toMatchObject({ x: 400, y: -60 })
  expect(on.flow.layout).toMatchObject({ start: { x: 0 }, a: { x: 420 } })
  on.state.undo()
  expect(on.flow).toEqual(flow)
})

test('deleting a frame leaves the cards in it; deleting all takes all', async () => {
  const on = await done('delete', { marks: frame })
  expect(on.flow.frames).toBeUndefined()
  expect(on.state.marks).toEqual(noMarks)
  expect(Object.keys(on.flow.cards)).toEqual(['start', 'a'])
  const all = await done('delete', { marks: { ...frame, notes: ['n'] }, selection: ['a'] })
  expect([all.flow.frames, all.flow.notes, all.flow.cards.a]).toEqual([undefined, undefined, undefined])
  expect(all.state.past).toHaveLength(1)
})

test('a note is duplicated, and the copy selected', async () => {
  const on = await done('duplicate', { marks: note })
  expect(Object.keys(on.flow.notes ?? {})).toHaveLength(2)
  expect(on.state.marks.notes).not.toContain('n')
  expect(on.state.marks.notes).toHaveLength(1)
  expect(on.state.selection).toEqual([])
})

test('sizes and colours; no smaller than can be got hold of', async () => {
  expect((await done('mark-narrower', { marks: note })).flow.notes?.n?.width).toBe(380)
  const on = await done('mark-rose', { marks: frame })
  expect(on.flow.frames?.f?.color).toBe('rose')
  const shorter = actions.find(({ id }) => id === 'mark-shorter')
  for (let i = 0; i < 40; i += 1) void shorter?.perform(on)
  expect(on.flow.frames?.f?.height).toBe(40)
  expect(on.state.past).toHaveLength(2)
})

test('what is new is selected and asks for its words', async () => {
  for (const [id, kind] of [
    ['frame', 'frames'],
    ['note', 'notes'],
  ] as const) {
    const on = await done(id, {})
    expect(onlyMark(on)?.kind).toBe(kind)
    expect(editingOf(on.store).getState().mark).toEqual(onlyMark(on))
  }
  const around = await done('frame', { selection: ['a'] })
  expect(around.flow.frames?.[onlyMark(around)?.key ?? '']).toMatchObject({ x: 360, width: 344 })
})

test('pointed at, it is selected alone, or stays among the others', () => {
  const on = stageOf({ flow, marks: frame, selection: ['a'] })
  expect(including(on.state, { kind: 'notes', key: 'n' })).toEqual([[], note])
  expect(including(on.state, { kind: 'frames', key: 'f' })).toEqual([['a'], frame])
  expect(toggled(frame, { kind: 'notes', key: 'n' })).toEqual({ frames: ['f'], notes: ['n'] })
  expect(toggled(frame, { kind: 'frames', key: 'f' })).toEqual(noMarks)
})
