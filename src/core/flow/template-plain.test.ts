import fc from 'fast-check'
import { Drop, Liquid } from 'liquidjs'
import { expect, test } from 'vitest'
import { runs } from '../../../tests/build/runs'
import { wild } from '../../../tests/build/words'
import { parseTemplate } from './template'
import { piecesOf } from './template-plain'
import { display } from './value'

/** How the template engine reads every text, also those that need none. */
const liquid = new Liquid({
  ownPropertyOnly: true,
  outputEscape: value => (value instanceof Drop ? '' : display(value)),
})

function byEngine(text: string, scope: object): string | null {
  try {
    return String(liquid.parseAndRenderSync(text, scope))
  } catch {
    return null
  }
}

const names = fc.constantFrom(
  ...'a b list size first last length empty blank nil null true false not contains constructor __proto__ _x a1'.split(
    ' ',
  ),
)
const path = fc.array(names, { minLength: 1, maxLength: 3 }).map(segments => `{{ ${segments.join('.')}}}`)
const text = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: path },
      {
        weight: 2,
        arbitrary: fc.constantFrom('{', '}', '{{', '}}', '{%', '%}', ' ', '\n', '|', '-', '.', '"'),
      },
      { weight: 1, arbitrary: wild },
      { weight: 1, arbitrary: names },
    ),
    { maxLength: 6 },
  )
  .map(parts => parts.join(''))

const { tree } = fc.letrec(tie => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    fc.oneof(
      wild,
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    ),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(names, tie('tree'), { maxKeys: 4, noNullPrototype: true }),
  ),
}))
const scope = fc.dictionary(names, tree, { maxKeys: 6, noNullPrototype: false })

test('words and plain paths give what the template engine gives', () => {
  let plain = 0
  fc.assert(
    fc.property(text, scope, (text, scope) => {
      if (!piecesOf(text)) return
      plain += 1
      expect(parseTemplate(text).template?.render(scope)).toBe(byEngine(text, scope))
    }),
    { numRuns: runs(3000) },
  )
  expect(plain).toBeGreaterThan(runs(3000) / 40)
})

test('words and plain paths read what the template engine finds in them', () => {
  fc.assert(
    fc.property(text, text => {
      if (!piecesOf(text)) return
      const paths = liquid.globalVariableSegmentsSync(liquid.parse(text)).map(segments => segments.join('.'))
      expect(parseTemplate(text).template?.reads).toEqual([...new Set(paths)])
    }),
    { numRuns: runs(1000) },
  )
})

test.each([
  ['Hello', ['Hello']],
  ['', []],
  ['Hi {{ who.name }}!', ['Hi ', ['who', 'name'], '!']],
  ['{{a}}{{\n b }}', [['a'], ['b']]],
  ['} {{a}} }}', ['} ', ['a'], ' }}']],
])('%j is words and paths', (text, pieces) => {
  expect(piecesOf(text)).toEqual(pieces)
})

test.each([
  '{{{a}}}',
  '{{a',
  '{{a|upcase}}',
  '{{- a}}',
  '{{a -}}',
  '{{a.0}}',
  '{{a[0]}}',
  '{{"a"}}',
  '{{1}}',
  '{{a-b}}',
  '{{true}}',
  '{{list.size}}',
  '{{a.first}}',
  '{% a %}',
  '{{a}} {% b',
  '{{é}}',
])('%j takes the template engine', text => {
  expect(piecesOf(text)).toBeNull()
})
