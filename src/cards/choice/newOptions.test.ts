import { expect, test } from 'vitest'
import { choice } from './card'
import { MOST, withOptions } from './newOptions'

test('an option gets its key once, from its label; no two share one, and none is called otherwise', () => {
  const options = withOptions([{ key: 'yes', label: 'Ja' }], ['Yes', 'No, thanks', 'Otherwise', 'はい'])
  expect(options.map(({ key }) => key)).toEqual(['yes', 'yes_2', 'no_thanks', 'otherwise_2', 'option'])
  expect(choice.schema.safeParse({ text: '', options }).success).toBe(true)
})

test('there are never more than the format allows', () => {
  const labels = Array.from({ length: 80 }, (_, i) => `Label ${i}`)
  expect(withOptions([], labels)).toHaveLength(MOST)
})
