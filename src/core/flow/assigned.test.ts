import { describe, expect, test, vi } from 'vitest'
import { catalog } from '@/cards/catalog'
import { agent, type CardParts, type FlowParts, flowOf, say, start } from '../../../tests/build/flow'
import { assigned } from './assigned'
import type { Flow } from './document'
import { lint } from './lint'

const flowText = { type: 'text', scope: 'flow' } as const
const inConversation = { type: 'text', scope: 'conversation' } as const

const set = (variable: string, next: string, value = 'x'): CardParts => ({
  type: 'set_variable',
  settings: { assignments: [{ variable, value }] },
  exits: { next },
})
const fork = (one: string, otherwise: string): CardParts => ({
  type: 'choice',
  settings: { text: '?', options: [{ key: 'one', label: 'One' }] },
  exits: { one, otherwise },
})
const branch = (operator: string, match: 'all' | 'any', yes: string, no: string): CardParts => ({
  type: 'condition',
  settings: { branches: [{ key: 'yes', label: 'Yes', match, tests: [{ left: 'v', operator, right: 'x' }] }] },
  exits: { yes, otherwise: no },
})
const end = { type: 'end', settings: {} }

/** Codes and places of what may be empty, and nothing else. */
const unset = (parts: FlowParts) =>
  lint(flowOf(parts), catalog).flatMap(({ code, card, path }) =>
    code === 'variable_unset' ? [`${card} ${path}`] : [],
  )
const variables = { v: flowText }

describe('a variable may be empty at a card', () => {
  test.each<[string, FlowParts, string[]]>([
    ['set on no way', { variables, cards: { start: start('a'), a: say('{{v}}') } }, ['a text']],
    ['set right before', { variables, cards: { start: start('s'), s: set('v', 'a'), a: say('{{v}}') } }, []],
    [
      'set on one of two ways',
      {
        variables,
        cards: { start: start('f'), f: fork('s', 'a'), s: set('v', 'a'), a: say('{{v}} {{v.x}}') },
      },
      ['a text'],
    ],
    [
      'set on both ways',
      {
        variables,
        cards: { start: start('f'), f: fork('s', 't'), s: set('v', 'a'), t: set('v', 'a'), a: say('{{v}}') },
      },
      [],
    ],
    [
      'set only after, in a circle',
      { variables, cards: { start: start('a'), a: say('{{v}}', 's'), s: set('v', 'a') } },
      ['a text'],
    ],
    [
      'by the answer, but not where the visitor gave up',
      {
        variables,
        cards: {
          start: start('q'),
          q: {
            type: 'ask',
            settings: { text: '{{v}}?', kind: 'email', store: 'v' },
            exits: { next: 'a', gaveUp: 'b' },
          },
          a: say('{{v}}'),
          b: say('{{v}}'),
        },
      },
      ['q text', 'b text'],
    ],
    [
      'by the outputs of a hand-off, on every exit and in its own words',
      {
        variables,
        cards: {
          start: start('h'),
          h: {
            type: 'assign',
            settings: { to: agent('ann'), store: { outcome: 'v' }, note: '{{v}}' },
            exits: { returned: 'a', unavailable: 'a', notFound: 'a' },
          },
          a: say('{{v}}'),
        },
      },
      [],
    ],
    [
      'as a target, as what is passed, and as an operand',
      {
        variables,
        cards: {
          start: start('h'),
          h: {
            type: 'assign',
            settings: {
              to: { type: 'bot', pick: 'variable', variable: 'v' },
              pass: { variables: ['v'] },
              store: {},
            },
            exits: { returned: 'c' },
          },
          c: branch('is', 'all', 'a', 'a'),
          a: end,
        },
      },
      ['h to.variable', 'h pass.variables.0', 'c branches.0.tests.0.left'],
    ],
    [
      'in a line before the one that sets it',
      {
        variables: { v: flowText, w: flowText },
        cards: {
          start: start('s'),
          s: {
            type: 'set_variable',
            settings: {
              assignments: [
                { variable: 'w', value: '{{v}}' },
                { variable: 'v', value: '{{w}}' },
                { variable: 'w', value: '{{v}}' },
              ],
            },
            exits: { next: 'a' },
          },
          a: say('{{v}} {{w}}'),
        },
      },
      ['s assignments.0.value'],
    ],
    [
      'unless the text has a fallback',
      { variables, cards: { start: start('a'), a: say('{{ v | default: "you" | upcase }}') } },
      [],
    ],
    [
      'unless it begins with a value, comes with the contact, or is built in',
      {
        variables: {
          v: { ...flowText, initial: 'x' },
          c: { type: 'text', scope: 'contact' },
          handoff: { type: 'object', scope: 'conversation' },
        },
        cards: { start: start('a'), a: say('{{v}} {{c}} {{contact.name}} {{handoff.reason}}') },
      },
      [],
    ],
    [
      'an initial value that is none does not count',
      { variables: { v: { ...flowText, initial: '' } }, cards: { start: start('a'), a: say('{{v}}') } },
      ['a text'],
    ],
    [
      'of the conversation: somebody else’s to set, until a card here does',
      {
        variables: { v: inConversation, w: inConversation },
        cards: { start: start('a'), a: say('{{v}} {{w}}', 's'), s: set('w', 'a') },
      },
      ['a text'],
    ],
    [
      'nowhere behind a card that can not be read, and nowhere unreached',
      {
        variables,
        cards: {
          start: start('x'),
          x: { type: 'telepathy', exits: { next: 'a' } },
          a: say('{{v}}'),
          b: say('{{v}}'),
        },
      },
      [],
    ],
  ])('%s', (_, parts, places) => {
    expect(unset(parts)).toEqual(places)
  })

  test.each([
    ['is_set', 'all', ['no text']],
    ['is_set', 'any', ['no text']],
    ['is_empty', 'all', ['yes text']],
    ['is_empty', 'any', ['yes text']],
  ] as const)('a branch that looks whether there is a value knows: %s, %s', (operator, match, places) => {
    const cards = {
      start: start('c'),
      c: branch(operator, match, 'yes', 'no'),
      yes: say('{{v}}'),
      no: say('{{v}}'),
    }
    expect(unset({ variables, cards })).toEqual(places)
  })
})

test('the problem names the shortest way that leaves it unset', () => {
  const cards = {
    start: start('f'),
    f: { ...fork('s', 'm'), title: 'Topic' },
    s: set('v', 'a'),
    m: say('Well.', 'a'),
    a: { ...say('{{v}}'), title: 'Handover' },
  }
  const [problem] = lint(flowOf({ variables, cards }), catalog).filter(
    ({ code }) => code === 'variable_unset',
  )
  expect(problem?.message).toBe(
    'The variable “v” may be empty here: it is not set on the way Start → Topic (Otherwise) → Message → Handover.',
  )
})

test('of a long way only the end is told', () => {
  const cards = {
    start: start('m1'),
    m1: say('1', 'm2'),
    m2: say('2', 'm3'),
    m3: say('3', 'm4'),
    m4: say('4', 'm5'),
    m5: { ...say('5', 'a'), title: 'Fifth' },
    a: say('{{v}}', 's'),
    s: set('v', 'a'),
  }
  const [problem] = lint(flowOf({ variables, cards }), catalog).filter(
    ({ code }) => code === 'variable_unset',
  )
  expect(problem?.message).toContain('the way Start → … → Message → Message → Message → Fifth → Message.')
})

test('of ten times as many cards ten times as much is asked, not a hundred', () => {
  const asked = (flow: Flow): number => {
    const get = vi.spyOn(catalog, 'get')
    assigned(flow, catalog)
    const times = get.mock.calls.length
    get.mockRestore()
    return times
  }
  const [small, large] = [asked(long(500)), asked(long(5_000))]
  expect(small).toBeGreaterThan(500)
  expect(large / small).toBeLessThan(10.1)
})

/** So many cards in a row that sets and uses a hundred variables, with ways that lead back. */
function long(count: number): Flow {
  const cards: Record<string, CardParts> = { start: start('c0') }
  for (let i = 0; i < count; i += 1) {
    cards[`c${i}`] =
      i % 3 === 0
        ? fork(`c${i + 1}`, `c${(i * 7) % count}`)
        : i % 3 === 1
          ? set(`v${i % 100}`, `c${i + 1}`)
          : say(`{{v${(i * 3) % 100}}}`, `c${i + 1}`)
  }
  const variables = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`v${i}`, flowText]))
  return flowOf({ variables, cards })
}

test('of a card or a variable that is not there, nothing is known', () => {
  const flow = flowOf({ variables, cards: { start: start('a'), a: say('{{v}}') } })
  const known = assigned(flow, catalog)
  expect([...known.lackedAt('a')]).toEqual(['v'])
  expect([...known.lackedAt('gone')]).toEqual([])
  expect([known.wayWithout('gone', 'v', 4), known.wayWithout('a', 'gone', 4)]).toEqual([[], []])
  expect(assigned({ ...flow, start: null }, catalog).wayWithout('a', 'v', 4)).toEqual([])
})
