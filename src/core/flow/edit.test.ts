import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { frozen } from '@/core/rehearsal/frozen'
import { anyCard, anyDocument, frame, KEYS, note, position, variable } from '../../../tests/build/arbitrary'
import { flowOf, say, start } from '../../../tests/build/flow'
import { runs } from '../../../tests/build/runs'
import { json } from '../../../tests/build/unknown'
import { NAMES } from '../../../tests/build/words'
import type { Card, Flow } from './document'
import { type Change, cardOf, edit, invert, lone } from './edit'
import { save } from './save'
import { openValue } from './stored'

const flow = frozen(
  flowOf({
    variables: { who: { type: 'text', scope: 'flow' } },
    cards: { start: start('a'), a: { ...say('Hello', 'b'), title: 'Greeting' }, b: say('Bye') },
    layout: { a: { x: 1, y: 2 } },
  }),
)
const a = flow.cards.a as Card

describe('a change that means nothing returns the very same flow', () => {
  test.each<[string, Change]>([
    ['the name it has', { set: 'name', name: 'Vector' }],
    ['the start it has', { set: 'start', card: 'start' }],
    ['the card it has', { set: 'card', card: 'a', to: { ...a, settings: { ...a.settings } } }],
    ['a card that is not there taken out', { set: 'card', card: 'z', to: null }],
    ['an inherited name taken out', { set: 'card', card: 'constructor', to: null }],
    ['the title it has', { set: 'title', card: 'a', title: 'Greeting' }],
    ['no title taken off', { set: 'title', card: 'b', title: null }],
    ['the title of no card', { set: 'title', card: 'z', title: 'Z' }],
    ['the settings it has', { set: 'settings', card: 'a', settings: { text: 'Hello' } }],
    ['the settings of no card', { set: 'settings', card: 'z', settings: {} }],
    ['the exit it has', { set: 'exit', card: 'a', exit: 'next', to: 'b' }],
    ['an exit that is not there taken out', { set: 'exit', card: 'a', exit: 'other', to: undefined }],
    ['the exit of no card', { set: 'exit', card: 'z', exit: 'next', to: 'a' }],
    ['the place it has', { set: 'position', card: 'a', at: { x: 1, y: 2 } }],
    ['the variable it has', { set: 'variable', variable: 'who', to: { scope: 'flow', type: 'text' } }],
    ['a variable that is not there taken out', { set: 'variable', variable: 'z', to: null }],
    ['a frame that is not there taken out', { set: 'frame', frame: 'z', to: null }],
    ['a note that is not there taken out', { set: 'note', note: 'z', to: null }],
    ['no changes at all', { set: 'all', changes: [] }],
  ])('%s', (_, change) => {
    expect(edit(flow, change)).toBe(flow)
  })
})

describe('a change changes one thing', () => {
  test.each<[string, Change, object]>([
    ['name', { set: 'name', name: 'New' }, { name: 'New' }],
    ['start', { set: 'start', card: null }, { start: null }],
    ['card', { set: 'card', card: 'c', to: a }, { cards: { ...flow.cards, c: a } }],
    [
      'title off',
      { set: 'title', card: 'a', title: null },
      { cards: { ...flow.cards, a: say('Hello', 'b') } },
    ],
    [
      'title on',
      { set: 'title', card: 'b', title: 'B' },
      { cards: { ...flow.cards, b: { ...say('Bye'), title: 'B' } } },
    ],
    [
      'exit out',
      { set: 'exit', card: 'b', exit: 'next', to: undefined },
      { cards: { ...flow.cards, b: { ...say('Bye'), exits: {} } } },
    ],
    [
      'position',
      { set: 'position', card: 'a', at: null },
      { layout: { b: flow.layout.b, start: flow.layout.start } },
    ],
    ['variable', { set: 'variable', variable: 'who', to: null }, { variables: {} }],
  ])('%s', (_, change, difference) => {
    expect(edit(flow, change)).toEqual({ ...flow, ...difference })
  })

  test('the last frame and the last note leave no trace', () => {
    const box = { color: 'blue', x: 0, y: 0, width: 10, height: 10 }
    const framed = edit(flow, { set: 'frame', frame: 'f', to: { title: 'Sales', ...box } })
    const noted = edit(framed, { set: 'note', note: 'n', to: { text: 'Ask Ann', ...box } })
    expect(noted).toEqual({
      ...flow,
      frames: { f: { title: 'Sales', ...box } },
      notes: { n: { text: 'Ask Ann', ...box } },
    })
    const back = edit(edit(noted, { set: 'note', note: 'n', to: null }), {
      set: 'frame',
      frame: 'f',
      to: null,
    })
    expect(save(back, catalog)).toBe(save(flow, catalog))
    expect(Object.keys(back)).toEqual(Object.keys(flow))
  })

  test('cards it does not touch keep their identity', () => {
    const next = edit(flow, { set: 'exit', card: 'a', exit: 'next', to: null })
    expect(next.cards.b).toBe(flow.cards.b)
    expect(next.cards.start).toBe(flow.cards.start)
    expect(next.layout).toBe(flow.layout)
    expect(next.cards.a).not.toBe(flow.cards.a)
  })
})

const key = fc.constantFrom(...KEYS, 'zzz')
const cardAt = anyCard as fc.Arbitrary<Card>

const one: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ set: fc.constant('name' as const), name: fc.constantFrom('One', 'Two') }),
  fc.record({ set: fc.constant('start' as const), card: fc.option(key) }),
  fc.record({ set: fc.constant('card' as const), card: key, to: fc.option(cardAt) }),
  fc.record({ set: fc.constant('title' as const), card: key, title: fc.option(fc.constantFrom('T', 'U')) }),
  fc.record({
    set: fc.constant('settings' as const),
    card: key,
    settings: fc.dictionary(fc.constantFrom('text'), json),
  }),
  fc.record({
    set: fc.constant('exit' as const),
    card: key,
    exit: fc.constantFrom('next', 'otherwise'),
    to: fc.oneof(fc.option(key), fc.constant(undefined)),
  }),
  fc.record({ set: fc.constant('position' as const), card: key, at: fc.option(position) }),
  fc.record({
    set: fc.constant('variable' as const),
    variable: fc.constantFrom(...NAMES),
    to: fc.option(variable),
  }),
  fc.record({
    set: fc.constant('frame' as const),
    frame: fc.constantFrom('frame', 'a'),
    to: fc.option(frame),
  }),
  fc.record({ set: fc.constant('note' as const), note: fc.constantFrom('note', 'a'), to: fc.option(note) }),
)
const changes = fc.array(
  fc.oneof(
    { arbitrary: one, weight: 5 },
    {
      arbitrary: fc.record({ set: fc.constant('all' as const), changes: fc.array(one, { maxLength: 4 }) }),
      weight: 1,
    },
  ),
  { maxLength: 12 },
)

const opened = anyDocument.map(document => {
  const { flow } = openValue(document, catalog)
  if (!flow) throw new Error('A generated document does not open.')
  return flow
})

test('undone one by one, any changes end where they began; redone, where they ended', () => {
  fc.assert(
    fc.property(opened, changes, (begin, list) => {
      const past: { change: Change; inverse: Change }[] = []
      let now: Flow = frozen(begin)
      for (const change of list) {
        past.push({ change: frozen(change), inverse: invert(now, change) })
        now = frozen(edit(now, change))
      }
      const end = now
      for (const { inverse } of past.toReversed()) now = frozen(edit(now, inverse))
      expect(save(now, catalog)).toBe(save(begin, catalog))
      expect(now).toEqual(begin)
      for (const { change } of past) now = frozen(edit(now, change))
      expect(save(now, catalog)).toBe(save(end, catalog))
    }),
    { numRuns: runs(100) },
  )
})

test('any change leaves the cards it does not name as they are, and made twice means nothing', () => {
  fc.assert(
    fc.property(opened, one, (before, change) => {
      const after = edit(frozen(before), change)
      const named = 'card' in change ? change.card : null
      for (const [key, card] of Object.entries(before.cards))
        if (key !== named) expect(after.cards[key]).toBe(card)
      expect(edit(after, change)).toBe(after)
    }),
    { numRuns: runs(100) },
  )
})

test('a change that is confined to one card leaves all else of the flow the very same; what undoes it is confined to it too', () => {
  fc.assert(
    fc.property(opened, changes, (before, list) => {
      const change: Change = { set: 'all', changes: list }
      const after = edit(frozen(before), change)
      expect(edit(before, lone(change))).toEqual(after)
      const only = cardOf(change)
      if (only === null) return
      expect(cardOf(invert(before, change)) ?? only).toBe(only)
      expect({ ...after, cards: null }).toEqual({ ...before, cards: null })
      expect(after.layout).toBe(before.layout)
      expect(Object.keys(after.cards)).toEqual(Object.keys(before.cards))
      for (const key in before.cards) if (key !== only) expect(after.cards[key]).toBe(before.cards[key])
    }),
    { numRuns: runs(200) },
  )
})

test('a list of one thing is that thing, and a card is named where all of a list is about it', () => {
  const typed: Change = { set: 'settings', card: 'a', settings: { text: 'Hi' } }
  expect(lone({ set: 'all', changes: [{ set: 'all', changes: [typed] }] })).toBe(typed)
  expect(cardOf({ set: 'all', changes: [typed, { set: 'title', card: 'a', title: 'A' }] })).toBe('a')
  expect(cardOf({ set: 'all', changes: [typed, { set: 'title', card: 'b', title: 'A' }] })).toBeNull()
  expect(cardOf({ set: 'all', changes: [typed, { set: 'name', name: 'N' }] })).toBeNull()
})
