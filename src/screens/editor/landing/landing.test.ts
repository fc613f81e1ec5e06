import { expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { faceOf } from '@/cards/faces'
import { flowOf, say, start } from '../../../../tests/build/flow'
import { STILL } from '../canvas/drag'
import { wayOf } from '../canvas/links'
import { createScene, type Scene } from '../canvas/scene'
import { isLoose, linkAt } from './landing'

const flow = flowOf({
  cards: { start: start('a'), a: say('One', 'b'), b: say('Two', null), loose: say('Three', null) },
  layout: { start: { x: 0, y: 0 }, a: { x: 400, y: 0 }, b: { x: 800, y: 300 }, loose: { x: 0, y: 900 } },
})
const scene = createScene(catalog, faceOf)
scene.update(flow)
const any = () => true

const middleOf = (now: Scene, id: string) => {
  const link = [...now.cards()].flatMap(({ outs }) => outs).find(one => one.id === id)
  const [a, b] = link ? wayOf(now, link, STILL) : []
  if (!a || !b) throw new Error(`There is no connection ${id}`)
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}

test.each(['start:next', 'a:next'])('%s is met anywhere along its way', id => {
  const at = middleOf(scene.now(), id)
  expect(linkAt(scene.now(), at, 1, any)?.id).toBe(id)
  expect(linkAt(scene.now(), { x: at.x, y: at.y + 10 }, 1, any)?.id).toBe(id)
  expect(linkAt(scene.now(), { x: at.x, y: at.y + 10 }, 2, any)).toBeNull()
  expect(linkAt(scene.now(), at, 1, ({ card }) => !id.startsWith(card))?.id).not.toBe(id)
})

test('far from every connection there is none', () => {
  expect(linkAt(scene.now(), { x: 300, y: 5000 }, 1, any)).toBeNull()
  expect(linkAt(scene.now(), { x: 100, y: 800 }, 1, any)).toBeNull()
})

test('a card is loose when nothing leads to it or from it', () => {
  expect(['start', 'a', 'b', 'loose', 'none'].map(key => isLoose(scene.now(), key))).toEqual([
    ...[false, false, false, true, false],
  ])
})
