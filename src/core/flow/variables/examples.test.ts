import { expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { flowOf, start } from '../../../../tests/build/flow'
import { edit } from '../edit'
import { changeVariable, renameVariable } from './change'
import { variablesOf } from './table'

const flow = flowOf({
  variables: {
    topic: { type: 'text', scope: 'flow' },
    mark: { type: 'text', scope: 'flow' },
    plan: { type: 'text', scope: 'flow' },
    code: { type: 'number', scope: 'flow' },
    day: { type: 'date', scope: 'flow' },
    idle: { type: 'text', scope: 'flow' },
    wrong: { type: 'date', scope: 'flow', sample: 'soon' },
  },
  cards: {
    start: start('topic'),
    topic: {
      type: 'choice',
      settings: { text: '?', options: [{ key: 'a', label: 'Billing' }], store: 'topic' },
      exits: {},
    },
    again: {
      type: 'choice',
      settings: { text: '?', options: [{ key: 'a', label: 'Other' }], store: 'topic' },
      exits: {},
    },
    day: {
      type: 'choice',
      settings: { text: '?', options: [{ key: 'a', label: 'Today' }], store: 'day' },
      exits: {},
    },
    rate: { type: 'rating', settings: { text: '?', scale: 'stars', store: 'mark' }, exits: {} },
    ask: {
      type: 'http',
      settings: {
        url: 'https://shop.example',
        ok: { status: 201, body: '{"customer": {"plan": "basic"}}' },
        response: [{ path: 'customer.plan', variable: 'plan' }],
        status: 'code',
      },
      exits: {},
    },
  },
})
const examples = (of: typeof flow) =>
  Object.fromEntries(variablesOf(of, catalog).map(({ name, example }) => [name, example]))

test('a variable has the example that a card tells, as far as its type can hold it', () => {
  expect(examples(flow)).toEqual({
    topic: 'Billing',
    mark: '5',
    plan: 'basic',
    code: 201,
    day: null,
    idle: null,
    wrong: null,
  })
})

test('the sample that the author wrote comes before it, and stays with another name', () => {
  const { change } = changeVariable(flow, catalog, 'topic', { sample: 'A refund' })
  const sampled = edit(flow, change ?? { set: 'all', changes: [] })
  expect(sampled.variables.topic).toEqual({ type: 'text', scope: 'flow', sample: 'A refund' })
  expect(examples(sampled).topic).toBe('A refund')
  const renamed = renameVariable(sampled, catalog, 'topic', 'subject').change
  expect(examples(edit(sampled, renamed ?? { set: 'all', changes: [] })).subject).toBe('A refund')
  const taken = changeVariable(sampled, catalog, 'topic', { sample: undefined }).change
  expect(edit(sampled, taken ?? { set: 'all', changes: [] }).variables.topic).toEqual(flow.variables.topic)
})

test('a type that the sample can’t be read as comes with a word on it', () => {
  const { change } = changeVariable(flow, catalog, 'topic', { sample: 'A refund' })
  const sampled = edit(flow, change ?? { set: 'all', changes: [] })
  const { problems } = changeVariable(sampled, catalog, 'topic', { type: 'number' })
  expect(problems.map(({ code, path }) => [code, path])).toEqual([
    ['sample_misfit', 'variables.topic.sample'],
  ])
})
