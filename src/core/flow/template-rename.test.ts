import { expect, test } from 'vitest'
import { parseTemplate } from './template'
import { renamedIn } from './template-rename'

const whoToName = (path: string) => (path.split('.')[0] === 'who' ? 'name' : (path.split('.')[0] ?? ''))

test.each([
  ['who', 'who'],
  ['{{who}} who', '{{name}} who'],
  ['{{ who }}{{who.x.who}}', '{{ name }}{{name.x.who}}'],
  ['{{contact.who}} {{whom}}', '{{contact.who}} {{whom}}'],
  ['{{ a | append: who | default: "who" }}', '{{ a | append: name | default: "who" }}'],
  ["{{ who | replace: 'who', who }}", "{{ name | replace: 'who', name }}"],
  ['{{ a | default: who, allow_false: who }}', '{{ a | default: name, allow_false: name }}'],
  ['{{ (1..who).first }}', '{{ (1..name).first }}'],
  ['{{ a[who] }} {{ who["who"][0] }}', '{{ a[name] }} {{ name["who"][0] }}'],
  ['{{ ["who"].x }}', '{{ ["name"].x }}'],
  ['{{ (1..who) | join }}', '{{ (1..name) | join }}'],
  ['{{- who -}}', '{{- name -}}'],
  ['👍 {{who}} 陈 {{who}}', '👍 {{name}} 陈 {{name}}'],
  ['{{who', '{{who'],
  ['{{who}} {% if who %}', '{{who}} {% if who %}'],
])('%s', (before, after) => {
  expect(renamedIn(before, whoToName)).toBe(after)
  expect(parseTemplate(after).template?.reads ?? []).not.toContain(before === after ? '' : 'who')
})

test('a filter is no variable, whatever a variable is called', () => {
  expect(renamedIn('{{ size | size }} {{ first.first | first }}', path => `x_${path.split('.')[0]}`)).toBe(
    '{{ x_size | size }} {{ x_first.first | first }}',
  )
})
