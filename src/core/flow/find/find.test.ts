import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { frozen } from '@/core/rehearsal/frozen'
import { agent, flowOf, say, start, team } from '../../../../tests/build/flow'
import { runs } from '../../../../tests/build/runs'
import { anyFlow } from '../../../../tests/build/sound'
import { wild } from '../../../../tests/build/words'
import { edit } from '../edit'
import { outlineOf } from '../graph/outline'
import { find } from './find'
import { bare, matchIn } from './match'

const box = { color: 'blue', x: 0, y: 0, width: 100, height: 100 }
const flow = frozen({
  ...flowOf({
    cards: {
      start: start('zoe'),
      zoe: { ...say('Où êtes-vous, {{contact.name}}?', 'pick'), title: 'Ort' },
      pick: {
        type: 'choice',
        settings: { text: '?', options: [{ key: 'x', label: 'Café' }], store: 'drink' },
        exits: { x: 'to' },
      },
      to: { type: 'assign', settings: { to: team('t_1', 'Équipe'), note: '{{drink}}' } },
      future: { type: 'from_the_future', settings: { deep: [{ er: 'a cafe elsewhere' }] } },
    },
  }),
  frames: { frame: { title: 'Café corner', ...box } },
  notes: { note: { text: 'No CAFE after six', ...box } },
})
const found = (query: string) =>
  find(flow, catalog, query).map(({ key, places }) => [
    key,
    ...places.map(
      ({ where, path, text, from, to }) => `${where}${path ? ` ${path}` : ''}: ${text.slice(from, to)}`,
    ),
  ])

test.each([
  ['ort', [['zoe', 'title: Ort']]],
  ['ou ETES', [['zoe', 'text text: Où êtes']]],
  [
    'cafe',
    [
      ['pick', 'exit exits.x: Café'],
      ['future', 'text deep.0.er: cafe'],
      ['frame', 'title: Café'],
      ['note', 'text: CAFE'],
    ],
  ],
  ['equipe', [['to', 'person to.ref: Équipe']]],
  [
    'drink',
    [
      ['pick', 'variable store: drink'],
      ['to', 'text note: drink'],
    ],
  ],
  ['Assign', [['to', 'type: Assign']]],
  ['zoe', [['zoe', 'key: zoe']]],
  ['nothing of the kind', []],
  ['  ', []],
])('%j is found where it stands', (query, hits) => {
  expect(found(query)).toEqual(hits)
})

test.each([
  ['Zoe\u0308!', 'zoë', 'Zoe\u0308'],
  ['İstanbul', 'istanbul', 'İstanbul'],
  ['ﬁne', 'fi', 'ﬁ'],
  ['ﬁne', 'in', 'ﬁn'],
  ['👍 Müller', 'muller', 'Müller'],
  ['Straße', 'straße', 'Straße'],
])('in %j, %j is %j', (text, words, part) => {
  const match = matchIn(text, words)
  expect(match && text.slice(match.from, match.to)).toBe(part)
})

test('any title is found by any part of it, in reading order, and what is found has the words', () => {
  const scene = fc.tuple(anyFlow, wild, fc.nat(), fc.nat())
  fc.assert(
    fc.property(scene, ([flow, title, a, b]) => {
      const key = Object.keys(flow.cards)[0]
      if (key === undefined) return
      const titled = edit(flow, { set: 'title', card: key, title })
      const letters = [...title]
      const [from, to] = [a % (letters.length + 1), b % (letters.length + 1)].sort((x, y) => x - y)
      const query = letters.slice(from, to).join('').trim()
      const hits = find(titled, catalog, query)
      if (bare(query) !== '') expect(hits.map(hit => hit.key)).toContain(key)
      const order = outlineOf(titled, catalog).map(({ card }) => card)
      const cards = hits.filter(({ kind }) => kind === 'card').map(hit => hit.key)
      expect(cards).toEqual(order.filter(card => cards.includes(card)))
      for (const { places } of hits)
        for (const { text, from, to } of places) expect(bare(text.slice(from, to))).toContain(bare(query))
    }),
    { numRuns: runs(150) },
  )
})

test('a person is found by the e-mail that the flow knows of them', () => {
  const ref = { id: 'ann', name: 'Ann', email: 'ann@example.com' }
  const to = { type: 'assign', settings: { to: { ...agent('ann'), ref } } }
  const found = find(flowOf({ cards: { start: start('to'), to } }), catalog, 'example.com')
  expect(
    found.map(({ key, places }) => [key, ...places.map(({ where, text }) => `${where}: ${text}`)]),
  ).toEqual([['to', 'person: ann@example.com']])
})

test('notes come from the top, then from the left, and two in one place by their keys', () => {
  const note = (x: number, y: number) => ({ text: 'Late', ...box, x, y })
  const notes = { b: note(9, 0), c: note(0, 5), d: note(0, 0), a: note(9, 0), e: note(9, 0) }
  expect(find({ ...flow, notes }, catalog, 'late').map(({ key }) => key)).toEqual(['d', 'a', 'b', 'e', 'c'])
})

test('nothing matches words that are none', () => {
  expect(matchIn('Anything', ' ')).toBeNull()
})
