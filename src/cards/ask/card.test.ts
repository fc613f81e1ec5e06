import { describe, expect, test } from 'vitest'
import { moment, said, turnOf } from '../../../tests/build/card'
import { type Ask, ask } from './card'

const settings = (change: Partial<Ask> = {}): Ask => ({
  text: 'Well?',
  kind: 'text',
  retry: '',
  attempts: 3,
  store: 'x',
  ...change,
})
const stored = (kind: Ask['kind'], text: string) => {
  const { effects, next } = turnOf(ask.run(settings({ kind })), said(text))
  return 'exit' in next && effects[0]?.do === 'set' ? effects[0].value : undefined
}

describe('an answer is kept as its kind holds it', () => {
  test.each<[Ask['kind'], string, unknown]>([
    ['text', '  anything ', 'anything'],
    ['email', ' Ann@shop.example ', 'Ann@shop.example'],
    ['number', '1,200.50', 1200.5],
    ['number', '0', 0],
    ['phone', '+49 (30) 5550-1001', '+493055501001'],
    ['phone', '030/5550.1001', '03055501001'],
    ['date', '2026-03-31', '2026-03-31'],
    ['date', '31.3.2026', '2026-03-31'],
  ])('%s: %j', (kind, text, value) => {
    expect(stored(kind, text)).toBe(value)
  })
})

describe('an answer that does not fit is not kept', () => {
  test.each<[Ask['kind'], string]>([
    ['text', '   '],
    ['email', 'ann@'],
    ['email', 'ann at shop.example'],
    ['number', 'a dozen'],
    ['number', ''],
    ['phone', '12345'],
    ['phone', '1234567890123456'],
    ['phone', 'call me: 5550 1001'],
    ['date', '03/04/2026'],
    ['date', '31.2.2026'],
    ['date', 'tomorrow'],
  ])('%s: %j', (kind, text) => {
    expect(stored(kind, text)).toBeUndefined()
  })
})

test('it asks, and waits for the visitor', () => {
  expect(turnOf(ask.run(settings()), moment())).toEqual({
    effects: [{ do: 'say', template: 'Well?' }],
    next: { wait: 'visitor' },
  })
})

test('it asks again in its own words, counting, and gives up after the last attempt', () => {
  const strict = settings({ kind: 'email', retry: 'An e-mail, please.', attempts: 2 })
  const first = turnOf(ask.run(strict), said('no'))
  expect(first).toEqual({
    effects: [{ do: 'say', template: 'An e-mail, please.' }],
    next: { wait: 'visitor' },
    memory: 1,
  })
  expect(turnOf(ask.run(strict), said('no', 1))).toEqual({ effects: [], next: { exit: 'gaveUp' } })
  expect(turnOf(ask.run(strict), said('ann@shop.example', 1)).next).toEqual({ exit: 'next' })
})

test('without words for it, the question is asked again', () => {
  expect(turnOf(ask.run(settings({ kind: 'number' })), said('no')).effects).toEqual([
    { do: 'say', template: 'Well?' },
  ])
})

test('free text has no other way out: silence is no answer, however often', () => {
  expect(ask.exits(settings()).map(({ name }) => name)).toEqual(['next'])
  expect(ask.exits(settings({ kind: 'date' })).map(({ name }) => name)).toEqual(['next', 'gaveUp'])
  expect(turnOf(ask.run(settings({ attempts: 1 })), said(' ')).next).toEqual({ wait: 'visitor' })
})

test('without a variable the answer is only a way on', () => {
  expect(turnOf(ask.run(settings({ store: '' })), said('yes'))).toEqual({
    effects: [],
    next: { exit: 'next' },
  })
  expect(ask.variables(settings({ store: '' }))).toEqual([])
})

test('a button pressed elsewhere counts as its words', () => {
  const input = { type: 'visitor.chose' as const, at: '', option: 'a', text: 'Apples' }
  expect(turnOf(ask.run(settings()), moment({}, { input })).effects).toEqual([
    { do: 'set', variable: 'x', value: 'Apples' },
  ])
})
