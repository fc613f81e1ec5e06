import { expect, test } from 'vitest'
import { connect, rename } from '@/core/flow/compose'
import type { Change } from '@/core/flow/edit'
import { connects } from './connects'

const all = (...changes: readonly Change[]): Change => ({ set: 'all', changes })
const add: Change = { set: 'card', card: 'b', to: { type: 'end', settings: {}, exits: {} } }
const remove: Change = { set: 'card', card: 'b', to: null }

test.each<[string, boolean, Change]>([
  ['a connection', true, connect('a', 'next', 'b')],
  ['a card added behind another', true, all(add, all(connect('a', 'next', 'b')))],
  ['a connection taken away', false, connect('a', 'next', null)],
  ['neighbours joined', false, all(connect('a', 'next', 'c'), remove)],
  ['another title', false, rename('a', 'Hello')],
  ['a card alone', false, add],
])('%s: %s', (_, expected, change) => expect(connects(change)).toBe(expected))
