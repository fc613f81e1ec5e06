import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { flowOf, say, start } from '../../../../tests/build/flow'
import { runs } from '../../../../tests/build/runs'
import { anyFlow } from '../../../../tests/build/sound'
import { wild } from '../../../../tests/build/words'
import { titleOf } from '../compose'
import type { Flow } from '../document'
import { markdownOf } from './markdown'
import { mermaidOf } from './mermaid'
import { pointersOf } from './pointers'

const HOSTILE = '"] --> x\n```\n<script>alert(1)</script> %%{init: {}}%% `#quot; | a\u202e|- [x](y) \ud800'
const hostile = fc.oneof(
  wild,
  fc.string({ unit: fc.constantFrom(...'"[]()<>-`#|%{}&;:*_~\\\n\t\u202e 1.אa'), maxLength: 30 }),
  fc.constantFrom(HOSTILE, '"]', '-->', '<script>', '1. one', '- two', '```', '# head', 'שלום', ':smile:'),
)
/** Any flow with a frame, under hostile names. */
const anyNamed = fc.tuple(anyFlow, hostile, fc.infiniteStream(hostile)).map(([flow, name, titles]): Flow => {
  const cards = Object.entries(flow.cards).map(
    ([key, card]) => [key, { ...card, title: String(titles.next().value) }] as const,
  )
  const frame = {
    title: String(titles.next().value),
    color: 'blue',
    x: -500,
    y: -500,
    width: 2000,
    height: 2000,
  }
  return { ...flow, name: name || ' ', cards: Object.fromEntries(cards), frames: { frame } }
})

/** Every connection of a flow, as often as there is one. */
const connections = (flow: Flow) =>
  Object.keys(flow.cards).flatMap(key =>
    pointersOf(flow, catalog, key).flatMap(({ to }) =>
      to !== null && Object.hasOwn(flow.cards, to) ? [`${key} ${to}`] : [],
    ),
  )

/** Words in quotes: nothing that could end them, begin a comment, a directive or Markdown, or mean something to HTML. */
const WORDS = String.raw`"(?:[^"\n#<>\`{}%&\\|;[\]*_~$@=^+]|#\d+;)+"`
const KEY = '[a-z][a-z0-9_]{0,63}'
const HEAD = /^---\ntitle: "(?:[^"\\\n%{}<>&#]|\\["\\/bfnrt]|\\u[0-9a-f]{4})*"\n---\nflowchart LR$/
const BOX = new RegExp(String.raw`^  card_(${KEY})(?:\[${WORDS}\]|\(\[${WORDS}\]\))$`)
const ARROW = new RegExp(String.raw`^  card_(${KEY}) -->(?:\|${WORDS}\|)? card_(${KEY})$`)

test('Mermaid: a small strict grammar, each card and each connection once, whatever the names', () => {
  fc.assert(
    fc.property(anyNamed, flow => {
      const [a, b, c, d, ...lines] = mermaidOf(flow, catalog).trimEnd().split('\n')
      expect([a, b, c, d].join('\n')).toMatch(HEAD)
      const boxes = lines.flatMap(line => BOX.exec(line)?.[1] ?? [])
      const arrows = lines.flatMap(line => {
        const [, from, to] = ARROW.exec(line) ?? []
        return from === undefined ? [] : [`${from} ${to}`]
      })
      expect(boxes.length + arrows.length).toBe(lines.length)
      expect(boxes.sort()).toEqual(Object.keys(flow.cards).sort())
      expect(arrows.sort()).toEqual(connections(flow).sort())
    }),
    { numRuns: runs(300) },
  )
})

const small = flowOf({
  name: 'Say "hi"',
  variables: { who: { type: 'text', scope: 'contact' } },
  cards: {
    start: start('pick'),
    pick: {
      type: 'choice',
      title: 'What? <b>',
      settings: { text: '?', options: [{ key: 'a', label: '1. One' }] },
      exits: { a: 'end', otherwise: null },
    },
    end: { ...say('Bye'), title: 'end' },
    lost: say('Lost', 'end'),
  },
})

test('Mermaid reads well', () => {
  expect(mermaidOf(small, catalog)).toBe(`---
title: "Say \\"hi\\""
---
flowchart LR
  card_start(["Start"])
  card_pick["Choice: What? #60;b#62;"]
  card_end["Message: end"]
  card_lost["Message"]
  card_start --> card_pick
  card_pick -->|"1#46; One"| card_end
  card_lost --> card_end
`)
})

const telling = {
  words: () => ['Does *something*', 'More'],
  says: (card: { settings: object }) => ('text' in card.settings ? String(card.settings.text) : null),
  sizeOf: () => ({ width: 264, height: 160 }),
  problems: {},
}

test('Markdown reads well', () => {
  const problems = {
    pick: [{ code: 'x', severity: 'warning' as const, message: 'It is odd.', fix: 'Mend it.', card: 'pick' }],
  }
  expect(markdownOf(small, catalog, { ...telling, problems })).toBe(`# Say "hi"

4 cards, 1 problem.

## From the start

### 1. Start

**Start**: Does \\*something\\*

- More

Ways on:

- Next → 2. What? \\<b\\>

### 2. What? \\<b\\>

**Choice**: Does \\*something\\*

> ?

- More

Ways on:

- 1\\. One → 3. end
- Otherwise → nowhere: the bot rests

Problems:

- **Warning:** It is odd. Mend it.

### 3. end

**Message**: Does \\*something\\*

> Bye

- More

Ways on:

- Next → nowhere: the bot rests

## Nothing leads here

### 4. Message

**Message**: Does \\*something\\*

> Lost

- More

Ways on:

- Next → 3. end

## Variables

| Name | Type | Lives in |
| --- | --- | --- |
| who | text | contact |
`)
})

/** What a line of Markdown says once its escapes are read; fails where a sign is left that means something. */
function read(line: string): string {
  expect(line.replace(/\\[!-/:-@[-`{-~]/g, '')).not.toMatch(/[\\`*_{}[\]<>#|~&$]/)
  return line.replace(/\\([!-/:-@[-`{-~])/g, '$1')
}

test('Markdown: each card has one heading, each pointer one line, and names mean nothing', () => {
  fc.assert(
    fc.property(anyNamed, flow => {
      const bare = { words: () => [], says: () => null, sizeOf: telling.sizeOf, problems: {} }
      const [body = ''] = markdownOf(flow, catalog, bare).split('\n\n## Variables\n')
      // What frames there are stands in a list of its own.
      const lines = body.replace(/\n## Frames\n[\s\S]*?(?=\n## |$)/, '').split('\n')
      const headings = lines.filter(line => line.startsWith('### ')).map(line => read(line.slice(4)))
      expect(headings.length).toBe(Object.keys(flow.cards).length)
      expect(headings.map(heading => Number(/^\d+/.exec(heading)?.[0]))).toEqual(
        headings.map((_, i) => i + 1),
      )
      const titles = Object.values(flow.cards).map(card => letters(titleOf(catalog, card)))
      expect(headings.map(heading => letters(heading.replace(/^\d+\. /, ''))).sort()).toEqual(titles.sort())
      const pointers = Object.keys(flow.cards).flatMap(key => pointersOf(flow, catalog, key))
      const ways = lines.filter(line => line.startsWith('- '))
      expect(ways.length).toBe(pointers.length)
      for (const way of ways) read(way.slice(2))
    }),
    { numRuns: runs(200) },
  )
})

test('what is said to the visitor stays in its quote', () => {
  fc.assert(
    fc.property(hostile, text => {
      const flow = flowOf({ cards: { start: start('m'), m: say(text) } })
      const quotes = markdownOf(flow, catalog, { ...telling, words: () => [] })
        .split('### 2.')[1]
        ?.split('\n')
        .filter(line => line.startsWith('>'))
      for (const line of quotes ?? []) {
        const inside = unbroken(line).slice(1).replace(/^ /, '')
        expect(read(inside)).not.toMatch(/^\s/)
        expect(inside).not.toMatch(/^(\d+[.)]|[-+=])/)
      }
      const said = (quotes ?? []).map(line => read(unbroken(line).slice(1))).join('')
      expect(letters(said)).toBe(letters(text))
    }),
    { numRuns: runs(300) },
  )
})

/** Without the backslash that only keeps the next line apart. */
const unbroken = (line: string): string => line.replace(/(?<!\\)((?:\\\\)*)\\$/, '$1')

/** Letters and digits alone, which is what no escaping may touch. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
