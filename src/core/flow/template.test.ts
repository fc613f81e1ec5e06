import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../../../tests/build/runs'
import { wild } from '../../../tests/build/words'
import { parseTemplate } from './template'

const scope = {
  name: 'Ann',
  evil: '{{name}} {% if name %}',
  order: { total: 3.5, items: ['a', 'b'] },
  list: [1, { b: 2 }],
  vip: false,
  none: null,
}

const rendered = (text: string, values: object = scope): string | undefined =>
  parseTemplate(text).template?.render(values)

test.each([
  ['Hello {{name}}!', 'Hello Ann!'],
  ['{{ order.total }} {{order.items[1]}} {{order["total"]}}', '3.5 b 3.5'],
  ['{{vip}}{{none}}{{nobody}}{{nobody.at.all}}', 'false'],
  ['{{order}}', '{"total":3.5,"items":["a","b"]}'],
  ['{{list}}', '[1,{"b":2}]'],
  ['{{ name | upcase | append: "!" }}', 'ANN!'],
  ['{{ none | default: "there" }}', 'there'],
  ['{{ order.items | join: " and " }}', 'a and b'],
  ['{{ empty }}{{ nil }}', ''],
  ['no braces } } {', 'no braces } } {'],
])('%s gives %s', (text, expected) => {
  expect(rendered(text)).toBe(expected)
})

describe('a value is never read as a template', () => {
  test('also where it looks like one', () => {
    expect(rendered('{{evil}}')).toBe('{{name}} {% if name %}')
    expect(rendered('{{ evil | append: "{{name}}" }}')).toBe('{{name}} {% if name %}{{name}}')
  })

  test('whatever it is', () => {
    fc.assert(
      fc.property(wild, text => {
        expect(rendered('<{{x}}>', { x: text })).toBe(`<${text}>`)
      }),
      { numRuns: runs(300) },
    )
  })
})

test.each([
  '{{name.constructor}}',
  '{{order.constructor.constructor}}',
  '{{order.__proto__}}',
  '{{order["__proto__"]["toString"]}}',
  '{{name.toString}}',
  '{{constructor}}',
  '{{toString}}',
  '{{__proto__}}',
  '{{order.hasOwnProperty}}',
  '{{list.map}}',
])('%s reaches nothing that is inherited', text => {
  expect(rendered(text)).toBe('')
})

test.each([
  ['{% if name %}x{% endif %}', 'tag "if" not found'],
  ['{% assign name = "x" %}', 'tag "assign" not found'],
  ['{% include "x" %}', 'tag "include" not found'],
  ['{% render "x" %}', 'tag "render" not found'],
  ['{% raw %}{{x}}{% endraw %}', 'tag "raw" not found'],
  ['{% comment %}x{% endcomment %}', 'tag "comment" not found'],
  ['{% liquid echo name %}', 'tag "liquid" not found'],
  ['{% # x %}', 'tag "#" not found'],
  ['{{ name | bogus }}', 'undefined filter: bogus'],
  ['{{ name | date: "%Y" }}', 'undefined filter: date'],
  ['{{ name | raw }}', 'undefined filter: raw'],
  ['{{ order | map: "total" }}', 'undefined filter: map'],
  ['{{ name', 'output "{{ name" not closed'],
  ['{{ }}', 'invalid value expression: ""'],
])('%s is refused: %s', (text, reason) => {
  expect(parseTemplate(text)).toEqual({ template: null, reason: `${reason}.` })
})

test.each([
  ['Hello', []],
  ['{{name}}, {{ contact.name | default: name }}', ['name', 'contact.name']],
  ['{{ a.b[c.d].e }}', ['a', 'c.d']],
  ['{{ "text" | append: x.y }}', ['x.y']],
])('%s reads %j', (text, reads) => {
  const found = parseTemplate(text).template?.reads ?? []
  expect(found.map(read => (read.includes(',') ? read.split('.')[0] : read)).sort()).toEqual(
    [...reads].sort(),
  )
})

test('a template that would fill the memory gives no text', () => {
  expect(rendered('{{ (1..100000000) | join }}')).toBe('')
})

test('any text at all is either a template or refused with a sentence', () => {
  const braces = fc.array(
    fc.constantFrom('{{', '}}', '{%', '%}', '|', 'name', '"', ' ', '.', '[', ']', ':', '\n'),
    {
      maxLength: 12,
    },
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        braces.map(parts => parts.join('')),
      ),
      text => {
        const { template, reason } = parseTemplate(text)
        if (template) expect(typeof template.render(scope)).toBe('string')
        else expect(reason).toMatch(/\.$/)
      },
    ),
    { numRuns: runs(500) },
  )
})

test('a flow with more texts than are remembered reads each as before', () => {
  const texts = Array.from({ length: 5_100 }, (_, i) => `${i}: {{name | upcase}}`)
  for (const text of texts) parseTemplate(text)
  expect([texts[0], texts.at(-1)].map(text => rendered(text ?? ''))).toEqual(['0: ANN', '5099: ANN'])
})

test('a very long text is read like a short one', () => {
  expect(rendered(`{{name}}${' and so on'.repeat(6_000)}`)).toBe(`Ann${' and so on'.repeat(6_000)}`)
})
