import { describe, expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { faceOf } from '@/cards/faces'
import type { Card } from '@/core/flow/document'
import { linesOf, templateLines } from './lines'
import { exitAt, sizeOf } from './size'

const sized = (card: Card) => sizeOf(catalog, faceOf(card.type), card)
const message = (text: string): Card => ({ type: 'message', settings: { text }, exits: { next: null } })

describe('the size of a card', () => {
  test('follows from what it says, to the pixel', () => {
    const short = sized(message('Hello'))
    expect(short).toMatchObject({ summary: 1, says: 1 })
    expect(short.height).toBe(1 + 40 + 8 + 20 + (20 + 20) + 12 + 9 + 32 + 1)
    expect(sized(message('')).height).toBe(short.height - 40)
    expect(sized(message('One\nTwo')).height).toBe(short.height + 20)
    expect(sized(message('long '.repeat(300))).says).toBe(4)
  })

  test('has a row for each exit, its middle where the connection begins', () => {
    const card: Card = {
      type: 'assign',
      settings: { to: { type: 'team', pick: 'static', ref: null } },
      exits: { returned: null },
    }
    const { exits, height } = sized(card)
    expect(exits.map(({ name }) => name)).toEqual(['returned', 'unavailable', 'notFound'])
    const [first, second] = exits
    expect((second?.y ?? 0) - (first?.y ?? 0)).toBe(32)
    expect(height - (exits.at(-1)?.y ?? 0)).toBe(16 + 4 + 1)
    expect(exitAt({ x: 100, y: 50 }, sized(card), 'returned')).toEqual({ x: 364, y: 50 + (first?.y ?? 0) })
  })

  test('is known of a card of an unknown type, and of one that can’t be read', () => {
    expect(sized({ type: 'carousel', settings: {}, exits: {} })).toMatchObject({ exits: [], says: 0 })
    expect(sized({ type: 'message', settings: { text: 7 }, exits: {} }).exits).toEqual([])
  })
})

describe('lines', () => {
  test('words go on to the next line where they do not fit', () => {
    expect(linesOf('one two three', 1000, 3)).toBe(1)
    expect(linesOf('one two three', 40, 3)).toBe(3)
    expect(linesOf('x'.repeat(100), 238, 4)).toBe(4)
    expect(linesOf('漢字'.repeat(20), 238, 4)).toBe(3)
  })
  test('a blank template has none; a variable counts with its name alone', () => {
    expect(templateLines('  ', 218, 4)).toBe(0)
    expect(
      templateLines('{{ name | append: "a very long argument that is not shown anywhere" }}', 218, 4),
    ).toBe(1)
  })
})
