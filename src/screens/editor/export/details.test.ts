import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { faceOf } from '@/cards/faces'
import type { Flow } from '@/core/flow/document'
import { markdownOf } from '@/core/flow/export/markdown'
import { open } from '@/core/flow/open'
import { saidBy, settingsWords } from './words'

const on = { catalog, faceOf }

test.each(['note', 'jump', 'rating', 'contact', 'close', 'run_flow', 'hours', 'wait', 'http'])(
  'the outline of the example of %s reads as it did',
  async type => {
    await expect(outlineOf(example(type))).toMatchFileSnapshot(`../../../../tests/outlines/${type}.md`)
  },
)

test('frames are told, each with the cards that lie in it in reading order, and at each of those', async () => {
  const flow = example('note')
  const { ask, note } = flow.layout
  if (!ask || !note) throw new Error('not laid out')
  const around = { color: 'blue', y: ask.y - 80, height: 400 }
  const frames = {
    nothing: { ...around, title: ' ', x: -2000, width: 100 },
    both: { ...around, title: 'What *it* is about', x: ask.x - 40, width: note.x - ask.x + 344 },
    later: { ...around, title: 'The team', x: note.x - 20, width: 300 },
  }
  const outline = outlineOf({ ...flow, frames })
  await expect(outline).toMatchFileSnapshot('../../../../tests/outlines/frames.md')
})

function example(type: string): Flow {
  const file = new URL(`../../../cards/${type}/example.json`, import.meta.url)
  const { flow } = open(readFileSync(file, 'utf8'), catalog)
  if (!flow) throw new Error('unreadable')
  return flow
}

const outlineOf = (flow: Flow): string =>
  markdownOf(flow, catalog, {
    words: card => settingsWords(on, card),
    says: card => saidBy(on, card),
    sizeOf: () => ({ width: 264, height: 160 }),
    problems: {},
  })

const words = (type: string, settings: object) =>
  settingsWords(on, { type, settings: { ...catalog.get(type)?.blank(), ...settings }, exits: {} }).slice(1)
const team = { id: 'accounts', name: 'Accounts' }
const field = (field: string, value: string, variable = '') => ({ field, variable, value })

test.each<[string, object, readonly string[]]>([
  ['close', {}, ['Says nothing to the visitor.', 'A visitor who writes again begins a new conversation.']],
  ['close', { text: 'Bye' }, ['A visitor who writes again begins a new conversation.']],
  [
    'contact',
    {
      fields: [field('phone', ''), field('attribute', 'pro', 'plan'), field('attribute', 'x')],
      untag: ['a', 'b'],
    },
    [
      'Clears the phone number',
      'Sets the attribute plan to pro',
      'Sets the attribute nobody chose yet to x',
      'Removes the tags “a” and “b”',
    ],
  ],
  [
    'hours',
    { of: 'team', team },
    ['Open, closed or on holiday by the hours of the workspace and of Accounts.'],
  ],
  ['run_flow', {}, []],
  [
    'wait',
    { until: 'opening', onReply: 'stay' },
    ['Goes on at once where it is open, or never opens.', 'A visitor who writes meanwhile waits on.'],
  ],
  [
    'rating',
    {
      words: ['', '', '', '', ''],
      scale: 'numbers',
      store: '',
      attempts: 1,
      comment: { after: 'any', text: 'Why?', store: '' },
    },
    [
      'Answers: 1, 2, 3, 4 and 5',
      'Every mark goes the same way.',
      'An answer that is no mark goes on by “No rating”.',
      'The mark is kept nowhere.',
      'After every mark asks “Why?”',
    ],
  ],
  [
    'http',
    { method: 'POST', url: 'https://a.example', body: '{"a":1}', status: 'code', rehearse: 'none' },
    [
      'Sends {"a":1}',
      'Keeps the status in code',
      'Recorded for Success: 200 {}',
      'Recorded for Error: 500',
      'A rehearsal goes on by Error, as if no answer came.',
    ],
  ],
])('%s: all that a review needs', (type, settings, expected) => {
  expect(words(type, settings)).toEqual(expected)
})
