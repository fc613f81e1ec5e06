import { expect, test } from 'vitest'
import { frozen } from '@/core/rehearsal/frozen'
import { renamed, valueAt, withValueAt } from './settings-path'

const settings = frozen({ store: { record: 'handoff', kept: 1 }, list: [{ value: 'a' }, { value: 'b' }] })

test('a place is found, and only own ones', () => {
  expect(valueAt(settings, 'store.record')).toBe('handoff')
  expect(valueAt(settings, 'list.1.value')).toBe('b')
  for (const path of ['nope', 'store.nope.deep', 'list.7.value', 'store.constructor'])
    expect(valueAt(settings, path)).toBe(undefined)
})

test('one place changes, all others stay the very same', () => {
  const changed = withValueAt(settings, 'list.0.value', 'z')
  expect(changed).toEqual({ ...settings, list: [{ value: 'z' }, { value: 'b' }] })
  expect((changed as typeof settings).store).toBe(settings.store)
  expect((changed as typeof settings).list[1]).toBe(settings.list[1])
})

test('a place that was left out is made; a list gets no new ones', () => {
  expect(withValueAt({}, 'messages.waiting', 'Soon.')).toEqual({ messages: { waiting: 'Soon.' } })
  expect(withValueAt(settings, 'list.7.value', 'z')).toEqual(settings)
})

test.each([
  ['nmae', 'nmae', 'name', 'name'],
  ['nmae.first', 'nmae', 'name', 'name.first'],
  ['other', 'nmae', 'name', 'other'],
  [
    'nmae: {{nmae}}, {{ nmae.first | default: "nmae" }}',
    'nmae',
    'name',
    'nmae: {{name}}, {{ name.first | default: "nmae" }}',
  ],
  ['{{nmaes}} {{my.nmae}} {{nmae}}', 'nmae', 'name', '{{nmaes}} {{my.nmae}} {{name}}'],
  ['{{ x | append: nmae }}', 'nmae', 'name', '{{ x | append: name }}'],
  ['{{contcat.name}}', 'contcat.name', 'contact.name', '{{contact.name}}'],
])('%s with %s called %s is %s', (text, from, to, result) => {
  expect(renamed(text, from, to)).toBe(result)
})
