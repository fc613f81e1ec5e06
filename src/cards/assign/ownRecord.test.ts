import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Json } from '@/core/flow/json'
import { fits } from '@/core/flow/limits'
import { isKept, type OwnRecord, opened } from './ownRecord'
import { OUTPUT_NAMES } from './settings'

const record = opened(
  { assigneeType: 'team', flowName: 'Flow', cardId: 'a' },
  'c1',
  '2026-01-01T09:00',
  'bot',
)

/** As it may come out of a session that somebody else has kept. */
const having = (fields: { readonly [name: string]: Json }): OwnRecord => ({ ...record, ...fields })

const value = fc.oneof(
  fc.integer({ min: 0, max: 12_000 }).map(length => 'x'.repeat(length)),
  fc.constantFrom<Json>(null, true, 7, 'x'.repeat(10_000), 'x'.repeat(10_001), [], {}, ['x'.repeat(10_001)]),
)

test('a record is kept exactly where each of its fields may be', () => {
  const fields = fc.dictionary(fc.constantFrom(...OUTPUT_NAMES), value, { maxKeys: 4 })
  fc.assert(fc.property(fields, some => isKept(having(some)) === fits(having(some))))
})

test.each(OUTPUT_NAMES)('one whose %s is too long is not', name => {
  expect(isKept(having({ [name]: 'x'.repeat(10_000) }))).toBe(true)
  expect(isKept(having({ [name]: 'x'.repeat(10_001) }))).toBe(false)
  expect(isKept(having({ [name]: { of: 'x'.repeat(10_001) } }))).toBe(false)
})
