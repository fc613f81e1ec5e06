import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { frozen } from '@/core/rehearsal/frozen'
import { anyDocument } from '../../../tests/build/arbitrary'
import { canonical, flow } from '../../../tests/build/canonical'
import { flowOf, say } from '../../../tests/build/flow'
import { runs } from '../../../tests/build/runs'
import { json } from '../../../tests/build/unknown'
import { wild } from '../../../tests/build/words'
import { FORMAT, SCHEMA_URL } from './document'
import { open } from './open'
import { save } from './save'
import { openValue } from './stored'

describe('opening', () => {
  test('gives back what was saved', () => {
    expect(open(canonical, catalog)).toEqual({ flow, readOnly: false, problems: [] })
  })

  test('fills in defaults, open exits and places', () => {
    const { flow } = openValue(
      {
        format: FORMAT,
        version: 1,
        id: 'f',
        name: 'F',
        start: null,
        cards: { a: { type: 'ask', settings: { text: '?', kind: 'email' } } },
      },
      catalog,
    )
    expect(flow).toMatchObject({
      variables: {},
      cards: { a: { settings: { retry: '', attempts: 3, store: '' }, exits: { next: null, gaveUp: null } } },
      layout: { a: { x: 0, y: 0 } },
    })
  })

  test('puts cards without a place below all the others, five in a row', () => {
    const cards = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(key => [key, say(key)]))
    const { layout } = flowOf({ cards, layout: { a: { x: 50, y: 100 } } })
    expect(layout).toEqual({
      a: { x: 50, y: 100 },
      b: { x: 0, y: 340 },
      c: { x: 320, y: 340 },
      d: { x: 640, y: 340 },
      e: { x: 960, y: 340 },
      f: { x: 1280, y: 340 },
      g: { x: 0, y: 580 },
    })
  })

  test('stands a card that lies at the edge of the numbers', () => {
    const far = flowOf({
      cards: { a: say('a'), b: say('b') },
      layout: { a: { x: 0, y: Number.MAX_SAFE_INTEGER } },
    })
    expect(open(save(far, catalog), catalog).flow).toEqual(far)
  })

  test('stands more places than a function takes arguments', () => {
    const layout = Object.fromEntries(Array.from({ length: 150_000 }, (_, i) => [`k${i}`, { x: 0, y: i }]))
    expect(flowOf({ cards: { a: say('a') }, layout }).layout.a).toEqual({ x: 0, y: 150_239 })
  })

  test('of a flow of our own never refuses work for its size, but tells on which card it is', () => {
    const long = 'x'.repeat(10_001)
    const mine = { ...flow, cards: { ...flow.cards, hello: { ...say(long), exits: { next: null } } } }
    expect(open(JSON.stringify(mine), catalog)).toMatchObject({
      flow: null,
      problems: [{ code: 'text_too_long' }],
    })
    expect(openValue(mine, catalog)).toEqual({
      flow: mine,
      readOnly: false,
      problems: [
        {
          code: 'text_too_long',
          severity: 'error',
          message: 'The text at “settings.text” has 10,001 characters; the limit is 10,000.',
          fix: 'Shorten it: a file with a text of this length can’t be imported.',
          card: 'hello',
          path: 'text',
        },
      ],
    })
    const noted = openValue({ ...flow, note: long }, catalog)
    expect(noted.flow).not.toBeNull()
    expect(noted.problems).toMatchObject([{ code: 'text_too_long', path: 'note' }])

    const cards = Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`c${i}`, say('Hi')]))
    expect(open(JSON.stringify({ ...flow, cards }), catalog).flow).toBeNull()
    const crowded = openValue({ ...flow, cards }, catalog)
    expect(Object.keys(crowded.flow?.cards ?? {})).toHaveLength(10_001)
    expect(crowded.problems.map(({ code }) => code)).toEqual(['too_many_cards'])
  })

  test('of a flow of our own still refuses what would harm, however many long texts come before it', () => {
    const texts = Array.from({ length: 30 }, () => 'x'.repeat(10_001))
    const harmful = JSON.parse(JSON.stringify({ ...flow, texts, last: { constructor: 1 } }))
    expect(openValue(harmful, catalog)).toMatchObject({ flow: null, problems: [{ code: 'name_forbidden' }] })
  })

  test('leaves the value it is given untouched', () => {
    const value = frozen(JSON.parse(canonical))
    expect(openValue(value, catalog).flow).toEqual(flow)
  })
})

test('what was imported comes out byte-equal, also unknown fields, unknown cards and broken settings', () => {
  fc.assert(
    fc.property(anyDocument, document => {
      const first = open(JSON.stringify(document), catalog).flow
      if (!first) throw new Error('It does not open.')
      const text = save(first, catalog)
      const second = open(text, catalog).flow
      expect(second && save(second, catalog)).toBe(text)
      expect(second).toEqual({ $schema: SCHEMA_URL, ...first })
      expect(JSON.parse(text)).toMatchObject(JSON.parse(JSON.stringify(document)))
    }),
    { numRuns: runs(100) },
  )
})

describe('opening never throws', () => {
  const outcome = (opened: ReturnType<typeof open>) => {
    expect(opened.flow !== null || opened.problems.length > 0).toBe(true)
    expect(opened.problems.every(({ message, fix }) => message.endsWith('.') && fix.endsWith('.'))).toBe(true)
  }

  test('on any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), wild, fc.json()), text => outcome(open(text, catalog))),
      { numRuns: runs(150) },
    )
  })

  test('on any value, nor on a flow with any part in any place', () => {
    const anything = fc.anything({ withNullPrototype: true, withDate: true, withMap: true, withBigInt: true })
    const spoiled = fc
      .tuple(
        anyDocument,
        fc.constantFrom('version', 'id', 'name', 'start', 'variables', 'cards', 'layout'),
        fc.oneof(json, anything),
      )
      .map(([document, part, value]) => ({ ...document, [part]: value }))
    fc.assert(
      fc.property(fc.oneof(anything, spoiled), value => outcome(openValue(value, catalog))),
      { numRuns: runs(150) },
    )
  })

  test('on a text cut off or with one character changed', () => {
    fc.assert(
      fc.property(
        fc.nat(canonical.length - 1),
        fc.constantFrom('', '"', '{', '}', '9', '\\', '\u0000'),
        (at, wrong) => {
          outcome(open(canonical.slice(0, at), catalog))
          outcome(open(canonical.slice(0, at) + wrong + canonical.slice(at + 1), catalog))
        },
      ),
      { numRuns: runs(150) },
    )
  })
})
