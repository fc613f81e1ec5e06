import { expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { frozen } from '@/core/rehearsal/frozen'
import { agent, flowOf, say, start } from '../../../tests/build/flow'
import { blankFlow } from './blank'
import type { CardShape } from './card-shape'
import { addCard, configure, connect, declare, move, removeCards, rename, titleOf } from './compose'
import { edit, invert } from './edit'
import { lint } from './lint'

const shape = (type: string): CardShape => {
  const found = catalog.get(type)
  if (!found) throw new Error(type)
  return found
}

const choosing = frozen(
  flowOf({
    cards: {
      start: start('c'),
      c: {
        type: 'choice',
        settings: {
          text: '?',
          options: [
            { key: 'yes', label: 'Yes' },
            { key: 'no', label: 'No' },
          ],
        },
        exits: { yes: 'm', no: 'm', otherwise: 'c' },
      },
      m: say('Thanks', 'c'),
    },
  }),
)

test('a new card comes with open exits, a place in whole pixels and the variables it brings', () => {
  const { key, change } = addCard(blankFlow('f', 'F'), shape('assign'), { x: 10.4, y: -0.2 })
  const flow = edit(blankFlow('f', 'F'), change)
  expect(key).toBe('assign_conversation')
  expect(flow.cards[key]?.exits).toEqual({ returned: null, unavailable: null, notFound: null })
  expect(flow.layout[key]).toStrictEqual({ x: 10, y: 0 })
  expect(flow.variables).toEqual({ handoff: { type: 'object', scope: 'conversation' } })
})

test('a second card of a kind gets another key, and brings nothing twice', () => {
  const first = addCard(blankFlow('f', 'F'), shape('assign'), { x: 0, y: 0 })
  const flow = edit(blankFlow('f', 'F'), first.change)
  const second = addCard(flow, shape('assign'), { x: 0, y: 0 })
  expect(second.key).toBe('assign_conversation_2')
  expect(edit(flow, second.change).variables).toBe(flow.variables)
})

test('a new Start card becomes the start where there is none', () => {
  const flow = { ...blankFlow('f', 'F'), start: null, cards: {} }
  const { key, change } = addCard(flow, shape('start'), { x: 0, y: 0 })
  expect(edit(flow, change).start).toBe(key)
  expect(
    edit(blankFlow('f', 'F'), addCard(blankFlow('f', 'F'), shape('start'), { x: 0, y: 0 }).change).start,
  ).toBe('start')
})

test('removed cards take every pointer to them and their places along, and one undo brings all back', () => {
  const change = removeCards(choosing, ['c', 'start', 'nobody'])
  const flow = edit(choosing, change)
  expect(flow).toMatchObject({ start: null, cards: { m: { exits: { next: null } } } })
  expect(Object.keys(flow.cards)).toEqual(['m'])
  expect(Object.keys(flow.layout)).toEqual(['m'])
  expect(edit(flow, invert(choosing, change))).toEqual(choosing)
})

test('new settings drop the exits that are no more and open the new ones', () => {
  const options = [
    { key: 'no', label: 'No' },
    { key: 'later', label: 'Later' },
  ]
  const flow = edit(choosing, configure(choosing, catalog, 'c', { text: '?', options, store: '' }))
  expect(flow.cards.c?.exits).toEqual({ no: 'm', otherwise: 'c', later: null })
})

test('settings that can not be read leave every connection as it is', () => {
  const settings = { text: '?', options: [{ key: 'NOT A KEY', label: '' }], store: '' }
  const flow = edit(choosing, configure(choosing, catalog, 'c', settings))
  expect(flow.cards.c).toEqual({ ...choosing.cards.c, settings })
})

test('settings for no card change nothing', () => {
  expect(edit(choosing, configure(choosing, catalog, 'nobody', {}))).toBe(choosing)
})

test('the exit for no reply comes and goes with the limit', () => {
  const flow = flowOf({
    cards: {
      start: start('a'),
      a: { type: 'assign', settings: { to: agent('ann') }, exits: { returned: 'b' } },
      b: { type: 'end' },
    },
  })
  const limited = edit(flow, configure(flow, catalog, 'a', { ...flow.cards.a?.settings, replyLimit: 60 }))
  expect(limited.cards.a?.exits).toMatchObject({ noReply: null, returned: 'b' })
  const unlimited = edit(limited, configure(limited, catalog, 'a', { ...flow.cards.a?.settings }))
  expect(unlimited).toEqual(flow)
})

test('cards move by whole pixels; a move that ends where it began is none', () => {
  expect(edit(choosing, move(choosing, { c: { x: 7.5, y: -7.5 } })).layout.c).toEqual({ x: 8, y: -7 })
  const here = choosing.layout.c ?? { x: 0, y: 0 }
  expect(
    edit(choosing, move(choosing, { c: { x: here.x - 0.2, y: here.y + 0.2 }, nobody: { x: 1, y: 1 } })),
  ).toBe(choosing)
})

test('a title of blanks is no title, and the card is called after its type', () => {
  const titled = edit(choosing, rename('m', 'Farewell'))
  const untitled = edit(titled, rename('m', '  '))
  expect([titled, untitled].map(({ cards }) => cards.m && titleOf(catalog, cards.m))).toEqual([
    'Farewell',
    'Message',
  ])
  expect(titleOf(catalog, { type: 'from_the_future', settings: {}, exits: {} })).toBe('from_the_future')
})

test('a connection and a variable are one change each', () => {
  const flow = edit(
    edit(choosing, connect('m', 'next', null)),
    declare('n', { type: 'number', scope: 'flow' }),
  )
  expect(flow.cards.m?.exits.next).toBeNull()
  expect(flow.variables.n).toEqual({ type: 'number', scope: 'flow' })
})

test('a blank flow and a new card of every kind can be read, whatever they still lack', () => {
  const full = [...catalog.values()].reduce(
    (flow, one) => edit(flow, addCard(flow, one, { x: 0, y: 0 }).change),
    blankFlow('f', 'F'),
  )
  const codes = lint(full, catalog).map(({ code }) => code)
  expect(codes).not.toContain('settings_invalid')
  expect(codes).not.toContain('variable_undeclared')
  expect(codes).not.toContain('exit_unknown')
})
