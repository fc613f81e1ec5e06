import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { faceOf } from '@/cards/faces'
import type { Flow } from '@/core/flow/document'
import { flowOf, say, start } from '../../../../tests/build/flow'
import { runs } from '../../../../tests/build/runs'
import { overlaps } from './boxes'
import { labelsIn } from './labels'
import { lineGrid } from './lineGrid'
import { CARD_WIDTH } from './nodes'
import { createScene } from './scene'

const sceneOf = (flow: Flow) => {
  const scene = createScene(catalog, faceOf)
  scene.update(flow)
  return scene.now()
}
const choice = (labels: readonly string[], exits: Record<string, string | null>) => ({
  type: 'choice',
  title: 'Which?',
  settings: { text: '?', options: labels.map((label, i) => ({ key: `o${i}`, label })) },
  exits,
})
const view = (zoom: number, x = 40, y = 40) => ({
  transform: [x, y, zoom] as [number, number, number],
  width: 1200,
  height: 800,
})
const NOTHING = new Set<string>()
const small = sceneOf(
  flowOf({
    cards: {
      start: start('pick'),
      pick: choice(['Yes', 'Talk to a person'], { o0: 'a', o1: 'b', otherwise: null }),
      a: say('A'),
      b: say('B'),
    },
    layout: { start: { x: 0, y: 0 }, pick: { x: 340, y: 0 }, a: { x: 1200, y: 0 }, b: { x: 1200, y: 400 } },
  }),
)

test('exits that lead on are named, on the block or on their way; a single one is not', () => {
  for (const zoom of [0.39, 0.3, 0.2, 0.12]) {
    const labels = labelsIn(small, view(zoom), NOTHING)
    expect(labels.map(({ text }) => text).sort()).toEqual(['Talk to a person', 'Yes'])
  }
})

test('however far off, those of a card that is pointed at are told, with where they lead', () => {
  expect(labelsIn(small, view(0.03), NOTHING)).toEqual([])
  expect(labelsIn(small, view(0.03), new Set(['pick'])).map(({ text }) => text)).toEqual([
    'Yes → Message',
    'Talk to a person → Message',
  ])
  // What leads to it is named where there is room.
  expect(labelsIn(small, view(0.1), new Set(['b'])).map(({ text }) => text)).toEqual(['Talk to a person'])
})

const place = fc.record({ x: fc.integer({ min: -500, max: 4000 }), y: fc.integer({ min: -500, max: 3000 }) })
const flows = fc.array(fc.tuple(place, fc.nat({ max: 29 }), fc.nat({ max: 29 }), fc.string()), {
  minLength: 2,
  maxLength: 30,
})

test('no name stands over another, or out of view, or over a block that is not its own', () => {
  fc.assert(
    fc.property(
      flows,
      fc.double({ min: 0.02, max: 0.39, noNaN: true }),
      fc.nat({ max: 29 }),
      (all, zoom, at) => {
        const key = (i: number) => `c${i % all.length}`
        const cards = Object.fromEntries(
          all.map(([, a, b, text], i) => [key(i), choice(['One', text], { o0: key(a), o1: key(b) })]),
        )
        const layout = Object.fromEntries(all.map(([at], i) => [key(i), at]))
        const scene = sceneOf(flowOf({ start: null, cards, layout }))
        const pointed = new Set([key(at)])
        const labels = labelsIn(scene, view(zoom), pointed)
        expect(new Set(labels.map(({ id }) => id)).size).toBe(labels.length)
        for (const [i, { box, on, id }] of labels.entries()) {
          expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 1200 && box.y + box.height <= 800).toBe(
            true,
          )
          expect(labels.slice(i + 1).some(other => overlaps(other.box, box))).toBe(false)
          if (on === 'block' || pointed.has(id.split(':')[0] ?? '')) continue
          for (const { at, size } of scene.cards()) {
            const block = { x: at.x * zoom + 40, y: at.y * zoom + 40 }
            const room = { width: CARD_WIDTH * zoom, height: size.height * zoom }
            expect(overlaps({ ...block, ...room }, box)).toBe(false)
          }
        }
      },
    ),
    { numRuns: runs(100) },
  )
})

test('a line is found wherever it passes, whatever it begins outside of', () => {
  fc.assert(
    fc.property(place, place, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, share) => {
      const grid = lineGrid(600, 400)
      grid.draw(1, [a, b])
      const at = { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share }
      const box = { x: at.x - 4, y: at.y - 4, width: 8, height: 8 }
      expect(grid.isOnly(1, box)).toBe(true)
      const inside = at.x > 6 && at.y > 6 && at.x < 594 && at.y < 394
      if (inside) expect(grid.isOnly(2, box)).toBe(false)
    }),
    { numRuns: runs(300) },
  )
})
