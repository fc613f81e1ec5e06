import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { offersFor, type Writing, writingAt, written } from './writing'

/** The caret stands at the bar. */
const at = (text: string) => {
  const caret = text.indexOf('|')
  return { text: text.replace('|', ''), caret }
}
const after = (text: string, writing: Writing, path = 'topic') => {
  const { insert, caret } = written(text, writing, path)
  return { text: text.slice(0, writing.from) + insert + text.slice(writing.to), caret }
}
const chosen = (marked: string) => {
  const { text, caret } = at(marked)
  const writing = writingAt(text, caret)
  if (!writing) return null
  const now = after(text, writing)
  return `${now.text.slice(0, now.caret)}|${now.text.slice(now.caret)}`
}

test.each([
  ['Hi {{|', 'Hi {{topic}}|'],
  ['Hi {{to|', 'Hi {{topic}}|'],
  ['Hi {{ to| you', 'Hi {{topic}}| you'],
  ['Hi {{to|}} you', 'Hi {{topic}}| you'],
  ['Hi {{t|opci }} you', 'Hi {{topic }}| you'],
  ['{{|Hello', '{{topic}}|Hello'],
  ['{{|{{name}}', '{{topic}}|{{name}}'],
  ['Hi {|', null],
  ['Hi {{topic}}|', null],
  ['Hi {{topic up|', null],
  ['|{{topic}}', null],
])('%j becomes %j', (before, after) => {
  expect(chosen(before)).toBe(after)
})

test('a filter that stands behind the name stays', () => {
  const text = 'Hi {{to | upcase}}'
  const writing = writingAt(text, 7)
  expect(writing && after(text, writing)).toEqual({ text: 'Hi {{topic | upcase}}', caret: 10 })
})

test('whatever is typed before and behind stays', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, behind) => {
      const text = `${before}{{${behind}`
      const writing = writingAt(text, before.length + 2)
      if (!writing) throw new Error('Open braces were overlooked.')
      const now = after(text, writing)
      expect(now.text.slice(0, writing.from)).toBe(text.slice(0, writing.from))
      expect(now.text.endsWith(text.slice(writing.to))).toBe(true)
      expect(writingAt(now.text, now.caret)?.query ?? 'topic').toBe('topic')
    }),
  )
})

describe('offers', () => {
  const readable = (path: string) => ({ path, type: 'text' as const, about: '' })
  const groups = [
    { label: 'Variables', readables: ['sub_topic', 'topic', 'utopia'].map(readable) },
    { label: 'Contact', readables: ['contact.name', 'contact.lastTopic'].map(readable) },
  ]
  const paths = (query: string) =>
    offersFor(groups, query).flatMap(({ readables }) => readables.map(({ path }) => path))

  test('are all there are while nothing is typed', () => {
    expect(offersFor(groups, '')).toEqual(groups)
  })

  test('come with those first whose name begins so', () => {
    expect(paths('Top')).toEqual(['topic', 'sub_topic', 'utopia', 'contact.lastTopic'])
    expect(paths('contact.n')).toEqual(['contact.name'])
    expect(paths('con')).toEqual(['contact.name', 'contact.lastTopic'])
    expect(paths('x')).toEqual([])
  })
})
