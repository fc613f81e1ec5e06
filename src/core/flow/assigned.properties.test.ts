import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { frozen } from '@/core/rehearsal/frozen'
import { runnable } from '../../../tests/build/arbitrary'
import { type FlowParts, flowOf } from '../../../tests/build/flow'
import { assigned } from './assigned'
import type { Flow } from './document'
import { usesOf } from './uses'

const NAMES = ['v', 'w', 'x']
const variables = Object.fromEntries(NAMES.map(name => [name, { type: 'text', scope: 'flow' } as const]))
const key = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const to = fc.option(key, { freq: 6 })
const name = fc.constantFrom(...NAMES)

const card: fc.Arbitrary<FlowParts['cards'][string]> = fc.oneof(
  fc.record({ name, to }).map(({ name, to }) => ({
    type: 'set_variable',
    settings: { assignments: [{ variable: name, value: 'x' }] },
    exits: { next: to },
  })),
  fc.record({ name, to, other: to }).map(({ name, to, other }) => ({
    type: 'ask',
    settings: { text: '?', kind: 'number', store: name },
    exits: { next: to, gaveUp: other },
  })),
  fc
    .record({ name, to, other: to, operator: fc.constantFrom('is_set', 'is_empty', 'is') })
    .map(({ name, to, other, operator }) => ({
      type: 'condition',
      settings: {
        branches: [{ key: 'yes', label: 'Yes', match: 'all', tests: [{ left: name, operator, right: '' }] }],
      },
      exits: { yes: to, otherwise: other },
    })),
  fc.record({ to, other: to }).map(({ to, other }) => ({
    type: 'choice',
    settings: { text: '?', options: [{ key: 'one', label: 'One' }] },
    exits: { one: to, otherwise: other },
  })),
)

const small = fc
  .record({ cards: fc.dictionary(key, card, { minKeys: 2 }), next: key })
  .map(({ cards, next }) =>
    flowOf({ variables, cards: { ...cards, start: { type: 'start', settings: TRIGGER, exits: { next } } } }),
  )

const TRIGGER = { trigger: { on: 'conversation' } }

/** Walks every way that passes no connection twice with the same variables unset, one after the other. */
function bruteForce(flow: Flow): Readonly<Record<string, readonly string[]>> {
  const found: Record<string, Set<string>> = {}
  const seen = new Set<string>()
  const walk = (at: string, lacking: readonly string[]): void => {
    const card = flow.cards[at]
    const uses = card && usesOf(catalog, card)
    if (!card || !uses || seen.has(`${at} ${lacking}`)) return
    seen.add(`${at} ${lacking}`)
    found[at] ??= new Set()
    for (const one of lacking) found[at]?.add(one)
    for (const [exit, to] of Object.entries(card.exits)) {
      if (to === null) continue
      const set = uses.variables.filter(({ access, exits }) =>
        exits ? exits.includes(exit) : access === 'write',
      )
      walk(
        to,
        lacking.filter(one => !set.some(use => use.name === one)),
      )
    }
  }
  walk('start', NAMES)
  return Object.fromEntries(Object.entries(found).map(([at, names]) => [at, [...names].sort()]))
}

test('agrees with walking every way', () => {
  fc.assert(
    fc.property(small, flow => {
      const result = assigned(frozen(flow), catalog)
      const expected = bruteForce(flow)
      for (const at of Object.keys(flow.cards)) {
        expect([...result.lackedAt(at)].sort(), at).toEqual(expected[at] ?? [])
      }
    }),
    { numRuns: 1_000 },
  )
})

test('the way it names leads to the card and sets nothing of the kind', () => {
  fc.assert(
    fc.property(small, flow => {
      const result = assigned(flow, catalog)
      for (const at of Object.keys(flow.cards)) {
        for (const variable of result.lackedAt(at)) {
          const way = result.wayWithout(at, variable, 100)
          let here = 'start'
          for (const { card, exit } of way) {
            expect(card).toBe(here)
            const uses = flow.cards[card] && usesOf(catalog, flow.cards[card])
            const sets = uses?.variables.some(
              ({ name, access, exits }) =>
                name === variable && (exits ? exits.includes(exit) : access === 'write'),
            )
            expect(sets).toBe(false)
            here = flow.cards[card]?.exits[exit] ?? ''
          }
          expect(here).toBe(at)
        }
      }
    }),
    { numRuns: 500 },
  )
})

test('never throws, whatever the flow', () => {
  fc.assert(
    fc.property(runnable, parts => {
      const flow = frozen(flowOf(parts))
      const result = assigned(flow, catalog)
      for (const at of Object.keys(flow.cards)) result.lackedAt(at)
    }),
    { numRuns: 500 },
  )
})
