import { expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { faceOf } from '@/cards/faces'
import { blankFlow } from '@/core/flow/blank'
import { connect, move, removeCards, rename } from '@/core/flow/compose'
import type { Card, Flow } from '@/core/flow/document'
import { type Change, edit } from '@/core/flow/edit'
import { createScene } from './scene'

const message = (text: string, next: string | null): Card => ({
  type: 'message',
  settings: { text },
  exits: { next },
})

const flow: Flow = {
  ...blankFlow('one', 'One'),
  cards: { a: message('A', 'b'), b: message('B', 'gone'), c: message('C', 'a') },
  layout: { a: { x: 0, y: 0 }, b: { x: 400, y: 0 }, c: { x: 5000, y: 0 } },
}

function watched() {
  const scene = createScene(catalog, faceOf)
  scene.update(flow)
  let now = flow
  let told = 0
  scene.subscribe(() => {
    told += 1
  })
  return {
    scene: () => scene.now(),
    told: () => told,
    do(deed: Change | ((flow: Flow) => Change)) {
      now = edit(now, typeof deed === 'function' ? deed(now) : deed)
      scene.update(now)
    },
  }
}

const ids = (links: Iterable<{ id: string }>): string[] => [...links].map(({ id }) => id)

test('knows what is where and what leads where', () => {
  const { scene } = watched()
  expect(scene().inside({ x: -10, y: -10, width: 500, height: 20 })).toEqual(['a', 'b'])
  expect(scene().cardAt({ x: 5001, y: 1 })).toBe('c')
  expect(ids(scene().into('a'))).toEqual(['c:next'])
  expect(ids(scene().into('gone'))).toEqual(['b:next'])
})

test('follows moves, connections, removals and what they take along', () => {
  const watch = watched()
  watch.do(move(flow, { a: { x: 0, y: 900 } }))
  expect(watch.scene().inside({ x: 0, y: 0, width: 10, height: 10 })).toEqual([])
  watch.do(connect('c', 'next', 'b'))
  expect(ids(watch.scene().into('a'))).toEqual([])
  expect(ids(watch.scene().into('b')).toSorted()).toEqual(['a:next', 'c:next'])
  watch.do(flow => removeCards(flow, ['a']))
  expect(watch.scene().card('a')).toBeUndefined()
  expect(ids(watch.scene().into('b'))).toEqual(['c:next'])
  expect(watch.scene().count).toBe(2)
})

test('tells only what can be seen: another text of the same length is none of the canvas’ business', () => {
  const watch = watched()
  watch.do({ set: 'settings', card: 'a', settings: { text: 'B' } })
  watch.do({ set: 'name', name: 'Two' })
  expect(watch.told()).toBe(0)
  watch.do({ set: 'settings', card: 'a', settings: { text: 'One\nTwo' } })
  watch.do(rename('b', 'Other'))
  expect(watch.told()).toBe(2)
})

test('a card that nothing happened to stays the very same', () => {
  const watch = watched()
  const before = watch.scene().card('b')
  watch.do(move(flow, { a: { x: 20, y: 0 } }))
  expect(watch.scene().card('b')).toBe(before)
})

test('told which card became another, it looks at that one alone', () => {
  const scene = createScene(catalog, faceOf)
  scene.update(flow)
  const after = edit(flow, { set: 'settings', card: 'a', settings: { text: 'One\nTwo' } })
  const asked: PropertyKey[] = []
  const cards = new Proxy(after.cards, {
    getOwnPropertyDescriptor(target, key) {
      asked.push(key)
      return Reflect.getOwnPropertyDescriptor(target, key)
    },
    ownKeys() {
      throw new Error('It went through all cards.')
    },
  })
  scene.update({ ...after, cards }, { flow, card: 'a' })
  expect(asked).toEqual(['a'])
  expect(scene.now().card('a')?.card).toBe(after.cards.a)
})

test('what it is told of another flow than the one it knows does not count', () => {
  const scene = createScene(catalog, faceOf)
  scene.update(flow)
  const unseen = edit(flow, rename('b', 'Other'))
  scene.update(edit(unseen, rename('a', 'One')), { flow: unseen, card: 'a' })
  expect(scene.now().card('b')?.title).toBe('Other')
})

test('the list of names is another only when a card is called something else, comes or goes', () => {
  const watch = watched()
  const names = watch.scene().names()
  expect(names.map(({ key }) => key)).toEqual(['a', 'b', 'c'])
  watch.do({ set: 'settings', card: 'a', settings: { text: 'One\nTwo' } })
  watch.do(move(flow, { a: { x: 20, y: 0 } }))
  expect(watch.scene().names()).toBe(names)
  watch.do(rename('b', 'Other'))
  expect(watch.scene().names()[1]).toEqual({ key: 'b', type: 'message', title: 'Other' })
  watch.do(flow => removeCards(flow, ['a']))
  expect(watch.scene().names()).toHaveLength(2)
})
