import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Box } from './boxes'
import { pathOf, routeOf } from './route'

const at = (x: number, y: number) => ({ x, y })
const card = (x: number, y: number): Box => ({ x, y, width: 264, height: 150 })

/** Whether any piece of a way runs through the inside of a card. */
function runsUnder(points: readonly { x: number; y: number }[], { x, y, width, height }: Box): boolean {
  return points.some((from, i) => {
    const to = points[i + 1] ?? from
    const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)]
    const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)]
    return left < x + width && right > x && top < y + height && bottom > y
  })
}

describe('the way of a connection', () => {
  test('is straight between neighbours on one level', () => {
    expect(routeOf({ from: at(264, 40), to: at(340, 40), obstacles: [] })).toHaveLength(2)
  })
  test('is one step to a neighbour on another level', () => {
    const points = routeOf({ from: at(264, 40), to: at(340, 90), obstacles: [card(0, 0), card(340, 60)] })
    expect(points).toEqual([at(264, 40), at(302, 40), at(302, 90), at(340, 90)])
  })
  test('goes round a card that stands between', () => {
    const between = card(400, 0)
    const points = routeOf({
      from: at(264, 40),
      to: at(800, 40),
      obstacles: [card(0, 0), between, card(800, 10)],
    })
    expect(runsUnder(points, between)).toBe(false)
  })
  test('a way back goes round its own two cards', () => {
    const [own, target] = [card(600, 0), card(0, 20)]
    const points = routeOf({ from: at(864, 100), to: at(0, 47), obstacles: [own, target] })
    expect(runsUnder(points, own)).toBe(false)
    expect(runsUnder(points, target)).toBe(false)
  })
  test('a card may lead to itself', () => {
    const own = card(0, 0)
    const points = routeOf({ from: at(264, 100), to: at(0, 27), obstacles: [own] })
    expect(runsUnder(points, own)).toBe(false)
  })
  test('begins and ends where it has to, in level and upright pieces', () => {
    const point = fc.record({
      x: fc.integer({ min: -2000, max: 2000 }),
      y: fc.integer({ min: -2000, max: 2000 }),
    })
    const some = fc.array(
      point.map(({ x, y }) => card(x, y)),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(point, point, some, fc.integer({ min: 0, max: 18 }), (from, to, obstacles, nudge) => {
        const points = routeOf({ from, to, obstacles, nudge })
        expect(points[0]).toEqual(from)
        expect(points.at(-1)).toEqual(to)
        for (const [i, point] of points.entries()) {
          const next = points[i + 1]
          if (next) expect(Math.abs(point.x - next.x) < 1 || Math.abs(point.y - next.y) < 1).toBe(true)
        }
        expect(pathOf(points)).toMatch(/^M[\d.e-]+ [\d.e-]+(L[\d.e-]+ [\d.e-]+|Q[\d.e -]+)+$/)
      }),
    )
  })
})
