import { describe, expect, test, vi } from 'vitest'
import { catalog } from '@/cards/catalog'
import { flowOf, start } from '../../../../tests/build/flow'
import { compile } from '../program'
import { valueAt } from '../values'
import { beginning } from './beginning'
import type { QuickSession } from './card'
import { reading, settingObject, settingText, settingValue, slotsOf } from './slots'

const variables = {
  bare: { type: 'text', scope: 'flow', initial: 'as it is' },
  count: { type: 'number', scope: 'contact' },
  empty: { type: 'text', scope: 'conversation' },
  given: { type: 'text', scope: 'contact', initial: 'x' },
  record: { type: 'object', scope: 'flow' },
  spaced: { type: 'text', scope: 'flow', initial: ' as it is' },
} as const
const NAMES = Object.keys(variables)
const program = compile(flowOf({ variables, cards: { start: start('start') } }), catalog)
const begin = beginning(program, { kind: 'bot', bot: program.flow })
const held = ({ values }: QuickSession, name: string) => valueAt(values, NAMES.indexOf(name))
const trimmed = ({ trimmed }: ReturnType<typeof slotsOf>) => NAMES.filter((_, place) => trimmed[place] === 1)

test('a variable is known by its place and type', () => {
  expect([...slotsOf(program).named]).toEqual(
    Object.entries(variables).map(([name, { type }], place) => [name, { place, type }]),
  )
})

describe('which variables never have spaces at their ends', () => {
  test('those that are no text, or begin without and are nobody’s but the flow’s', () => {
    expect(trimmed(slotsOf(program))).toEqual(['bare', 'count', 'empty', 'record'])
  })

  test('but for texts that a card gives any value', () => {
    const slots = slotsOf(program)
    for (const name of ['bare', 'count', 'nobody']) settingValue(slots, name)
    settingText(slots, 'empty', () => '')
    expect(trimmed(slots)).toEqual(['count', 'empty', 'record'])
  })
})

test('trimmed words are a text as they are, and anything else as its type reads them', () => {
  const slots = slotsOf(program)
  const filled = (name: string, words: string) => {
    const session = begin('c1')
    settingText(slots, name, () => words)(session)
    return held(session, name)
  }
  expect([filled('empty', 'four'), filled('bare', '')]).toEqual(['four', null])
  expect([filled('count', '4'), filled('count', ''), filled('count', 'four')]).toEqual([4, null, null])
  expect([filled('record', ''), filled('nobody', 'x')]).toEqual([null, null])
})

describe('an object that goes on changing', () => {
  const fits = vi.fn((value: { a: number }) => value.a < 10)
  const keep = settingObject(slotsOf(program), 'record', fits)
  const one = { a: 1 }
  const holding = () => {
    const session = begin('c1')
    keep(session, one)
    fits.mockClear()
    return session
  }

  test('is looked at whole where another one is held', () => {
    const session = begin('c1')
    keep(session, one, false)
    expect(fits).toHaveBeenCalledWith(one)
    expect(held(session, 'record')).toBe(one)
    keep(session, { a: 10 }, true)
    expect(held(session, 'record')).toBeNull()
  })

  test.each([true, false])('by its changes alone where it is held: they fit %s', changesFit => {
    const session = holding()
    keep(session, one, changesFit)
    expect(fits).not.toHaveBeenCalled()
    expect(held(session, 'record')).toBe(changesFit ? one : null)
  })

  test('is looked at whole where nobody says what has changed', () => {
    const session = holding()
    keep(session, one)
    expect(fits).toHaveBeenCalledOnce()
    expect(held(session, 'record')).toBe(one)
  })

  test('is words in a text, and nothing where there is no such variable', () => {
    const session = begin('c1')
    settingObject(slotsOf(program), 'bare', () => true)(session, { a: 1 })
    settingObject(slotsOf(program), 'nobody', () => true)(session, { a: 1 })
    expect(held(session, 'bare')).toBe('{"a":1}')
  })
})

test('a path is a variable of that name, or what the conversation knows', () => {
  const session = begin('c1', {
    id: 'v',
    name: 'Vera',
    email: '',
    phone: '',
    owner: '',
    attributes: { given: ' y ', count: '3' },
  })
  expect(['given', 'count', 'contact.name', 'empty'].map(path => reading(program, path)(session))).toEqual([
    ' y ',
    3,
    'Vera',
    null,
  ])
})
