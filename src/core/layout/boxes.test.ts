import { expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { move } from '../flow/compose'
import type { Flow } from '../flow/document'
import { edit, invert } from '../flow/edit'
import { logicHash, save } from '../flow/save'
import { boxesOf } from './boxes'
import { tidied } from './tidied'

const size = { width: 264, height: 160, entry: 26, exits: [120, 152] }
const flow: Flow = {
  format: 'baton.flow',
  version: 1,
  id: 'sorting',
  name: 'Sorting',
  start: 'start',
  variables: {},
  cards: {
    start: { type: 'start', settings: { trigger: { on: 'conversation' } }, exits: { next: 'sort' } },
    sort: {
      type: 'condition',
      settings: { branches: [{ key: 'yes', label: 'Yes', match: 'all', tests: [] }] },
      exits: { otherwise: 'no', yes: 'yes' },
    },
    yes: { type: 'message', settings: { text: 'Yes' }, exits: { next: null } },
    no: { type: 'message', settings: { text: 'No' }, exits: {} },
    odd: { type: 'unheard of', settings: {}, exits: { out: 'yes' } },
  },
  layout: { start: { x: 7, y: 3 }, sort: { x: 7, y: 3 }, odd: { x: 400, y: 50 } },
}

test('exits come in the order the card shows them, with their heights', () => {
  const sort = boxesOf(flow, catalog, () => size).find(({ key }) => key === 'sort')
  expect(sort?.exits).toEqual([
    { to: 'yes', y: 120 },
    { to: 'no', y: 152 },
  ])
  expect(sort?.at).toEqual({ x: 7, y: 3 })
})

test('only places change, and undo brings back every byte', () => {
  const places = tidied(
    boxesOf(flow, catalog, () => size),
    flow.start,
    null,
  )
  const change = move(flow, Object.fromEntries(places))
  const after = edit(flow, change)
  expect({ ...after, layout: {} }).toEqual({ ...flow, layout: {} })
  expect(Object.keys(after.layout).sort()).toEqual(Object.keys(flow.cards).sort())
  expect(logicHash(after, catalog)).toBe(logicHash(flow, catalog))
  expect(save(edit(after, invert(flow, change)), catalog)).toBe(save(flow, catalog))
})
