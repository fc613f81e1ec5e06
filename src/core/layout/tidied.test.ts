import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Box, GRID, type Places } from './box'
import { tidied } from './tidied'

/** Boxes that lead anywhere and lie anywhere, also on top of one another or nowhere. */
const boxes: fc.Arbitrary<Box[]> = fc.integer({ min: 1, max: 25 }).chain(count => {
  const coordinate = fc.integer({ min: -2000, max: 2000 })
  const to = fc.option(
    fc.integer({ min: 0, max: count }).map(i => `c${i}`),
    { freq: 4 },
  )
  const box = fc.record({
    width: fc.integer({ min: 40, max: 300 }),
    height: fc.integer({ min: 40, max: 300 }),
    entry: fc.constant(26),
    exits: fc.array(fc.record({ to, y: fc.integer({ min: 0, max: 300 }) }), { maxLength: 4 }),
    at: fc.option(fc.record({ x: coordinate, y: coordinate }), { freq: 6 }),
  })
  return fc
    .array(box, { minLength: count, maxLength: count })
    .map(list => list.map((one, i) => ({ ...one, key: `c${i}` })))
})
const scene = boxes.chain(list =>
  fc.record({ list: fc.constant(list), start: fc.constantFrom('c0', null, 'elsewhere') }),
)

describe('all of a flow', () => {
  test('nothing overlaps, every place is on the grid, every box has one', () => {
    fc.assert(
      fc.property(scene, ({ list, start }) => {
        const places = tidied(list, start, null)
        expect(places.size).toBe(list.length)
        for (const { x, y } of places.values()) expect([x % GRID, y % GRID].map(Math.abs)).toEqual([0, 0])
        expect(overlaps(placed(list, places))).toEqual([])
      }),
    )
  })

  test('what can be reached lies right of where the flow begins, and every connection that no way leads back from goes right', () => {
    fc.assert(
      fc.property(scene, ({ list, start }) => {
        const places = tidied(list, start, null)
        const main = reach(list, start ?? '')
        const first = places.get(start ?? '')
        for (const { key, exits, width } of list) {
          const from = places.get(key)
          if (main.has(key) && key !== start) expect(from?.x).toBeGreaterThan(first?.x ?? 0)
          for (const { to } of exits) {
            const target = places.get(to ?? '')
            if (!from || !target || main.has(key) !== main.has(to ?? '')) continue
            if (!reach(list, to ?? '').has(key)) expect(target.x).toBeGreaterThanOrEqual(from.x + width)
          }
        }
      }),
    )
  })

  test('what can’t be reached lies below', () => {
    fc.assert(
      fc.property(scene, ({ list, start }) => {
        const places = placed(list, tidied(list, start, null))
        const main = reach(list, start ?? '')
        const bottom = Math.max(...places.filter(({ key }) => main.has(key)).map(lower))
        for (const { key, at } of places) {
          if (!main.has(key)) expect(at?.y).toBeGreaterThanOrEqual(bottom)
        }
      }),
    )
  })

  test('the order in which boxes are given means nothing', () => {
    fc.assert(
      fc.property(scene, fc.infiniteStream(fc.nat()), ({ list, start }, chance) => {
        const shuffled = list
          .map(box => ({ box, rank: chance.next().value ?? 0 }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ box }) => box)
        expect(sorted(tidied(shuffled, start, null))).toEqual(sorted(tidied(list, start, null)))
      }),
    )
  })

  test('the upper left corner stays, and tidying again changes nothing', () => {
    fc.assert(
      fc.property(scene, ({ list, start }) => {
        const once = placed(list, tidied(list, start, null))
        const seen = list.filter(({ at }) => at !== null)
        if (seen.length > 0) {
          for (const side of ['x', 'y'] as const) {
            const before = Math.min(...seen.map(({ at }) => at?.[side] ?? 0))
            expect(Math.abs(Math.min(...once.map(({ at }) => at?.[side] ?? 0)) - before)).toBeLessThanOrEqual(
              10,
            )
          }
        }
        expect(placed(list, tidied(once, start, null))).toEqual(once)
      }),
    )
  })
})

describe('a selection', () => {
  const chosen = scene.chain(({ list, start }) =>
    fc.record({
      list: fc.constant(list),
      start: fc.constant(start),
      only: fc.subarray(
        list.map(({ key }) => key),
        { minLength: 1 },
      ),
    }),
  )

  test('only it moves, it covers nothing, and tidying again changes nothing', () => {
    fc.assert(
      fc.property(chosen, ({ list, start, only }) => {
        const places = tidied(list, start, only)
        expect([...places.keys()].sort()).toEqual(only.toSorted())
        const after = placed(list, places)
        for (const [a, b] of overlaps(after)) expect(only.includes(a) || only.includes(b)).toBe(false)
        expect(tidied(after, start, only)).toEqual(places)
      }),
    )
  })
})

/** Boxes where they come to lie. */
const placed = (list: readonly Box[], places: Places): Box[] =>
  list.map(box => ({ ...box, at: places.get(box.key) ?? box.at }))

const sorted = (places: Places) => [...places].sort(([a], [b]) => (a < b ? -1 : 1))
const lower = ({ at, height }: Box): number => (at?.y ?? 0) + height

function overlaps(list: readonly Box[]): [string, string][] {
  return list.flatMap((a, i) =>
    list.slice(i + 1).flatMap((b): [string, string][] => {
      if (!a.at || !b.at) return []
      const apart =
        a.at.x >= b.at.x + b.width || b.at.x >= a.at.x + a.width || a.at.y >= lower(b) || b.at.y >= lower(a)
      return apart ? [] : [[a.key, b.key]]
    }),
  )
}

function reach(list: readonly Box[], from: string): ReadonlySet<string> {
  const inside = new Map(list.map(box => [box.key, box]))
  const seen = new Set<string>()
  const open = [from]
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const box = inside.get(key)
    if (!box || seen.has(key)) continue
    seen.add(key)
    for (const { to } of box.exits) if (to !== null) open.push(to)
  }
  return seen
}
