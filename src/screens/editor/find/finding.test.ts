import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Hit } from '@/core/flow/find/find'
import { stageOf } from '../../../../tests/build/stage'
import { type Finding, findingOf, found, indexOf, stepped } from './finding'
import { around } from './said'

const none: Finding = { open: true, asked: 1, query: 'x', hits: [], at: null }
const hit = (key: string): Hit => ({ kind: 'card', key, places: [] })
const keys = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 1, maxLength: 9 })

test('next goes through every hit and round the end; previous takes it back', () => {
  fc.assert(
    fc.property(keys, some => {
      let now = found(none, some.map(hit))
      const seen = some.map(() => {
        const key = now.at?.key
        expect(indexOf(stepped(stepped(now, 1), -1))).toBe(indexOf(now))
        now = stepped(now, 1)
        return key
      })
      expect(seen).toEqual(some)
      expect(now.at?.key).toBe(some[0])
    }),
  )
})

test('one stays at the same hit as long as it is one', () => {
  const first = stepped(found(none, ['a', 'b', 'c'].map(hit)), 1)
  expect(found(first, ['z', 'b'].map(hit)).at?.key).toBe('b')
  expect(found(first, ['z', 'c'].map(hit)).at?.key).toBe('z')
  expect(found(first, []).at).toBeNull()
  expect(stepped(found(first, []), 1).at).toBeNull()
})

test('a frame and a card of one key are two', () => {
  const both: readonly Hit[] = [hit('a'), { kind: 'frame', key: 'a', places: [] }]
  expect(indexOf(stepped(found(none, both), 1))).toBe(1)
})

test('every flow that is open has a search of its own', () => {
  const [one, other] = [stageOf().store, stageOf().store]
  findingOf(one).setState({ query: 'there' })
  expect(findingOf(one).getState().query).toBe('there')
  expect(findingOf(other).getState().query).toBe('')
})

test('the words found are shown with what stands round them, however long the text', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.string({ minLength: 1 }),
      fc.string({ maxLength: 300 }),
      (before, match, after) => {
        const text = before + match + after
        const part = around({ where: 'text', text, from: before.length, to: before.length + match.length })
        expect(part.match).toBe(match)
        expect(before.endsWith(part.before.replace(/^…/, ''))).toBe(true)
        expect(part.before.length + part.after.length).toBeLessThan(120)
      },
    ),
  )
})
