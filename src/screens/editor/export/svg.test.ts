import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { faceOf } from '@/cards/faces'
import type { Flow } from '@/core/flow/document'
import { hues } from '@/ui/hue'
import { runs } from '../../../../tests/build/runs'
import { anyFlow } from '../../../../tests/build/sound'
import { wild } from '../../../../tests/build/words'
import type { Paper } from './paper'
import { scaleOf } from './raster'
import { svgOf } from './svg'

const hue = { fill: 'white', edge: 'grey', text: 'black' }
const paper: Paper = {
  hues: Object.fromEntries(hues.map(name => [name, hue])) as Paper['hues'],
  ...{ ground: 'white', card: 'white', bubble: 'white', line: 'grey', wire: 'grey' },
  ...{ ink: 'black', muted: 'grey', accent: 'blue' },
}
const hostile = fc.oneof(
  wild,
  fc.constantFrom(
    '"]',
    '<script>alert(1)</script>',
    ']]>',
    '-->',
    '&amp;',
    "' onload='x",
    '\u0001\ufffe',
    'שלום',
  ),
)
const anyNamed = fc.tuple(anyFlow, hostile, fc.infiniteStream(hostile)).map(([flow, name, titles]): Flow => {
  const cards = Object.entries(flow.cards).map(
    ([key, card]) => [key, { ...card, title: String(titles.next().value) }] as const,
  )
  return { ...flow, name: name || ' ', cards: Object.fromEntries(cards) }
})

const TOKEN = /<([a-z]+)((?: [a-zA-Z-]+="(?:[^"<>&']|&#\d+;)*")*)(\/?)>|<\/([a-z]+)>|((?:[^<>&]|&#\d+;)+)/y

/** Reads XML as strictly as it can be written; gives the attributes of every element, by name. */
function elements(text: string): readonly (readonly [string, string])[] {
  const found: (readonly [string, string])[] = []
  const open: string[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex
    const token = TOKEN.exec(text)
    if (!token) throw new Error(`Not XML: ${text.slice(at, at + 80)}`)
    const [, name, attributes = '', empty, closed] = token
    if (name !== undefined) {
      found.push([name, attributes])
      if (!empty) open.push(name)
    } else if (closed !== undefined) expect(open.pop()).toBe(closed)
  }
  expect(open).toEqual([])
  return found
}

test('SVG: well-formed whatever the names, each card and each connection once', () => {
  fc.assert(
    fc.property(anyNamed, flow => {
      const { text, width, height } = svgOf(flow, { catalog, faceOf }, paper)
      expect([width > 0, height > 0]).toEqual([true, true])
      const all = elements(text.trimEnd())
      const known = new Set('svg title rect g path text circle'.split(' '))
      expect(all.filter(([name]) => !known.has(name))).toEqual([])
      const cards = all.flatMap(([, attributes]) => / data-card="([^"]+)"/.exec(attributes)?.[1] ?? [])
      expect(cards.sort()).toEqual(Object.keys(flow.cards).sort())
      const wires = all.filter(([, attributes]) => attributes.includes('class="wire"'))
      const pointers = Object.values(flow.cards)
        .flatMap(({ exits }) => Object.values(exits))
        .filter(to => to !== null && Object.hasOwn(flow.cards, to))
      expect(wires.length).toBe(pointers.length)
    }),
    { numRuns: runs(200) },
  )
})

test('a picture is sharp where it may be, and never larger than browsers can draw', () => {
  expect(scaleOf({ width: 1200, height: 800 })).toBe(2)
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 500_000 }),
      fc.integer({ min: 1, max: 500_000 }),
      (width, height) => {
        const scale = scaleOf({ width, height })
        expect(Math.max(width, height) * scale).toBeLessThanOrEqual(8192.001)
        expect(width * height * scale * scale).toBeLessThanOrEqual(32_000_001)
      },
    ),
  )
})
