import { expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import type { Card, Flow } from '@/core/flow/document'
import { usesOf } from './uses'

const assign = (to: object, title?: string): Card => ({
  type: 'assign',
  ...(title === undefined ? {} : { title }),
  settings: { to },
  exits: {},
})
const flow = (id: string, cards: Readonly<Record<string, Card>>): Flow => ({
  format: 'baton.flow',
  version: 1,
  id,
  name: `Flow ${id}`,
  start: null,
  variables: {},
  cards,
  layout: {},
})
const ann = { type: 'agent', pick: 'static', ref: { id: 'ann', name: 'Ann' } }
const sales = { type: 'team', pick: 'static', ref: { id: 'sales', name: 'Sales' } }

const flows = [
  flow('a', { first: assign(ann, 'To Ann'), second: assign(sales), third: assign(ann) }),
  flow('b', { only: assign({ type: 'contact_owner', fallback: { type: 'agent', ref: ann.ref } }) }),
  flow('c', {
    other: assign(sales),
    strange: { type: 'carousel', settings: { ref: { id: 'ann' } }, exits: {} },
  }),
]

test('names each flow and each card, as people call them', () => {
  expect(usesOf(flows, catalog, 'team', 'sales')).toEqual([
    { flow: { id: 'a', name: 'Flow a' }, cards: [{ key: 'second', title: catalog.get('assign')?.label }] },
    { flow: { id: 'c', name: 'Flow c' }, cards: [{ key: 'other', title: catalog.get('assign')?.label }] },
  ])
  const [first] = usesOf(flows, catalog, 'agent', 'ann')
  expect(first?.cards.map(({ key, title }) => [key, title])).toEqual([
    ['first', 'To Ann'],
    ['third', catalog.get('assign')?.label],
  ])
})

test('a fallback is a use too', () => {
  expect(usesOf(flows, catalog, 'agent', 'ann').map(use => use.flow.id)).toEqual(['a', 'b'])
})

test('an id counts for its own kind alone, and nobody is used nowhere', () => {
  expect(usesOf(flows, catalog, 'team', 'ann')).toEqual([])
  expect(usesOf(flows, catalog, 'bot', 'sales')).toEqual([])
  expect(usesOf(flows, catalog, 'agent', 'ben')).toEqual([])
})
