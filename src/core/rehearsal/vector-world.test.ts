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
  expect: { c1: { transcript: ['visitor arrives', 'bot rests (open_exit)'], exit: null } },
  ...change,
})
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
    ['about another conversation', { expect: { c9: { transcript: [], exit: null } } }, undefined, 'c9: '],
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
})
