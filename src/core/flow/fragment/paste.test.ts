import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { frozen } from '@/core/rehearsal/frozen'
import { flowOf, say, start, team } from '../../../../tests/build/flow'
import { runs } from '../../../../tests/build/runs'
import { anyFlow, sound } from '../../../../tests/build/sound'
import type { Flow } from '../document'
import { edit } from '../edit'
import { everything, nothingPicked } from '../layout/picked'
import { LIMITS } from '../limits'
import { save } from '../save'
import { copy, cut } from './copy'
import { fragmentText, openFragment } from './fragment'
import { duplicate, paste } from './paste'

const sizeOf = () => ({ width: 264, height: 120 })
const flow = frozen({
  ...flowOf({
    variables: {
      who: { type: 'text', scope: 'flow' },
      handoff: { type: 'object', scope: 'conversation' },
      idle: { type: 'text', scope: 'flow' },
    },
    cards: {
      start: start('ask'),
      ask: { type: 'ask', settings: { text: '?', kind: 'text', store: 'who' }, exits: { next: 'ask_2' } },
      ask_2: say('Hi {{ who | upcase }}', 'to'),
      to: {
        type: 'assign',
        title: 'Sales',
        settings: { to: team('t_1', 'Sales'), store: { record: 'handoff' } },
        exits: { returned: 'ask', unavailable: 'end', notFound: 'end' },
      },
      end: say('Bye'),
    },
    layout: {
      start: { x: 0, y: 0 },
      ask: { x: 400, y: 0 },
      ask_2: { x: 800, y: 100 },
      to: { x: 1200, y: 0 },
      end: { x: 1600, y: 0 },
    },
  }),
  frames: { frame: { title: 'All', color: 'blue', x: 380, y: -100, width: 1200, height: 400 } },
  notes: { note: { text: 'Here', color: 'amber', x: 900, y: 0, width: 100, height: 50 } },
})
const other = frozen(
  flowOf({
    variables: { who: { type: 'number', scope: 'flow' }, handoff: { type: 'object', scope: 'flow' } },
    cards: { start: start('ask'), ask: say('{{who}}') },
  }),
)
const cards = (...keys: string[]) => ({ ...nothingPicked, cards: keys })

describe('what is copied', () => {
  test('are the cards, their places, the variables they use, and what lies between them', () => {
    const fragment = copy(flow, catalog, cards('ask', 'ask_2', 'to', 'gone'), sizeOf)
    expect(Object.keys(fragment.cards)).toEqual(['ask', 'ask_2', 'to'])
    expect(fragment.variables).toEqual({ handoff: flow.variables.handoff, who: flow.variables.who })
    expect(fragment.layout.ask_2).toEqual({ x: 800, y: 100 })
    expect([fragment.notes, fragment.frames]).toEqual([flow.notes, undefined])
  })

  test('goes with a frame', () => {
    const fragment = copy(flow, catalog, { ...nothingPicked, frames: ['frame'] }, sizeOf)
    expect(Object.keys(fragment.cards)).toEqual(['ask', 'ask_2', 'to'])
    expect([fragment.notes, fragment.frames]).toEqual([flow.notes, flow.frames])
  })

  test('is taken out by cutting', () => {
    const after = sound(flow, cut(flow, { ...nothingPicked, frames: ['frame'] }, sizeOf))
    expect(Object.keys(after.cards)).toEqual(['start', 'end'])
    expect(after.cards.start?.exits).toEqual({ next: null })
    expect([after.frames, after.notes]).toEqual([undefined, undefined])
  })
})

describe('what is pasted', () => {
  test('into the same flow has new keys, its connections among itself, and shares the variables', () => {
    const fragment = copy(flow, catalog, cards('start', 'ask', 'ask_2', 'to'), sizeOf)
    const { change, picked } = paste(flow, catalog, fragment, { x: 10.4, y: 2000 })
    const after = sound(flow, change)
    expect(picked.cards).toEqual(['ask_3', 'ask_4', 'to_2'])
    expect(after.cards.ask_3?.exits).toEqual({ next: 'ask_4' })
    expect(after.cards.to_2).toEqual({
      ...flow.cards.to,
      exits: { returned: 'ask_3', unavailable: null, notFound: null },
    })
    expect(after.layout.ask_3).toEqual({ x: 10, y: 2000 })
    expect(after.layout.ask_4).toEqual({ x: 410, y: 2100 })
    expect(after.notes?.note_2).toMatchObject({ text: 'Here', x: 510, y: 2000 })
    expect([after.variables, after.start]).toEqual([flow.variables, 'start'])
  })

  test('into another flow brings its variables, under another name where that means something else there', () => {
    const fragment = copy(flow, catalog, cards('ask', 'ask_2', 'to'), sizeOf)
    const { change } = paste(other, catalog, fragment, { x: 0, y: 0 })
    const after = sound(other, change)
    expect(after.variables).toEqual({ ...other.variables, who_2: flow.variables.who })
    expect(after.cards.ask_2?.settings).toMatchObject({ store: 'who_2' })
    expect(after.cards.ask_3?.settings).toEqual({ text: 'Hi {{ who_2 | upcase }}' })
    expect(after.cards.to?.settings).toMatchObject({
      to: { ref: { id: 't_1', name: 'Sales' } },
      store: { record: 'handoff' },
    })
    expect(after.cards.ask?.settings).toEqual({ text: '{{who}}' })
  })

  test('brings a Start card where there is none', () => {
    const empty = flowOf({ start: null, cards: {} })
    const { change } = paste(empty, catalog, copy(flow, catalog, everything(flow), sizeOf), { x: 0, y: 0 })
    const after = sound(empty, change)
    expect([after.start, Object.keys(after.cards).length]).toEqual(['start', 5])
  })

  test('does not hide what every flow can read', () => {
    const variables = { contact: { type: 'text', scope: 'flow' } } as const
    const odd = flowOf({ variables, cards: { a: say('{{contact}}') } })
    const { change } = paste(other, catalog, copy(odd, catalog, cards('a'), sizeOf), { x: 0, y: 0 })
    expect(sound(other, change).variables).toHaveProperty('contact_2')
  })

  test('is never more than a flow may have', () => {
    const many = Object.fromEntries(
      Array.from({ length: LIMITS.cards }, (_, i) => [`c${i}`, say('') as Flow['cards']['']]),
    )
    const full = { ...flow, cards: many as Flow['cards'] }
    const fragment = copy(flow, catalog, cards('ask'), sizeOf)
    const { change, problems } = paste(full, catalog, fragment, { x: 0, y: 0 })
    expect([edit(full, change) === full, problems[0]?.code]).toEqual([true, 'too_many_cards'])
  })
})

describe('the clipboard', () => {
  test.each([
    ['Hello', 'not_a_fragment'],
    ['', 'not_a_fragment'],
    ['[]', 'not_a_fragment'],
    [save(flow, catalog), 'not_a_fragment'],
    ['{"format":"baton.fragment","version":99,"cards":{}}', 'fragment_newer'],
    ['{"format":"baton.fragment","cards":{}}', 'version_unreadable'],
    ['{"format":"baton.fragment","version":1,"cards":{"A":{}}}', 'structure_invalid'],
    ['{"format":"baton.fragment","version":1,"cards":{"constructor":{"type":"end"}}}', 'name_forbidden'],
    [`{"format":"baton.fragment","x":${'['.repeat(99)}`, 'fragment_too_large'],
  ])('%s is no fragment', (text, code) => {
    const { fragment, problems } = openFragment(text, catalog)
    expect([fragment, problems[0]?.code]).toEqual([null, code])
  })

  test('any text opens or says why not', () => {
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map(x => `{"format":"baton.fragment","version":1,"cards":${x}}`),
    )
    fc.assert(
      fc.property(text, text => {
        const { fragment, problems } = openFragment(text, catalog)
        expect(fragment === null).toBe(problems.length > 0)
      }),
      { numRuns: runs(200) },
    )
  })
})

test('any part of any flow, through the clipboard into any flow, leaves all that was there as it was', () => {
  const point = fc.record({ x: fc.integer(), y: fc.integer() })
  const scene = anyFlow.chain(from =>
    fc.record({
      from: fc.constant(from),
      keys: fc.subarray(Object.keys(from.cards)),
      into: fc.oneof(fc.constant(from), anyFlow),
      at: point,
    }),
  )
  fc.assert(
    fc.property(scene, ({ from, keys, into, at }) => {
      const fragment = copy(from, catalog, cards(...keys), sizeOf)
      const read = openFragment(fragmentText(fragment), catalog).fragment
      if (!read) throw new Error('A copy does not open.')
      const { change, picked } = paste(into, catalog, frozen(read), at)
      const after = sound(into, change)
      for (const [key, card] of Object.entries(into.cards)) expect(after.cards[key]).toBe(card)
      for (const [name, variable] of Object.entries(into.variables))
        expect(after.variables[name]).toBe(variable)
      expect(Object.keys(after.cards)).toEqual([...Object.keys(into.cards), ...picked.cards])
      for (const key of picked.cards)
        for (const to of Object.values(after.cards[key]?.exits ?? {}))
          expect(to === null || picked.cards.includes(to)).toBe(true)
      const starts = (flow: Flow) => Object.values(flow.cards).filter(({ type }) => type === 'start').length
      expect(starts(after)).toBeLessThanOrEqual(Math.max(1, starts(into)))
      sound(from, cut(from, cards(...keys), sizeOf))
      sound(from, duplicate(from, catalog, cards(...keys), sizeOf).change)
    }),
    { numRuns: runs(100) },
  )
})

test('cards that lie nowhere are pasted where they were asked for', () => {
  const fragment = copy({ ...flow, frames: {}, notes: {} }, catalog, cards('ask', 'end'), sizeOf)
  const pasted = paste(flow, catalog, { ...fragment, layout: {} }, { x: 40, y: 60 })
  const { layout } = edit(flow, pasted.change)
  expect(pasted.picked.cards.map(key => layout[key])).toEqual([
    { x: 40, y: 60 },
    { x: 40, y: 60 },
  ])
})

test('where one card of several has no place, the others keep theirs to each other', () => {
  const fragment = copy(flow, catalog, cards('ask', 'ask_2', 'to'), sizeOf)
  const { ask: _ask, ...layout } = fragment.layout
  const pasted = paste(flow, catalog, { ...fragment, layout }, { x: 0, y: 0 })
  const after = edit(flow, pasted.change).layout
  const [, second, third] = pasted.picked.cards.map(key => after[key] ?? { x: NaN, y: NaN })
  const before = [flow.layout.ask_2, flow.layout.to]
  expect((third?.x ?? 0) - (second?.x ?? 0)).toBe((before[1]?.x ?? 0) - (before[0]?.x ?? 0))
})
