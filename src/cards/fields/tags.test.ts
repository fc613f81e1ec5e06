import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '@/core/flow/text'
import { tagsIn, withTags } from './tags'

test('commas and lines part tags; spaces around and within come to one', () => {
  expect(tagsIn(' vip, new   lead\r\n,\n asked ')).toEqual(['vip', 'new lead', 'asked'])
  expect(tagsIn(' , ')).toEqual([])
})

test('a tag that is there already is told, and not added', () => {
  expect(withTags(['vip'], ['VIP', 'lead', 'Lead'], 9)).toEqual({
    tags: ['vip', 'lead'],
    known: ['vip', 'lead'],
    over: [],
  })
})

test('whatever is typed: each once, in order, none lost and no more than fit', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.nat({ max: 6 }), (texts, most) => {
      const typed = tagsIn(texts.join(','))
      const { tags, known, over } = withTags([], typed, most)
      expect(tags.length).toBeLessThanOrEqual(most)
      expect(new Set(tags.map(fold)).size).toBe(tags.length)
      expect(tags.length + known.length + over.length).toBe(typed.length)
      expect(tagsIn(tags.join(', '))).toEqual(tags)
    }),
  )
})
