import { describe, expect, test } from 'vitest'
import { frozen } from '@/core/rehearsal/frozen'
import type { Reference } from '../flow/document'
import { keptAs } from '../flow/shelf'
import { counted, EMPTY_TALLY, type Tally } from './tally'

type Custody = NonNullable<Parameters<typeof counted>[4]>

const RULES = { online: true, capacity: true, hours: true }
const sales: Reference = { id: 'sales', name: 'Sales' }
const ann: Reference = { id: 'ann', name: 'Ann' }

const custody = (conversation: string, rest: Partial<Custody> = {}, availability = RULES): Custody => ({
  request: { conversation, availability },
  agent: null,
  holding: false,
  waiting: null,
  replyBy: null,
  resumeAt: null,
  ...rest,
})
const waiting = (place: number, rest: Partial<NonNullable<Custody['waiting']>> = {}) => ({
  place,
  team: sales,
  agent: null,
  until: null,
  drains: true,
  ...rest,
})
const inLine = (
  conversation: string,
  place: number,
  rest: Parameters<typeof waiting>[1] = {},
  rules = RULES,
) => custody(conversation, { waiting: waiting(place, rest) }, rules)

const count = (tally: Tally, conversation: string, before: Custody | undefined, after: Custody | undefined) =>
  frozen(counted(tally, conversation, 0, before, after))
/** The tally after these have come, one after the other. */
const tallyOf = (...all: Custody[]): Tally =>
  all.reduce((tally, one) => count(tally, one.request.conversation, undefined, one), EMPTY_TALLY)
const linesIn = ({ lines }: Tally) =>
  lines.map(({ waiting }) => waiting.flat().map(({ conversation }) => conversation))
const openOf = ({ open }: Tally, id: string) => keptAs(open, id)?.value ?? 0

describe('who has how many open', () => {
  const held = (agent: Reference | null, holding = true) => custody('c1', { agent, holding })

  test('counts those that are held, and no others', () => {
    expect(openOf(tallyOf(held(ann)), 'ann')).toBe(1)
    expect(openOf(tallyOf(held(ann), custody('c2', { agent: ann, holding: true })), 'ann')).toBe(2)
    expect(openOf(tallyOf(held(ann, false)), 'ann')).toBe(0)
    expect(tallyOf(held(null)).open).toBe(EMPTY_TALLY.open)
  })

  test('goes along with the conversation', () => {
    const first = tallyOf(held(ann))
    const moved = count(first, 'c1', held(ann), held({ id: 'bea', name: 'Bea' }))
    expect([openOf(moved, 'ann'), openOf(moved, 'bea')]).toEqual([0, 1])
    expect(openOf(count(first, 'c1', held(ann), undefined), 'ann')).toBe(0)
    expect(openOf(count(first, 'c1', held(ann), held(ann, false)), 'ann')).toBe(0)
  })
})

test('what changes nothing that is counted gives the very same tally', () => {
  const one = inLine('c1', 1, { until: '2026-06-15T12:00:00.000Z' })
  const tally = tallyOf(one)
  expect(count(tally, 'c1', one, { ...one })).toBe(tally)
  expect(count(EMPTY_TALLY, 'c1', undefined, custody('c1'))).toBe(EMPTY_TALLY)
  const held = custody('c1', { agent: ann, holding: true, replyBy: '2026-06-15T12:00:00.000Z' })
  expect(count(tallyOf(held), 'c1', held, { ...held })).not.toBe(EMPTY_TALLY)
})

describe('who waits for the same people', () => {
  test('waits in one line, whoever came first before the others', () => {
    expect(linesIn(tallyOf(inLine('c2', 2), inLine('c1', 1), inLine('c3', 3)))).toEqual([['c1', 'c2', 'c3']])
  })

  test.each<[string, Parameters<typeof waiting>[1], typeof RULES]>([
    ['another team', { team: { id: 'accounts', name: 'Accounts' } }, RULES],
    ['no team', { team: null }, RULES],
    ['one agent', { agent: ann }, RULES],
    ['others than those online', {}, { ...RULES, online: false }],
    ['whoever is full as well', {}, { ...RULES, capacity: false }],
    ['whoever has closed as well', {}, { ...RULES, hours: false }],
  ])('in another one for %s', (_, rest, rules) => {
    const one = inLine('c1', 1)
    const other = inLine('c2', 2, rest, rules)
    const tally = tallyOf(one, other)
    expect(linesIn(tally)).toEqual([['c1'], ['c2']])
    expect(linesIn(count(tally, 'c2', other, undefined))).toEqual([['c1']])
    expect(linesIn(count(tally, 'c1', one, undefined))).toEqual([['c2']])
    expect(linesIn(tallyOf(other, inLine('c3', 3, rest, rules)))).toEqual([['c2', 'c3']])
    expect(tally.lines[1]).toMatchObject({ team: sales, agent: null, availability: rules, ...rest })
  })

  test('in none where nobody is handed out of it', () => {
    const asleep = inLine('c1', 1, { drains: false })
    expect(tallyOf(asleep).lines).toEqual([])
    const woken = count(tallyOf(asleep), 'c1', asleep, inLine('c1', 1))
    expect(linesIn(woken)).toEqual([['c1']])
    expect(count(woken, 'c1', inLine('c1', 1), asleep).lines).toEqual([])
  })

  test('stands where it stood while nothing of that changes', () => {
    const one = inLine('c1', 1)
    const tally = tallyOf(one, inLine('c2', 2))
    expect(count(tally, 'c1', one, { ...one, replyBy: '2026-06-15T12:00:00.000Z' }).lines).toBe(tally.lines)
  })

  test('moves with what is asked of them', () => {
    const one = inLine('c1', 1)
    const asked = { ...one, request: { conversation: 'c1', availability: { ...RULES, hours: false } } }
    const moved = count(tallyOf(one), 'c1', one, asked)
    expect(moved.lines).toMatchObject([
      { availability: { hours: false }, waiting: [[{ conversation: 'c1' }]] },
    ])
  })
})

test('what runs out next comes first; at the same instant a bot resumes before somebody is late', () => {
  const [soon, later] = ['2026-06-15T12:00:00.000Z', '2026-06-15T13:00:00.000Z']
  const wait = inLine('c1', 1, { until: soon })
  const reply = custody('c2', { replyBy: soon })
  const resume = custody('c3', { resumeAt: soon })
  const tally = tallyOf(inLine('c4', 2, { until: later }), wait, reply, resume)
  const listed = ({ limits }: Tally) => limits.flat().map(({ is, conversation }) => `${is} ${conversation}`)
  expect(listed(tally)).toEqual(['resume c3', 'reply c2', 'wait c1', 'wait c4'])
  expect(listed(count(tally, 'c2', reply, undefined))).toEqual(['resume c3', 'wait c1', 'wait c4'])
  expect(listed(count(tally, 'c3', resume, custody('c3', { resumeAt: later })))).toEqual([
    'reply c2',
    'wait c1',
    'resume c3',
    'wait c4',
  ])
  expect(listed(count(tally, 'c1', wait, custody('c1')))).toEqual(['resume c3', 'reply c2', 'wait c4'])
})
