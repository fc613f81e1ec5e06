import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Box, GRID } from './box'
import { framed } from './framed'
import { membersOf, type Picture, settledAs } from './picture'
import { tidied } from './tidied'

const coordinate = fc.integer({ min: -600, max: 900 })
const rect = (most: number) =>
  fc.record({
    ...{ x: coordinate, y: coordinate },
    width: fc.integer({ min: 80, max: most }),
    height: fc.integer({ min: 40, max: most }),
  })
const rects = (name: string, most: number, count: number) =>
  fc
    .array(rect(most), { maxLength: count })
    .map(list => Object.fromEntries(list.map((one, i) => [`${name}${i}`, one])))

/** Cards, frames and notes anywhere: frames in frames, frames that overlap, frames without anything. */
const picture: fc.Arbitrary<Picture> = fc.integer({ min: 1, max: 14 }).chain(count =>
  fc.record({
    boxes: fc.tuple(...Array.from({ length: count }, (_, i) => boxOf(`c${i}`, count))),
    frames: rects('f', 1200, 5),
    notes: rects('n', 400, 4),
  }),
)
const boxOf = (key: string, count: number): fc.Arbitrary<Box> =>
  fc.record({
    key: fc.constant(key),
    width: fc.constant(264),
    height: fc.integer({ min: 40, max: 300 }),
    entry: fc.constant(26),
    exits: fc.array(
      fc.record({
        to: fc.option(fc.integer({ min: 0, max: count }).map(i => `c${i}`)),
        y: fc.integer({ min: 0, max: 300 }),
      }),
      { maxLength: 3 },
    ),
    at: fc.option(fc.record({ x: coordinate, y: coordinate }), { freq: 9 }),
  })
const chosen = picture.chain(one =>
  fc.record({
    one: fc.constant(one),
    only: fc.subarray(
      one.boxes.map(({ key }) => key),
      { minLength: 1 },
    ),
  }),
)

describe('all of a flow', () => {
  test('in every frame lies what lay in it, and nothing else', () => {
    fc.assert(
      fc.property(picture, one => {
        expect(membersOf(settledAs(one, framed(one, 'c0', null)))).toBe(membersOf(one))
      }),
      { numRuns: 2000 },
    )
  })

  test('tidying again changes nothing', () => {
    fc.assert(
      fc.property(picture, some => {
        // What has no place stands by nothing before it got one.
        const one = { ...some, boxes: some.boxes.map(box => ({ ...box, at: box.at ?? { x: 0, y: 0 } })) }
        const once = settledAs(one, framed(one, 'c0', null))
        expect(settledAs(once, framed(once, 'c0', null))).toEqual(once)
      }),
      { numRuns: 300 },
    )
  })

  test('every card gets a place, and every frame lies on whole pixels', () => {
    fc.assert(
      fc.property(picture, one => {
        const laid = framed(one, 'c0', null)
        for (const rect of laid.frames.values())
          for (const value of Object.values(rect)) expect(Number.isInteger(value)).toBe(true)
        expect(laid.cards.size).toBe(one.boxes.length)
      }),
    )
  })

  test('a flow without frames and notes is tidied as its cards are', () => {
    fc.assert(
      fc.property(picture, ({ boxes }) => {
        const bare = { boxes, frames: {}, notes: {} }
        expect(framed(bare, 'c0', null).cards).toEqual(tidied(boxes, 'c0', null))
      }),
    )
  })
})

describe('a selection', () => {
  test('in every frame lies what lay in it, and nothing else', () => {
    fc.assert(
      fc.property(chosen, ({ one, only }) => {
        expect(membersOf(settledAs(one, framed(one, 'c0', only)))).toBe(membersOf(one))
      }),
      { numRuns: 2000 },
    )
  })

  test('without frames it is what `tidied` makes of it', () => {
    fc.assert(
      fc.property(chosen, ({ one: { boxes }, only }) => {
        expect(framed({ boxes, frames: {}, notes: {} }, null, only).cards).toEqual(tidied(boxes, null, only))
      }),
    )
  })
})

const box = (key: string, x: number, y: number, to: string | null): Box => {
  const exits = [{ to, y: 120 }]
  return { key, width: 264, height: 160, entry: 26, exits, at: { x, y } }
}

test('a frame’s cards stand in it in their order, room around them; the note beside a card goes with it', () => {
  const one: Picture = {
    boxes: [
      box('c0', 0, 0, 'c2'),
      box('c1', 400, 300, 'c3'),
      box('c2', 500, 600, 'c1'),
      box('c3', 0, 900, null),
    ],
    frames: { f: { x: 380, y: 200, width: 600, height: 700 } },
    notes: { n: { x: 0, y: 1080, width: 200, height: 100 } },
  }
  const { cards, frames, notes } = framed(one, 'c0', null)
  const at = (key: string) => cards.get(key) ?? { x: 0, y: 0 }
  expect(['c0', 'c2', 'c1', 'c3'].map(key => at(key).x)).toEqual(
    ['c0', 'c2', 'c1', 'c3'].map(key => at(key).x).toSorted((a, b) => a - b),
  )
  expect(frames.get('f')).toEqual({
    ...{ x: at('c2').x - 2 * GRID, y: at('c2').y - 4 * GRID },
    ...{ width: 720, height: 160 + 6 * GRID },
  })
  expect(notes.get('n')).toMatchObject({ x: at('c3').x, y: at('c3').y + 180 })
})
