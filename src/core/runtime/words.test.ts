/** Trimming costs more than putting a text together: it is left out wherever the ends of the text are known to be bare. */
import { describe, expect, test, vi } from 'vitest'
import { catalog } from '@/cards/catalog'
import type { Json } from '@/core/flow/json'
import { flowOf, start } from '../../../tests/build/flow'
import type { Phrase } from './prepared'
import { compile, phraseOf } from './program'
import { begin } from './step'
import { withValue } from './values'
import { filledIn, isBareAround, isInkAt, keepTrimmed, trimmedIn, wordingOf } from './words'

const NAMES = ['age', 'handoff', 'name', 'other']
const variables = {
  age: { type: 'number', scope: 'flow' },
  handoff: { type: 'text', scope: 'flow', initial: 'a variable' },
  name: { type: 'text', scope: 'flow' },
  other: { type: 'text', scope: 'flow' },
} as const
const program = () => compile(flowOf({ variables, cards: { start: start('start') } }), catalog)

function having(values: Readonly<Record<string, Json>>) {
  const session = begin(program(), 'c1', null)
  const all = Object.entries(values).reduce(
    (all, [name, value]) => withValue(all, NAMES.indexOf(name), value),
    session.values,
  )
  return { ...session, values: all }
}

function phrase(text: string): Phrase {
  const made = program()
  const [step] = made.cards
  if (!step) throw new Error('There is no card.')
  return phraseOf(made, step, text)
}

/** What is said, and how often something was trimmed for it. */
function said(text: string, values: Readonly<Record<string, Json>>): [string, number] {
  const ready = phrase(text)
  const session = having(values)
  const trim = vi.spyOn(String.prototype, 'trim')
  const words = trimmedIn(ready, session)
  const count = trim.mock.calls.length
  trim.mockRestore()
  return [words, count]
}

describe('what is said', () => {
  test.each<[string, string, Readonly<Record<string, Json>>, string]>([
    ['words of the template are at both ends', 'Hi {{name}}!', { name: ' ' }, 'Hi  !'],
    ['a value of letters is at its beginning', '{{name}}!', { name: 'A ' }, 'A !'],
    ['a value of letters is at its end', 'Hi {{name}}', { name: ' A' }, 'Hi  A'],
    ['two are', '{{name}} {{other}}', { name: 'A ', other: ' B' }, 'A   B'],
    ['a number is', '{{age}}', { age: 7 }, '7'],
    ['there are spaces only within', '{{name}}-{{other}}-{{name}}', { name: 'A', other: ' ' }, 'A- -A'],
  ])('is not trimmed where %s', (_, text, values, expected) => {
    keepTrimmed('something else')
    expect(said(text, values)).toEqual([expected, 0])
  })

  test.each<[string, string, Readonly<Record<string, Json>>, string]>([
    ['the first value', '{{name}} {{other}}', { name: ' A', other: 'B' }, 'A B'],
    ['the last value', '{{name}} {{other}}', { name: 'A', other: 'B\n' }, 'A B'],
    ['a rare kind', '{{name}}', { name: '\u00a0A\u2003' }, 'A'],
    ['the words before', ' Hi {{name}}', { name: 'A' }, 'Hi A'],
    ['the words after', '{{name}} ', { name: 'A' }, 'A'],
    ['what is missing', 'Hi {{name}}', {}, 'Hi'],
    ['what a filter leaves', "{{ name | append: ' ' }}", { name: 'A' }, 'A'],
  ])('is trimmed of the spaces of %s', (_, text, values, expected) => {
    keepTrimmed('something else')
    expect(said(text, values)[0]).toBe(expected)
  })

  test('is not even looked at where it is the text that was trimmed last', () => {
    const long = ['é', 'é'].join('l')
    expect(said('{{name}}', { name: long })).toEqual([long, 1])
    keepTrimmed(long)
    expect(said('{{name}}', { name: long })).toEqual([long, 0])
    keepTrimmed('')
    expect(said('{{name}}', { name: long })).toEqual([long, 0])
  })
})

describe('a template', () => {
  const now = having({ name: 'Ann', age: 4.5 })
  test.each([
    ['Hi {{name}}, {{ name }}: {{age}}.', 'Hi Ann, Ann: 4.5.'],
    ['{{ name | upcase }} {{ age }}', 'ANN 4.5'],
    ['no template {{ ', 'no template {{ '],
    ['{{flow.name}} {{conversation.id}}', 'Vector c1'],
    ['{{nobody}}{{age.years}}', ''],
    // The record of the hand-off, whatever variable has the same name.
    ['{{handoff}}', '{}'],
  ])('%s', (text, expected) => {
    expect(filledIn(wordingOf(program(), text), now)).toBe(expected)
  })

  test('is words and values, one hanging on the other', () => {
    expect(wordingOf(program(), 'Hi {{name}}, {{age}} years')).toEqual({
      lead: 'Hi ',
      gap: {
        slot: 2,
        read: null,
        after: ', ',
        moreGaps: { slot: 0, read: null, after: ' years', moreGaps: null },
      },
      other: null,
    })
    expect(wordingOf(program(), '{{nobody}}')).toMatchObject({
      lead: '',
      gap: { slot: -1, read: expect.any(Function), after: '', moreGaps: null },
    })
    expect(wordingOf(program(), '{{ name | upcase }}')).toMatchObject({ lead: '', gap: null })
  })

  test.each([
    ['Hi', true],
    ['', true],
    ['{{name}}', true],
    ['{{name}}!', true],
    ['{{name}} and {{age}}', true],
    [' {{name}}', false],
    ['{{name}} ', false],
    ['{{name}} {{age}}\n', false],
    ['Hi ', false],
    [' Hi', false],
  ])('“%s” needs no trimming of its own: %s', (text, bare) => {
    expect(isBareAround(wordingOf(program(), text))).toBe(bare)
  })
})

test('ink is what surely is no space', () => {
  const places = [0, 32, 33, 126, 127, 128, 0xa0, 0x2003]
  expect(places.filter(code => isInkAt(String.fromCharCode(code), 0))).toEqual([33, 126, 127])
  expect(isInkAt('', 0)).toBe(false)
  expect(isInkAt('a', 1)).toBe(false)
})
