import { describe, expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { agent, flowOf, say, start } from '../../../tests/build/flow'
import type { CardType, Shared } from './card-type'
import type { Way } from './prepared'
import { compile, phraseOf, readied, variableOf, wayOf } from './program'
import { begin } from './step'
import { listed } from './values'

const flow = flowOf({
  id: 'f1',
  name: 'Triage',
  variables: {
    who: { type: 'text', scope: 'flow', initial: 'Ann' },
    count: { type: 'number', scope: 'conversation' },
    plan: { type: 'text', scope: 'contact' },
  },
  cards: {
    start: start('b'),
    c: { type: 'telepathy', settings: { to: 'a' }, exits: { next: 'a' } },
    b: { type: 'assign', settings: { to: agent('ann') }, exits: { returned: 'a', unavailable: 'gone' } },
    a: say('Hi', 'b'),
    d: { type: 'message', settings: { words: 'no text' }, exits: { next: 'a' } },
  },
})

const program = () => compile(flow, catalog)
const exitsOf = (key: string) => {
  const { cards, place } = program()
  const exits: object[] = []
  for (let way: Way | null = cards[place.get(key) ?? -1] ?? null; way?.exit; way = way.moreWays)
    exits.push({ name: way.exit, to: way.to, key: way.toKey, open: way.open })
  return exits
}

test('cards stand in the order in which a conversation meets them, each found by its key', () => {
  const { cards, place, start } = program()
  expect(cards.map(({ key, typeName }) => `${key} ${typeName}`)).toEqual([
    'start start',
    'b assign',
    'a message',
    'c telepathy',
    'd message',
  ])
  expect([...place]).toEqual([
    ['start', 0],
    ['b', 1],
    ['a', 2],
    ['c', 3],
    ['d', 4],
  ])
  expect(start).toBe(0)
})

test('variables stand in the order of their names, each with its own declaration', () => {
  const { slots, slot } = program()
  expect(slots).toEqual([
    { name: 'count', type: 'number', scope: 'conversation' },
    { name: 'plan', type: 'text', scope: 'contact' },
    { name: 'who', type: 'text', scope: 'flow', initial: 'Ann' },
  ])
  expect([...slot]).toEqual([
    ['count', 0],
    ['plan', 1],
    ['who', 2],
  ])
  expect(listed(begin(program(), 'c1', null).values)).toEqual([null, null, 'Ann'])
})

test('the same whatever the order in the file, down to the logic that is named', () => {
  const turned = {
    ...flow,
    variables: Object.fromEntries(Object.entries(flow.variables).toReversed()),
    cards: Object.fromEntries(Object.entries(flow.cards).toReversed()),
  }
  const { logic } = program()
  const { template: _, once: __, ...one } = { ...program(), logic }
  expect(compile(turned, catalog)).toMatchObject(one)
  expect(one).toMatchObject({
    flow: { id: 'f1', name: 'Triage' },
    logic: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
})

describe('where it begins', () => {
  test.each<[string | null, number]>([
    ['a', 0],
    ['gone', -1],
    [null, -1],
  ])('start %s: %i', (start, place) => {
    expect(compile({ ...flow, start }, catalog).start).toBe(place)
  })
})

describe('exits', () => {
  test('lead to places, or nowhere; each says what happens then', () => {
    expect(exitsOf('b')).toEqual([
      { name: 'returned', to: 2, key: 'a', open: 'idle' },
      { name: 'unavailable', to: -1, key: null, open: 'unassigned' },
      { name: 'notFound', to: -1, key: null, open: 'unassigned' },
    ])
    expect(exitsOf('a')).toEqual([{ name: 'next', to: 1, key: 'b', open: 'idle' }])
  })

  test('of a card that can not be read are none', () => {
    expect([exitsOf('c'), exitsOf('d')]).toEqual([[], []])
  })
})

test('a card that can not be read keeps its name and settings, and has no type', () => {
  const { cards } = program()
  expect(cards[2]).toMatchObject({ type: catalog.get('message'), settings: { text: 'Hi' } })
  expect(cards[3]).toMatchObject({ type: null, settings: { to: 'a' } })
  expect(cards[4]).toMatchObject({ type: null, settings: { words: 'no text' } })
})

test('a template is parsed once; text that is none stands for itself', () => {
  const { template } = program()
  const session = begin(program(), 'c1', null)
  const hello = template('Hi {{who}}')
  expect(hello(session)).toBe('Hi Ann')
  expect(template('Hi {{who}}')).toBe(hello)
  expect(template('{{ oops')(session)).toBe('{{ oops')
})

describe('what a card meets', () => {
  const card = (key: string) => {
    const made = program()
    const step = made.cards[made.place.get(key) ?? -1]
    if (!step) throw new Error(`There is no card ${key}.`)
    return { made, step }
  }

  test('of templates the first is kept in the card itself, others hang on it, each parsed once', () => {
    const { made, step } = card('b')
    const first = phraseOf(made, step, 'Hi {{who}}')
    const second = phraseOf(made, step, 'Fixed ')
    const third = phraseOf(made, step, ' {{who}} ')
    expect(first).toBe(step)
    expect(phraseOf(made, step, 'Hi {{who}}')).toBe(step)
    expect(phraseOf(made, step, 'Fixed ')).toBe(second)
    expect(phraseOf(made, step, ' {{who}} ')).toBe(third)
    expect(step).toMatchObject({
      text: 'Hi {{who}}',
      always: null,
      bare: true,
      lead: 'Hi ',
      slot: 2,
      after: '',
    })
    expect(second).toMatchObject({ text: 'Fixed ', always: 'Fixed', bare: false, lead: 'Fixed ', gap: null })
    expect(third).toMatchObject({
      always: null,
      bare: false,
      lead: ' ',
      gap: { slot: 2, read: null, after: ' ' },
    })
  })

  test('of variables the first is kept in the card itself, others hang on it', () => {
    const { made, step } = card('b')
    expect(variableOf(made, step, 'nobody')).toBeNull()
    expect(variableOf(made, step, 'who')).toBe(step)
    const second = variableOf(made, step, 'count')
    expect(second).toMatchObject({ variable: 'count', place: 0, holds: 'number' })
    expect(second).not.toBe(step)
    expect(variableOf(made, step, 'who')).toBe(step)
    expect(variableOf(made, step, 'count')).toBe(second)
    expect(step).toMatchObject({ variable: 'who', place: 2, holds: 'text' })
  })

  test('an exit is found by its name', () => {
    const { step } = card('b')
    expect(wayOf(step, 'returned')).toBe(step)
    expect(wayOf(step, 'notFound')).toMatchObject({ exit: 'notFound', to: -1 })
    expect(wayOf(step, 'nobody')).toBeNull()
  })
})

describe('a card made ready to play', () => {
  const passes = () => true
  const made = (own: Omit<Shared, 'play'>) => {
    const { cards } = program()
    const [step] = cards
    if (!step) throw new Error('There is no card.')
    const play: Shared['play'] = () => 0
    const message = catalog.get('message') as CardType
    expect(readied(program(), step, { ...message, run: () => ({ play, ...own }) })).toBe(play)
    expect(step.play).toBe(play)
    return step
  }

  test.each<[string, Omit<Shared, 'play'>]>([
    ['nothing', {}],
    ['a text', { text: 'Hi' }],
    ['a variable of the flow', { variable: 'who' }],
    ['its first exit', { exit: 'next' }],
    ['all of them', { text: 'Hi', variable: 'who', exit: 'next', passes }],
  ])('is its own keeper of %s', (_, own) => {
    const step = made(own)
    expect(step.own).toBe(step)
    expect(step.text).toBe(own.text ?? null)
    expect(step.variable).toBe(own.variable ?? null)
    expect(step.passes).toBe(own.passes ?? null)
  })

  test.each<[string, Omit<Shared, 'play'>]>([
    ['a variable that the flow does not have', { variable: 'nobody' }],
    ['another exit', { exit: 'later' }],
    ['both', { text: 'Hi', variable: 'nobody', exit: 'next', passes }],
  ])('has %s kept beside it', (_, own) => {
    const step = made(own)
    expect(step.own).toEqual({
      text: null,
      variable: null,
      exit: null,
      buttons: step.buttons,
      passes: null,
      ...own,
    })
  })
})
