import { describe, expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { canonical, flow } from '../../../tests/build/canonical'
import { flowOf, say } from '../../../tests/build/flow'
import { type Flow, FORMAT, SCHEMA_URL, VERSION } from './document'
import { logicHash, save } from './save'

describe('saving', () => {
  test('writes sorted cards and variables, fixed order, two spaces, a final newline', () => {
    expect(save(flow, catalog)).toBe(canonical)
  })

  test('writes the same bytes whatever order the parts came in', () => {
    const shuffled: Flow = {
      layout: { start: { y: 0, x: 0 }, hello: { y: 240, x: 0 } },
      cards: Object.fromEntries(Object.entries(flow.cards).reverse()),
      variables: Object.fromEntries(Object.entries(flow.variables).reverse()),
      start: 'start',
      name: 'Support',
      id: 'vector',
      version: VERSION,
      format: FORMAT,
      $schema: SCHEMA_URL,
    }
    expect(save(shuffled, catalog)).toBe(canonical)
  })

  test('orders exits as the card type gives them, unknown ones after', () => {
    const exits = { zz: null, otherwise: null, aa: 'c', b: null, a: 'c' }
    const options = [
      { key: 'b', label: 'B' },
      { key: 'a', label: 'A' },
    ]
    const saved = save(
      flowOf({ cards: { c: { type: 'choice', settings: { text: '', options }, exits } } }),
      catalog,
    )
    expect(Object.keys(JSON.parse(saved).cards.c.exits)).toEqual(['b', 'a', 'otherwise', 'aa', 'zz'])
  })

  test('keeps unknown fields where they were found, after the known ones and before the layout', () => {
    const saved = JSON.parse(
      save(
        flowOf({
          cards: {
            c: { type: 'message', settings: { mood: 'calm', text: 'Hi' }, exits: {}, colour: 'red' } as never,
          },
          author: 'Ann',
        } as never),
        catalog,
      ),
    )
    expect(Object.keys(saved).slice(-2)).toEqual(['author', 'layout'])
    expect(saved.cards.c).toEqual({
      type: 'message',
      settings: { text: 'Hi', mood: 'calm' },
      exits: { next: null },
      colour: 'red',
    })
  })
})

const box = { color: 'blue', x: 0, y: 0, width: 400, height: 300 }

test('writes frames and notes after the layout, sorted, with a fixed order; none of them where there are none', () => {
  const { title: _title, ...reversed } = {
    height: 1,
    width: 1,
    y: 0,
    x: 0,
    color: 'rose',
    title: 'B',
    mood: 'calm',
  }
  const framed = { ...flow, frames: { b: { ...reversed, title: 'B' }, a: { title: 'A', ...box } } }
  const saved = JSON.parse(save({ ...framed, notes: { n: { ...box, text: 'Ask Ann' } } }, catalog))
  expect(Object.keys(saved).slice(-3)).toEqual(['layout', 'frames', 'notes'])
  expect(Object.keys(saved.frames)).toEqual(['a', 'b'])
  expect(Object.keys(saved.frames.b)).toEqual(['title', 'color', 'x', 'y', 'width', 'height', 'mood'])
  expect(Object.keys(saved.notes.n)).toEqual(['text', 'color', 'x', 'y', 'width', 'height'])
  expect(save({ ...flow, frames: {}, notes: {} }, catalog)).toBe(canonical)
})

test('writes the sample of a variable after its initial value, and before what it does not know', () => {
  const reversed = { mood: 'calm', sample: 'Billing', initial: '', scope: 'flow', type: 'text' } as const
  const saved = JSON.parse(save({ ...flow, variables: { topic: reversed } }, catalog))
  expect(Object.keys(saved.variables.topic)).toEqual(['type', 'scope', 'initial', 'sample', 'mood'])
  expect(saved.variables.topic.sample).toBe('Billing')
})

describe('the logic hash', () => {
  test('does not see samples', () => {
    const variables = Object.fromEntries(
      Object.entries(flow.variables).map(([name, one]) => [name, { ...one, sample: 'x' }]),
    )
    expect(logicHash({ ...flow, variables }, catalog)).toBe(logicHash(flow, catalog))
  })

  test('does not see frames and notes', () => {
    const drawn = { ...flow, frames: { a: { title: 'A', ...box } }, notes: { n: { text: 'N', ...box } } }
    expect(logicHash(drawn, catalog)).toBe(logicHash(flow, catalog))
  })

  test('does not see where cards lie', () => {
    const moved = { ...flow, layout: { ...flow.layout, hello: { x: 999, y: 1 } } }
    expect(logicHash(moved, catalog)).toBe(logicHash(flow, catalog))
    expect(logicHash(flow, catalog)).toMatch(/^[0-9a-f]{64}$/)
  })

  test('sees everything else', () => {
    const others: Flow[] = [
      { ...flow, name: 'Other' },
      { ...flow, start: null },
      {
        ...flow,
        cards: {
          ...flow.cards,
          hello: { ...say('Ho'), title: 'Hello', settings: { text: 'Ho' }, exits: { next: null } },
        },
      },
      { ...flow, variables: {} },
    ]
    expect(new Set([flow, ...others].map(one => logicHash(one, catalog))).size).toBe(5)
  })
})
