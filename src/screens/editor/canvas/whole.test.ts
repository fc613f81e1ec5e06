import { expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { faceOf } from '@/cards/faces'
import { flowOf, say } from '../../../../tests/build/flow'
import { CARD_WIDTH } from './nodes'
import { createScene } from './scene'
import { wholeOf } from './whole'

const sceneOf = (flow: ReturnType<typeof flowOf>) => {
  const scene = createScene(catalog, faceOf)
  scene.update(flow)
  return scene.now()
}
const box = { color: 'blue', width: 100, height: 60 }

test('all there is on the canvas counts, frames and notes too', () => {
  const flow = flowOf({ start: null, cards: { a: say('A') }, layout: { a: { x: 0, y: 0 } } })
  const scene = sceneOf(flow)
  const cards = scene.bounds()
  expect(cards).toMatchObject({ x: 0, y: 0, width: CARD_WIDTH })
  expect(wholeOf(scene, flow)).toEqual(cards)
  const frames = { f: { ...box, title: '', x: -500, y: 20 } }
  const notes = { n: { ...box, text: '', x: 900, y: 3000 } }
  expect(wholeOf(scene, { frames, notes })).toEqual({ x: -500, y: 0, width: 1500, height: 3060 })
  expect(wholeOf(scene, { frames })).toEqual({ ...cards, x: -500, width: 500 + CARD_WIDTH })
})

test('a canvas with nothing but a note has that for its whole; one with nothing has none', () => {
  const empty = flowOf({ start: null, cards: {} })
  const notes = { n: { ...box, text: '', x: 7, y: 8 } }
  expect(wholeOf(sceneOf(empty), { notes })).toEqual({ x: 7, y: 8, width: 100, height: 60 })
  expect(wholeOf(sceneOf(empty), { frames: {} })).toBeNull()
})
