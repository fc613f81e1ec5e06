import { expect, test } from 'vitest'
import { flowOf, say } from '../../../../tests/build/flow'
import { membersOf } from './members'
import { markName, markWords, membersWords } from './words'

const sizeOf = () => ({ width: 264, height: 160 })
const flow = {
  ...flowOf({
    cards: { a: say('A'), b: say('B'), c: say('C') },
    layout: { a: { x: 400, y: 0 }, b: { x: 0, y: 40 }, c: { x: 900, y: 0 } },
  }),
  frames: {
    f: { title: ' Small\n talk ', color: 'blue', x: -40, y: -80, width: 760, height: 400 },
    empty: { title: '', color: 'blue', x: 5000, y: 0, width: 100, height: 100 },
  },
  notes: { n: { text: 'Ask Ann', color: 'amber', x: 0, y: 900, width: 200, height: 100 } },
}

test('cards whose middle lies in a frame are its own, in reading order', () => {
  expect(membersOf(flow, 'f', sizeOf)).toEqual(['b', 'a'])
  expect(membersOf(flow, 'empty', sizeOf)).toEqual([])
  expect(membersOf(flow, 'gone', sizeOf)).toEqual([])
})

test('the list stays the same while nothing moves, and is made anew when something does', () => {
  const list = membersOf(flow, 'f', sizeOf)
  expect(membersOf({ ...flow, cards: { ...flow.cards } }, 'f', sizeOf)).toBe(list)
  expect(membersOf({ ...flow, layout: { ...flow.layout } }, 'f', sizeOf)).toBe(list)
  const moved = { ...flow, layout: { ...flow.layout, c: { x: 100, y: 0 } } }
  expect(membersOf(moved, 'f', sizeOf)).toEqual(['b', 'c', 'a'])
  const wider = { ...flow, frames: { ...flow.frames, f: { ...flow.frames.f, width: 2000 } } }
  expect(membersOf(wider, 'f', sizeOf)).toEqual(['b', 'a', 'c'])
})

test('a card that grows out of a frame is no longer in it', () => {
  const longer = { ...flow, cards: { ...flow.cards } }
  const grown = (card: string) => ({ width: 264, height: card === 'b' ? 800 : 160 })
  expect(membersOf(flow, 'f', sizeOf)).toEqual(['b', 'a'])
  expect(membersOf(longer, 'f', grown)).toEqual(['a'])
})

test('a frame is read out with its cards, a note with its text', () => {
  const frame = { kind: 'frames', key: 'f' } as const
  const note = { kind: 'notes', key: 'n' } as const
  expect(markName(frame, markWords(flow, frame), membersWords(['B', 'A'], 2), 2)).toBe(
    'Frame “Small talk”, 2 cards: B, A',
  )
  expect(markName(frame, '', membersWords(['A'], 1), 1)).toBe('Frame without a title, 1 card: A')
  expect(markName(frame, 'X', membersWords(['A', 'B'], 9), 9)).toBe('Frame “X”, 9 cards: A, B and 7 more')
  expect(markName(frame, 'X', '', 0)).toBe('Frame “X”, no cards')
  expect(markName(note, markWords(flow, note), '', 0)).toBe('Note “Ask Ann”')
  expect(markName(note, '', '', 0)).toBe('Empty note')
})
