import { expect, test } from 'vitest'
import { settled } from './settled'

test('what the card has set by then is no longer unset; a form without such is the very same', () => {
  const form = { unset: new Set(['a', 'b']), flow: 'me' }
  expect(settled(form, ['b', undefined, 'c'])).toEqual({ unset: new Set(['a']), flow: 'me' })
  expect(settled(form, ['c'])).toBe(form)
  const bare = { flow: 'me', unset: undefined }
  expect(settled(bare, ['a'])).toBe(bare)
})
