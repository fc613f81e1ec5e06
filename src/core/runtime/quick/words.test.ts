/** What a template is compiled to, and that trimming, which costs more than anything else here, is left out where it can be. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { catalog } from '@/cards/catalog'
import type { Json } from '@/core/flow/json'
import { flowOf, start } from '../../../../tests/build/flow'
import { compile } from '../program'
import { putValue } from '../values'
import { beginning } from './beginning'
import type { QuickSession } from './card'
import { slotsOf } from './slots'
import { fixedWords, partsOf, spoken, trimmedWords } from './words'

const NAMES = ['age', 'any', 'name']
const variables = {
  age: { type: 'number', scope: 'conversation' },
  any: { type: 'text', scope: 'contact' },
  name: { type: 'text', scope: 'conversation' },
} as const
const program = compile(flowOf({ variables, cards: { start: start('start') } }), catalog)
const slots = slotsOf(program)
const parts = (text: string) => partsOf(program, slots, text)
const begin = beginning(program, { kind: 'bot', bot: program.flow })

function having(values: Readonly<Record<string, Json>>): QuickSession {
  const session = begin('c1')
  for (const [name, value] of Object.entries(values)) putValue(session.values, NAMES.indexOf(name), value)
  return session
}

afterEach(() => void vi.restoreAllMocks())

/** How often something is trimmed meanwhile. */
function trims<T>(make: () => T): [T, number] {
  const trim = vi.spyOn(String.prototype, 'trim')
  const made = make()
  const count = trim.mock.calls.length
  trim.mockRestore()
  return [made, count]
}

test('words that read nothing are known beforehand, trimmed', () => {
  expect([fixedWords(' Hello '), fixedWords(''), fixedWords(' {{ oops ')]).toEqual(['Hello', '', '{{ oops'])
  expect(fixedWords("{{ ' hello ' | upcase }}")).toBe('HELLO')
  expect([fixedWords('{{name}}'), fixedWords('Hi {{ name | upcase }}')]).toEqual([null, null])
})

describe('what a template is compiled to', () => {
  const { trimmed } = slots
  test.each([
    [' Hello ', { lead: 'Hello', gap: -1, after: '', ends: 0 }],
    ['Hi {{name}}!', { lead: 'Hi ', gap: 2, after: '!', ends: 0 }],
    ['{{age}} years', { lead: '', gap: 0, after: ' years', ends: 1 }],
    ['Hi {{name}}', { lead: 'Hi ', gap: 2, after: '', ends: 2 }],
    ['{{name}}', { lead: '', gap: 2, after: '', ends: 3 }],
    [' Hi {{name}}!', { lead: ' Hi ', gap: 2, after: '!', ends: 4 }],
    ['Hi {{name}}! ', { lead: 'Hi ', gap: 2, after: '! ', ends: 4 }],
  ])('“%s”, of which all is known but one value', (text, known) => {
    expect(parts(text)).toEqual({ ...known, other: null, trimmed })
  })

  test.each(['{{name}} {{age}}', '{{contact.name}}', '{{ name | upcase }}', '{{handoff.at}}', '{{nobody}}'])(
    '“%s”, which is put together',
    text => {
      expect(parts(text)).toMatchObject({ lead: '', gap: -1, after: '', ends: 0 })
      expect(parts(text).other).toBeInstanceOf(Function)
    },
  )
})

describe('what is said', () => {
  const say = (text: string, values: Readonly<Record<string, Json>>) => {
    const compiled = parts(text)
    const session = having(values)
    return trims(() => spoken(compiled, session))
  }

  test('has its values in place, each as people read it', () => {
    expect(spoken(parts('Hi {{name}}!'), having({ name: 'Ann' }))).toBe('Hi Ann!')
    expect(spoken(parts('{{age}} years'), having({ age: 40.5 }))).toBe('40.5 years')
    expect(spoken(parts('{{age}}, {{name}}.'), having({ age: 40.5, name: 'Ann' }))).toBe('40.5, Ann.')
    expect(spoken(parts('Hi {{name}}'), having({}))).toBe('Hi')
    expect(spoken(parts('{{contact.name}}{{name}} '), having({ name: 'Ann' }))).toBe('Ann')
  })

  test.each([
    ['words of the template are at both ends', 'Hi {{name}}!', { name: 'Ann' }],
    ['the values there are letters', '{{any}} and {{any}}', { any: 'Ann' }],
    ['the one value there begins and ends with letters', '{{any}}', { any: 'Ann' }],
    ['it begins with one', '{{any}}!', { any: 'A ' }],
    ['it ends with one', 'Hi {{any}}', { any: ' A' }],
    ['nobody writes spaces at the ends of that variable', '{{name}}', { name: 'é' }],
    ['nor of the first of all', '{{age}}', { age: 4 }],
  ])('is not trimmed where %s', (_, text, values) => {
    const [said, count] = say(text, values)
    expect([said, count]).toEqual([said.trim(), 0])
  })

  test.each([
    ['the words of the template', 'Hi {{any}} ', { any: 'Ann' }, 'Hi Ann'],
    ['a value at the beginning', '{{any}}!', { any: ' Ann' }, 'Ann!'],
    ['a value at the end', 'Hi {{any}}', { any: 'Ann ' }, 'Hi Ann'],
    ['the last of two values', '{{name}}, {{any}}', { name: 'Ann', any: 'B\u00a0' }, 'Ann, B'],
    ['the first of two values', '{{any}}, {{name}}', { name: 'Ann', any: '\u00a0B' }, 'B, Ann'],
    ['a value that is not there', 'Hi {{name}}', {}, 'Hi'],
    ['what a filter makes', "{{ any | append: ' ' }}", { any: 'Ann' }, 'Ann'],
  ])('is trimmed of the spaces of %s', (_, text, values, expected) => {
    expect(spoken(parts(text), having(values))).toBe(expected)
  })
})

test('a card that says something beside has the same words', () => {
  const words = (text: string) => trimmedWords(program, slots, text)
  const session = having({ any: ' Ann ', age: 4 })
  expect(['  Wait ', 'Hi {{any}}', '{{age}} {{any}}'].map(text => words(text)(session))).toEqual([
    'Wait',
    'Hi  Ann',
    '4  Ann',
  ])
})
