/** What is found out about one person, and that it is found out once. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frozen } from '@/core/rehearsal/frozen'
import type { Agent } from '@/core/workspace/workspace'
import { runs } from '../../../tests/build/runs'
import { workspace } from '../../../tests/build/workspace'
import { examine, isEligible, type Question } from './eligibility'

const night = frozen(workspace('hours'))
const [anybody] = night.agents
const [team] = night.teams
if (!anybody || !team) throw new Error('Nobody is there at night.')
const OPEN = '2026-06-15T10:00:00.000Z'
const SUNDAY = '2026-06-14T10:00:00.000Z'
const RULES = { online: true, capacity: true, hours: true }

const person = (change: Partial<Agent> = {}): Agent =>
  frozen({ ...anybody, active: true, status: 'online', capacity: 2, hours: null, ...change })
const question = (change: Partial<Question> = {}, open = 0): Question => ({
  workspace: night,
  availability: RULES,
  at: OPEN,
  team: null,
  tried: [],
  open: { of: () => open },
  ...change,
})

test('whoever may take it is told the same in a word and at length', () => {
  const asked = fc.record({
    active: fc.boolean(),
    status: fc.constantFrom('online' as const, 'busy' as const, 'offline' as const),
    open: fc.nat(3),
    tried: fc.constantFrom([], ['nobody'], [anybody.id]),
    at: fc.constantFrom(OPEN, SUNDAY),
    availability: fc.record({ online: fc.boolean(), capacity: fc.boolean(), hours: fc.boolean() }),
    team: fc.constantFrom(null, team),
  })
  fc.assert(
    fc.property(asked, ({ active, status, open, ...rest }) => {
      const who = person({ active, status })
      const now = question(rest, open)
      expect(isEligible(who, now)).toBe(examine(who, now).eligible)
    }),
    { numRuns: runs(500) },
  )
})

test.each<[string, Partial<Agent>, Partial<Question>, number, boolean]>([
  ['is there, free and in hours', {}, {}, 1, true],
  ['has left', { active: false }, {}, 0, false],
  ['is away', { status: 'away' }, {}, 0, false],
  [
    'is away, which does not count',
    { status: 'away' },
    { availability: { ...RULES, online: false } },
    0,
    true,
  ],
  ['has as many as they can', {}, {}, 2, false],
  ['has too many, which does not count', {}, { availability: { ...RULES, capacity: false } }, 3, true],
  ['has closed', {}, { at: SUNDAY }, 0, false],
  ['has closed, which does not count', {}, { at: SUNDAY, availability: { ...RULES, hours: false } }, 0, true],
  ['had their chance', {}, { tried: [anybody.id] }, 0, false],
  ['did not have it, as others had', {}, { tried: ['nobody'] }, 0, true],
])('who %s', (_, change, asked, open, eligible) => {
  expect(isEligible(person(change), question(asked, open))).toBe(eligible)
  expect(examine(person(change), question(asked, open)).eligible).toBe(eligible)
})

test('what was found out is kept, for each state and each circumstance', () => {
  const who = person()
  const now = question({ team })
  const first = examine(who, now)
  expect(examine(who, { ...now })).toBe(first)
  expect(examine(who, question({ team }, 1))).not.toBe(first)
  expect(examine(who, question())).not.toBe(first)
  expect(examine(who, question({ team, availability: { ...RULES } }))).not.toBe(first)
  expect(examine(who, question({ team, at: SUNDAY })).eligible).toBe(false)
  expect(examine(person(), now)).not.toBe(first)
  expect(examine(who, now)).toBe(first)
  expect(examine(who, question({ team }, 1))).toBe(examine(who, question({ team }, 1)))
})

test('of whoever had a chance, or is far too busy, nothing is kept', () => {
  const who = person()
  const first = examine(who, question())
  expect(examine(who, question({ tried: [who.id] })).rules.at(-1)).toMatchObject({
    rule: 'untried',
    pass: false,
  })
  expect(examine(who, question())).toBe(first)
  expect(examine(who, question({}, 63))).toBe(examine(who, question({}, 63)))
  expect(examine(who, question({}, 64))).not.toBe(examine(who, question({}, 64)))
})

test('eight circumstances are kept, and the oldest goes', () => {
  const who = person()
  const all = Array.from({ length: 9 }, () => question({ availability: { ...RULES } }))
  const [oldest, second] = all
  if (!oldest || !second) throw new Error('There are nine.')
  const first = examine(who, oldest)
  const next = examine(who, second)
  for (const one of all.slice(2, 8)) examine(who, one)
  expect(examine(who, oldest)).toBe(first)
  for (const one of all.slice(8)) examine(who, one)
  expect(examine(who, second)).toBe(next)
  expect(examine(who, oldest)).not.toBe(first)
})
