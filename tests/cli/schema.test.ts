/** `baton schema`: accepts what the editor writes, refuses what it would not, and is the file that is published. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { blankFlow } from '@/core/flow/blank'
import { addCard } from '@/core/flow/compose'
import { edit } from '@/core/flow/edit'
import { save } from '@/core/flow/save'
import { baton, repositoryFile } from './memory'

const { stdout } = baton(['schema'])
const accepts = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(JSON.parse(stdout))

test('is published as it is printed, and printed the same every time', () => {
  expect(repositoryFile('public/schema/flow.v1.json')).toBe(stdout)
  expect(baton(['schema'])).toEqual({ stdout, stderr: '', code: 0 })
  expect(stdout.endsWith('}\n')).toBe(true)
})

test('names itself as flows name it, and each card type by its own name', () => {
  const { $id, $defs } = JSON.parse(stdout)
  expect($id).toBe(blankFlow('x', 'X').$schema)
  for (const type of catalog.keys()) expect($defs).toHaveProperty(`card_${type}`)
})

test('accepts a new card of every type, as it is exported', () => {
  let flow = blankFlow('new', 'New')
  for (const shape of catalog.values()) flow = edit(flow, addCard(flow, shape, { x: 0, y: 0 }).change)
  expect(Object.keys(flow.cards)).toHaveLength(catalog.size + 1)
  expect(accepts(JSON.parse(save(flow, catalog)))).toBe(true)
})

const flow = JSON.parse(repositoryFile('public/examples/priority-lead.json'))

/** The flow with one card, or one of its settings, replaced. */
const withCard = (key: string, change: object) => ({
  ...flow,
  cards: { ...flow.cards, [key]: { ...flow.cards[key], ...change } },
})
const withSettings = (key: string, change: object) =>
  withCard(key, { settings: { ...flow.cards[key].settings, ...change } })

describe('accepts', () => {
  test.each([
    [
      'a card of a type it does not know',
      withCard('welcome', { type: 'x_survey', settings: { anything: [1] } }),
    ],
    ['fields it does not know', { ...withSettings('welcome', { tone: 'warm' }), author: 'Ana' }],
    ['settings with defaults left out', withCard('goodbye', { settings: {} })],
    ['no settings at all, where all have a default', withCard('goodbye', { settings: undefined })],
    ['a flow without a start', { ...flow, start: null }],
  ])('%s', (_, document) => {
    expect(accepts(JSON.parse(JSON.stringify(document)))).toBe(true)
  })
})

describe('refuses', () => {
  test.each([
    ['another format', { ...flow, format: 'other' }],
    ['a later version', { ...flow, version: 2 }],
    ['no cards', { ...flow, cards: undefined }],
    ['an empty name', { ...flow, name: '' }],
    ['a card key that is none', { ...flow, cards: { ...flow.cards, 'A card': flow.cards.welcome } }],
    ['a card without a type', withCard('welcome', { type: undefined })],
    ['a message without text', withCard('welcome', { settings: {} })],
    ['a message without settings', withCard('welcome', { settings: undefined })],
    ['an answer kind that does not exist', withSettings('ask_email', { kind: 'colour' })],
    [
      'an assignee type that does not exist',
      withSettings('to_sales', { to: { type: 'user', pick: 'static', ref: null } }),
    ],
    ['a wait of no time', withSettings('to_sales', { waitLimit: 0 })],
    ['a wait of half a second', withSettings('to_sales', { waitLimit: 0.5 })],
    [
      'an operator that does not exist',
      withSettings('is_priority', {
        branches: [{ key: 'a', label: 'A', match: 'all', tests: [{ left: 'budget', operator: '>=' }] }],
      }),
    ],
    ['an exit that leads to a number', withCard('welcome', { exits: { next: 3 } })],
    ['a variable type that does not exist', { ...flow, variables: { a: { type: 'money', scope: 'flow' } } }],
    ['a place between pixels', { ...flow, layout: { welcome: { x: 0.5, y: 0 } } }],
  ])('%s', (_, document) => {
    expect(accepts(JSON.parse(JSON.stringify(document)))).toBe(false)
  })
})
