import { expect, test } from 'vitest'
import { flowHref, idOf } from './paths'

test.each(['support-triage', 'a/b?c#d%', '%2F', '100%25', '..', 'ünï 日本', ' '])(
  'the id %j survives its address',
  id => {
    const [, segment = ''] = decodeURI(flowHref(id)).split('#/flow/')
    expect(segment).not.toContain('/')
    expect(idOf(segment)).toBe(id)
  },
)

test('an address nobody wrote names no flow, and breaks nothing', () => {
  expect(idOf('%E0%A4%A')).toBe('%E0%A4%A')
})
