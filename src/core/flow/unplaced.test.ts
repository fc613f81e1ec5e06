/** Files from elsewhere may say nothing of where their cards lie, and know no frames: what authoring asks of a flow works all the same. */
import { expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { frozen } from '@/core/rehearsal/frozen'
import { flowOf, say, start } from '../../../tests/build/flow'
import { edit } from './edit'
import { markdownOf } from './export/markdown'
import { mermaidOf } from './export/mermaid'
import { copy } from './fragment/copy'
import { insertOn } from './graph/insert'
import { outlineOf } from './graph/outline'
import { walk } from './graph/walk'
import { align } from './layout/align'
import { addFrame, changeFrame, changeNote, insideFrame, moveFrame } from './layout/frames'
import { everything, thingsOf } from './layout/picked'
import { error } from './problem'

const { layout: _nowhere, ...placed } = flowOf({
  cards: {
    start: start('a'),
    a: say('A', 'b'),
    b: say('B', 'a'),
    c: say('C'),
    lost: say('Lost'),
    also: say('Also'),
    odd: { type: 'from_tomorrow', settings: {}, exits: { next: 'b' } },
  },
})
const flow = frozen({ ...placed, layout: {} })
const sizeOf = () => ({ width: 264, height: 120 })
const nobody = { cards: [], frames: ['none'], notes: ['none'] }

test('the outline has each card once; those that nothing leads to go by their keys', () => {
  const outline = outlineOf(flow, catalog)
  expect(outline.map(({ card }) => card).toSorted()).toEqual(Object.keys(flow.cards).toSorted())
  expect(outline.flatMap(({ card, orphan }) => (orphan ? [card] : []))).toEqual(['also', 'c', 'lost', 'odd'])
})

test('the keyboard’s walk finds its way, among cards on one spot by their keys', () => {
  expect(walk(flow, catalog, 'start', 'right')).toBe('a')
  expect(walk(flow, catalog, 'b', 'left')).toBe('a')
  expect(walk(flow, catalog, 'a', 'left')).not.toBeNull()
  expect(walk(flow, catalog, 'c', 'down')).not.toBe('c')
})

test('a card goes in between, and the clipboard takes all of it', () => {
  const change = insertOn(flow, catalog, { card: 'start', exit: 'next' }, 'c')
  expect(change && edit(flow, change).cards.start?.exits.next).toBe('c')
  const fragment = copy(flow, catalog, everything(flow), sizeOf)
  expect(fragment).not.toBeNull()
})

test('what is asked of a frame or a note that is not there changes nothing', () => {
  expect(changeFrame(flow, 'none', { title: 'X' })).toBeNull()
  expect(changeNote(flow, 'none', { text: 'X' })).toBeNull()
  expect(insideFrame(flow, 'none', sizeOf)).toEqual({ cards: [], frames: [], notes: [] })
  expect(edit(flow, moveFrame(flow, 'none', { x: 0, y: 0 }, sizeOf))).toBe(flow)
  expect(thingsOf(flow, nobody, sizeOf)).toEqual([])
})

test('cards on one spot are aligned by their keys', () => {
  const stacked = frozen({ ...flow, layout: { a: { x: 0, y: 0 }, b: { x: 0, y: 0 }, c: { x: 0, y: 40 } } })
  const change = align(stacked, ['b', 'a', 'c'], 'top', sizeOf)
  expect(change && edit(stacked, change).layout.c?.y).toBe(0)
  expect(
    addFrame(stacked, { cards: ['a'], frames: [], notes: [] }, sizeOf, { title: '', color: 'blue' }),
  ).not.toBeNull()
})

test('it is written out for review and as a diagram, whatever is unknown about it', () => {
  const wrong = error('odd', 'It is odd.', 'Look again.')
  const telling = {
    words: () => [],
    says: () => null,
    sizeOf: () => ({ width: 264, height: 160 }),
    problems: { '': [wrong], odd: [wrong, wrong] },
  }
  const text = markdownOf(flow, catalog, telling)
  expect(text).toContain('7 cards, 3 problems.')
  expect(text).toContain('from\\_tomorrow')
  expect(text).toContain('**Error:** It is odd. Look again.')
  const alone = flowOf({ cards: { start: start('nowhere') } })
  expect(markdownOf(alone, catalog, { ...telling, problems: {} })).toContain('1 card, no problems.')
  expect(mermaidOf(flow, catalog)).toMatch(/from.*tomorrow/)
})
