import { expect, test } from 'vitest'
import { catalog } from './catalog'
import { faceOf, faces } from './faces'

test.each([...catalog.values()])('$type says in one line what a new card does', ({ type, blank }) => {
  const line = faceOf(type)?.summary(blank())
  expect(line).toMatch(/^[A-Z][^\n]{5,60}$/)
})

test('every card type has a face, in the palette’s order', () => {
  expect(Object.keys(faces)).toEqual([...catalog.keys()])
})

test('a type that this version does not know has no face', () => {
  expect([faceOf('teleport'), faceOf('constructor')]).toEqual([undefined, undefined])
})
