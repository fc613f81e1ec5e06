import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { frozen } from '@/core/rehearsal/frozen'
import { anyDocument } from '../../../../tests/build/arbitrary'
import { flowOf, say, start } from '../../../../tests/build/flow'
import { runs } from '../../../../tests/build/runs'
import { edit, invert } from '../edit'
import { open } from '../open'
import { logicHash, save } from '../save'
import { openValue } from '../stored'
import { addFrame, addNote, changeFrame, changeNote, insideFrame, moveFrame, removeMarks } from './frames'
import { nothingPicked } from './picked'

const sizeOf = () => ({ width: 200, height: 100 })
const sales = { title: 'Sales', color: 'blue' }
const flow = frozen(
  flowOf({
    cards: { start: start('a'), a: say('A', 'b'), b: say('B') },
    layout: { start: { x: 0, y: 0 }, a: { x: 400, y: 0 }, b: { x: 400, y: 300 } },
  }),
)
const { change } = addFrame(flow, { ...nothingPicked, cards: ['a', 'b'] }, sizeOf, sales) ?? {}
if (!change) throw new Error('No frame around two cards.')
const framed = frozen(edit(flow, change))

describe('a frame', () => {
  test('is drawn around what is picked, with room for its title, and changes no card', () => {
    expect(framed.frames).toEqual({ frame: { ...sales, x: 360, y: -80, width: 280, height: 520 } })
    expect(framed.cards).toBe(flow.cards)
    expect(logicHash(framed, catalog)).toBe(logicHash(flow, catalog))
  })

  test('is not drawn around nothing', () => {
    expect(addFrame(flow, { ...nothingPicked, cards: ['gone'] }, sizeOf, sales)).toBeNull()
  })

  test('moves what lies in it, and nothing else', () => {
    const { change } = addNote(
      framed,
      { x: 380, y: -60, width: 100, height: 60 },
      { text: '!', color: 'amber' },
    )
    const noted = edit(framed, change)
    const moved = edit(noted, moveFrame(noted, 'frame', { x: 460, y: -30 }, sizeOf))
    expect(moved.layout).toEqual({ start: { x: 0, y: 0 }, a: { x: 500, y: 50 }, b: { x: 500, y: 350 } })
    expect(moved.notes?.note).toMatchObject({ x: 480, y: -10, width: 100 })
    expect(moved.frames?.frame).toMatchObject({ x: 460, y: -30, width: 280, height: 520 })
    expect(edit(noted, moveFrame(noted, 'gone', { x: 0, y: 0 }, sizeOf))).toBe(noted)
  })

  test('holds a smaller frame as a whole, and never itself', () => {
    const inner = { title: 'In', color: 'rose', x: 380, y: -20, width: 240, height: 160 }
    const nested = edit(framed, { set: 'frame', frame: 'inner', to: inner })
    expect(insideFrame(nested, 'frame', sizeOf)).toEqual({ cards: ['a', 'b'], frames: ['inner'], notes: [] })
    expect(insideFrame(nested, 'inner', sizeOf)).toEqual({ cards: ['a'], frames: [], notes: [] })
  })

  test('changes its words and its box, and is taken away without its cards', () => {
    const changed = edit(framed, changeFrame(framed, 'frame', { title: 'Leads', width: 3 }) ?? change)
    expect(changed.frames?.frame).toMatchObject({ title: 'Leads', color: 'blue', x: 360, width: 80 })
    expect(changeFrame(framed, 'gone', { title: 'x' })).toBeNull()
    expect(changeNote(framed, 'gone', { text: 'x' })).toBeNull()
    expect(edit(framed, removeMarks({ frames: ['frame'], notes: [] }))).toEqual(flow)
  })
})

test('any flow with more frames and notes opens as it was saved, and undo takes them out again', () => {
  const length = fc.double({ noNaN: true })
  const place = fc.record({ x: length, y: length, width: length, height: length })
  fc.assert(
    fc.property(anyDocument, place, place, (document, first, second) => {
      const begin = frozen(openValue(document, catalog).flow)
      if (!begin) throw new Error('A generated document does not open.')
      const note = addNote(begin, first, { text: 'Look', color: 'amber' })
      const noted = frozen(edit(begin, note.change))
      const around = { cards: Object.keys(begin.cards), frames: [], notes: [note.key] }
      const frame = addFrame(noted, around, sizeOf, sales)
      if (!frame) throw new Error('No frame around a note.')
      const framed = frozen(edit(noted, frame.change))
      const moved = frozen(edit(framed, moveFrame(framed, frame.key, second, sizeOf)))
      const saved = save(moved, catalog)
      const { flow: again } = open(saved, catalog)
      expect(again && save(again, catalog)).toBe(saved)
      const back = edit(framed, invert(noted, frame.change))
      expect(edit(back, invert(begin, note.change))).toEqual(begin)
    }),
    { numRuns: runs(60) },
  )
})
