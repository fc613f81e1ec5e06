import { describe, expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { ann, sales } from '../../../tests/build/answer'
import { flowOf, say, start } from '../../../tests/build/flow'
import type { Json } from '../flow/json'
import { isWhole, knownOf, readerOf, writerOf } from './packing-words'
import { compile } from './program'

const FIELDS = ['who', 'since', 'why']
const program = compile(
  flowOf({
    id: 'shop',
    name: 'Shop',
    variables: { topic: { type: 'text', scope: 'flow' } },
    cards: { start: start('hello'), hello: say('Hello!') },
  }),
  catalog,
)
const known = knownOf(program, FIELDS, [ann, sales, { id: 'ann', name: 'Another Ann' }])
const { words } = known
const NEXT = words.length

/** What is written, one after the other, in conversation `c1`; read again it is the same. */
function written(...values: readonly Json[]): readonly Json[] {
  const [writer, reader] = [writerOf(known, 'c1'), readerOf(known, 'c1')]
  const texts = values.map(value => writer.write(value))
  expect(texts.map(text => reader.read(text))).toEqual(values)
  return texts
}

test('both sides know the same words in the same order, or what was stored would be read as others', () => {
  expect(words).toEqual([
    ...['kind', 'agent', 'queue', 'bot', 'team', 'id', 'name', 'email'],
    ...['shop', 'Shop', 'bot Shop', 'topic'],
    ...['start', 'conversation', 'hello', 'Hello!'],
  ])
})

describe('a word', () => {
  test('that is known beforehand, or is the conversation’s own name, is its number', () => {
    expect(written('agent', 'Hello!', 'c1')).toEqual([1, 15, NEXT])
  })

  test('is written once, and is a number from then on', () => {
    expect(written('blue', 'red', 'blue', 'red')).toEqual(['blue', 'red', NEXT + 1, NEXT + 2])
  })

  test('that begins like something else has a sign before it', () => {
    expect(written('@home', '+1', "'s", 'a@b', '1+1', '')).toEqual(["'@home", "'+1", "''s", 'a@b', '1+1', ''])
  })
})

describe('an instant', () => {
  const [first, later, earlier] = [
    '2026-03-02T09:00:00.000Z',
    '2026-03-02T09:00:40.000Z',
    '2026-03-02T08:59:59.999Z',
  ]

  test('is its distance from the first', () => {
    expect(written(first, later, earlier)).toEqual([`@${Date.parse(first).toString(36)}`, '+uv4', '+-1'])
  })

  test('is words where it is written in another way', () => {
    const others = ['2026-03-02T09:00:00Z', '2026-03-02T09:00:00.00Z ', '2026-13-02T09:00:00.000Z']
    expect(written(...others)).toEqual(others)
  })
})

test('numbers, yes and no, nothing', () => {
  expect(written(7, true, false, null)).toEqual([[7], true, false, null])
})

test('lists and records of anything, whose names are words too', () => {
  expect(written([1, ['blue']], { size: 'blue', agent: null, id: 4 })).toEqual([
    { a: [[1], { a: ['blue'] }] },
    { o: ['size', NEXT + 1, 1, null, 5, [4]] },
  ])
})

describe('somebody known', () => {
  test('is their id, the first of that id; anybody else is a record', () => {
    expect(written({ ...ann }, { ...sales }, { id: 'ann', name: 'Another Ann' })).toEqual([
      { p: 'ann' },
      { p: 'sales' },
      { o: [5, NEXT + 1, 6, 'Another Ann'] },
    ])
    const { refer } = writerOf(known, 'c1')
    expect([refer(null), refer(ann), refer(ann), refer({ id: 'x', name: 'X' })]).toEqual([
      null,
      'ann',
      NEXT + 1,
      { o: [5, 'x', 6, 'X'] },
    ])
  })

  test('has to be there when it is read', () => {
    const nobody = readerOf(knownOf(program, FIELDS, []), 'c1')
    expect(() => nobody.read({ p: 'ann' })).toThrow('There is nobody called ann among the people.')
    expect(() => nobody.referred('ann')).toThrow('There is nobody called ann among the people.')
  })
})

describe('a record of a hand-off', () => {
  const [one, other] = [
    { who: 'Ann Lee', since: null, why: 3 },
    { who: null, since: null, why: null },
  ]

  test('is what it holds, by place; where it was there before, its number', () => {
    expect(written(one, other, one, { ...other })).toEqual([
      { r: [0, 'Ann Lee', 2, [3]] },
      { r: [] },
      { r: 0 },
      { r: 1 },
    ])
  })

  test('that the other side knows already is its number', () => {
    const [writer, reader] = [writerOf(known, 'c1'), readerOf(known, 'c1')]
    writer.remember(one)
    reader.remember(one)
    expect(writer.write({ ...one })).toEqual({ r: 0 })
    expect(reader.read({ r: 0 })).toEqual(one)
  })

  test('has all its fields, in their order, and no more', () => {
    expect(isWhole(one, FIELDS)).toBe(true)
    expect(isWhole({ since: null, who: null, why: null }, FIELDS)).toBe(false)
    expect(isWhole({ who: null, since: null }, FIELDS)).toBe(false)
    expect(isWhole({ ...one, more: 1 }, FIELDS)).toBe(false)
  })
})
