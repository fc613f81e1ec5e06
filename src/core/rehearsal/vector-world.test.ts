import { describe, expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { differencesOf } from './vector'
import { openVector } from './vector-schema'

/** A vector says what is wrong with itself; it never passes by being unreadable. */

const start = { type: 'start', settings: { trigger: { on: 'conversation' } }, exits: { next: null } }
const at = '2026-06-15T10:00:00.000Z'
const vector = (change: object = {}) => ({
  says: 'It begins.',
  workspace: 'shop',
  flow: { cards: { start } },
  actions: [{ do: 'start', at, conversation: 'c1', contact: null }],
  expect: { c1 },
  ...change,
})
const events: readonly object[] = [
  { at, type: 'conversation.started', conversation: 'c1', flow: 'vector' },
  { type: 'card.entered', card: 'start', visit: 1 },
  { type: 'card.left', card: 'start', exit: 'next' },
  { type: 'run.rested', card: 'start', reason: 'open_exit' },
]
const c1 = {
  transcript: ['visitor arrives', 'bot rests (open_exit)'],
  exit: null,
  events,
  outputs: null,
  ledger: [],
}
const agent = { id: 'ann', name: 'Ann', email: '', status: 'online', capacity: 1 }
const base = JSON.stringify({
  format: 'baton.workspace',
  version: 1,
  name: 'Shop',
  agents: [agent],
  teams: [],
  contacts: [],
  bots: [{ id: 'b', name: 'B', active: true }, { id: 'nameless' }, 7],
})

function wrong(change: object, text = base): string {
  const opened = openVector(JSON.stringify(vector(change)))
  if ('why' in opened) return opened.why
  return differencesOf(opened.vector, text, catalog)
    .map(({ what, actual }) => `${what}: ${actual.join(' ')}`)
    .join('; ')
}

describe('a vector', () => {
  test('that holds has nothing wrong', () => {
    expect(wrong({})).toBe('')
    expect(wrong({ workspace: { base: 'shop', hours: null, agents: { ann: null }, teams: {} } })).toBe('')
    expect(wrong({ workspace: { base: 'shop', agents: { new: { ...agent, id: 'new' } } } })).toBe('')
  })

  test.each<[string, object, string | undefined, string]>([
    ['whose flow does not open', { flow: { cards: 7 } }, undefined, 'the vector: The flow "vector":'],
    [
      'one of whose bots does not open',
      { bots: { b: { start: 7 } } },
      undefined,
      'the vector: The flow "b":',
    ],
    [
      'whose workspace is no JSON',
      { workspace: { base: 'shop' } },
      '{',
      'the vector: The workspace file is not',
    ],
    [
      'whose workspace is a list',
      { workspace: { base: 'shop' } },
      '[]',
      'the vector: The workspace file is not',
    ],
    ['whose workspace is none', {}, '{}', 'the vector: This is not a workspace'],
    ['about another conversation', { expect: { c1, c9: c1 } }, undefined, 'c9: '],
    ['silent about a conversation', { expect: {} }, undefined, 'c1: a conversation'],
    [
      'that expects an action to fail',
      { actions: [{ do: 'leave', at, conversation: 'c1', why: 'No.' }] },
      undefined,
      'action 1, ',
    ],
    ['with a word nobody knows', { expects: {} }, undefined, 'The vector does not fit'],
    ['whose skip gives no reason', { skip: '' }, undefined, 'The vector does not fit'],
  ])('%s says so', (_, change, text, words) => {
    expect(wrong(change, text)).toContain(words)
  })

  test.each<[string, object, string]>([
    ['with events in another order', { events: [...events].reverse() }, 'c1, events from line 1: '],
    ['that lacks an event', { events: events.slice(0, 3) }, 'c1, events from line 4: {"card":"start"'],
    [
      'that lacks a field of an event',
      { events: events.with(2, { type: 'card.left' }) },
      'c1, events from line 3',
    ],
    ['that has a field too many', { events: events.with(3, { ...events[3], at }) }, 'c1, events from line 4'],
    ['with an entry nobody made', { ledger: [{ what: 'requested' }] }, 'c1, ledger: '],
    ['with a record where there is none', { outputs: {} }, 'c1, outputs: null'],
    ...(['transcript', 'exit', 'events', 'outputs', 'ledger'] as const).map(
      (field): [string, object, string] => [
        `without ${field}`,
        { [field]: undefined },
        `The vector does not fit at "expect.c1.${field}"`,
      ],
    ),
  ])('%s says so', (_, change, words) => {
    expect(wrong({ expect: { c1: { ...c1, ...change } } })).toContain(words)
  })
})

test.each([
  ['larger than a file may be', ' '.repeat(10_000_001), 'The vector is larger than 10 MB.'],
  ['larger in bytes than in letters', '€'.repeat(4_000_000), 'The vector is larger than 10 MB.'],
  ['nested without end', '['.repeat(5_000), 'The vector nests deeper than'],
  ['no JSON', '{', 'The vector is not JSON ('],
  ['a list', '[]', 'This is not a vector: it is not an object.'],
])('a text that is %s is no vector', (_, text, why) => {
  expect(openVector(text)).toEqual({ why: expect.stringContaining(why) })
})
