import { describe, expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { quicks } from '@/cards/quicks'
import { ann } from '../../../../tests/build/answer'
import { flowOf, say, start } from '../../../../tests/build/flow'
import { nobody } from '../../../../tests/build/quickHost'
import { LIMITS } from '../../flow/limits'
import type { Button } from '../event'
import { compile } from '../program'
import { valueAt } from '../values'
import { beginning } from './beginning'
import type { QuickSession } from './card'
import { toolsFor, workshopFor } from './tools'

const NAMES = ['budget', 'ready', 'record', 'words']
const variables = {
  budget: { type: 'number', scope: 'flow' },
  record: { type: 'object', scope: 'flow' },
  ready: { type: 'boolean', scope: 'flow' },
  words: { type: 'text', scope: 'flow', initial: ' as before ' },
} as const
const program = compile(flowOf({ variables, cards: { start: start('a'), a: say('Hello') } }), catalog)
const [card] = program.cards
if (!card) throw new Error('The flow has no card.')

const said: unknown[] = []
const workshop = workshopFor(program, quicks, {
  ...nobody,
  say: (_, text, buttons) => said.push([text, buttons]),
})
const tools = toolsFor(workshop, card)
const session = (): QuickSession => beginning(program, workshop.bot)('c1')
const inHands = (): QuickSession => ({ ...session(), holder: { kind: 'agent', agent: ann, team: null } })
const held = ({ values }: QuickSession, name: string) => valueAt(values, NAMES.indexOf(name))

test('a variable has a place; one that is not there, or is no text, has none', () => {
  expect([...NAMES, 'nobody'].map(tools.at)).toEqual([0, 1, 2, 3, -1])
  expect([...NAMES, 'nobody'].map(tools.textAt)).toEqual([-1, -1, -1, 3, -1])
})

describe('a variable that is given a value', () => {
  const given = (name: string, value: Parameters<ReturnType<typeof tools.set>>[1]) => {
    const now = session()
    tools.set(name)(now, value)
    return held(now, name)
  }

  test('holds it as what it is, or nothing', () => {
    expect([given('words', ' two '), given('words', 4), given('words', ['a'])]).toEqual([
      ' two ',
      '4',
      '["a"]',
    ])
    expect([given('budget', '4.5'), given('budget', 4), given('budget', 'four')]).toEqual([4.5, 4, null])
    expect([given('ready', 'yes'), given('ready', true)]).toEqual([true, true])
  })

  test('holds a text up to its limit', () => {
    const longest = 'x'.repeat(LIMITS.text)
    expect(given('words', longest)).toBe(longest)
    expect(given('words', `${longest}x`)).toBeNull()
  })

  test('that the flow does not have changes nothing', () => {
    const now = session()
    tools.set('nobody')(now, 'x')
    tools.fill('nobody', 'x')(now)
    tools.fill('nobody', '{{words}}')(now)
    expect(now).toEqual(session())
  })
})

describe('a variable that is filled by a template', () => {
  const filled = (name: string, template: string) => {
    const now = session()
    tools.set('words')(now, ' 12 ')
    tools.fill(name, template)(now)
    return held(now, name)
  }

  test('holds its words, trimmed; none at all clear it', () => {
    expect([filled('words', ' new '), filled('words', ' {{words}} ')]).toEqual(['new', '12'])
    expect([filled('words', '  '), filled('words', ' {{nobody}} ')]).toEqual([null, null])
  })

  test('holds them as what it is', () => {
    expect([filled('budget', ' 7 '), filled('budget', ' {{words}} '), filled('budget', 'seven')]).toEqual([
      7,
      12,
      null,
    ])
    expect(filled('budget', '{{nobody}}')).toBeNull()
  })
})

describe('an object that goes on changing', () => {
  const kept = (name: string, before: object | null, changesFit?: boolean, fits = true) => {
    const now = session()
    const value = { a: 1 }
    const keep = tools.keep<{ a: number }>(name, () => fits)
    if (before) keep(now, value)
    keep(now, value, changesFit)
    return held(now, name)
  }

  test('is looked at whole where it is not held yet, and by its changes where it is', () => {
    expect(kept('record', null, false)).toEqual({ a: 1 })
    expect(kept('record', {}, false)).toBeNull()
    expect(kept('record', {}, true)).toEqual({ a: 1 })
    expect(kept('record', null, true, false)).toBeNull()
    expect(kept('record', null, undefined, false)).toBeNull()
  })

  test('is words in a text', () => {
    expect(kept('words', null)).toBe('{"a":1}')
  })
})

describe('what is said', () => {
  const button: Button = { key: 'yes', label: 'Yes' }
  const heard = (act: (now: QuickSession) => void, now = session()) => {
    said.length = 0
    act(now)
    return [...said]
  }

  test('is said by the bot while it has the floor; a notice whoever has it', () => {
    for (const template of ['Hello', 'Hello {{flow.name}}']) {
      expect(heard(tools.say(template))).toHaveLength(1)
      expect(heard(tools.say(template), inHands())).toEqual([])
      expect(heard(tools.notice(template), inHands())).toHaveLength(1)
    }
  })

  test('may be buttons alone, but not nothing', () => {
    for (const template of ['', ' {{nobody}} ']) {
      expect(heard(tools.say(template, [button]))).toEqual([['', [button]]])
      expect(heard(tools.say(template))).toEqual([])
      expect(heard(tools.notice(template))).toEqual([])
    }
  })
})

test('what a path leads to is read: a variable, or what the conversation knows', () => {
  const now = session()
  expect(['words', 'conversation.id', 'nobody'].map(path => tools.read(path)(now))).toEqual([
    ' as before ',
    'c1',
    null,
  ])
})

test('lists and comparisons that are alike are one', () => {
  expect(tools.once(['a', 1])).toBe(tools.once(['a', 1]))
  expect(tools.once(['a'])).not.toBe(tools.once(['b']))
  expect(tools.comparison('is', 'a')).toBe(tools.comparison('is', 'a'))
  expect(tools.comparison('is', 'b')('b')).toBe(true)
  expect(tools.comparison('is_not', 'b')('b')).toBe(false)
})
