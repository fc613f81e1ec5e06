import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { runnable } from './arbitrary'
import { handingOver } from './handingOver'
import { settings } from './settings'

const drawn = (flows: typeof runnable) =>
  new Set(
    fc
      .sample(flows, { numRuns: 400, seed: 1 })
      .flatMap(({ cards }) => Object.values(cards).map(({ type }) => type)),
  )

test('every card type there is is generated', () => {
  const all = [...catalog.keys()].sort()
  expect(Object.keys(settings).sort()).toEqual(all)
  expect([...drawn(runnable)].sort()).toEqual(all)
})

test('flows that hand over have all but those that only sort', () => {
  const rest = [...catalog.keys()].filter(type => !drawn(handingOver).has(type))
  expect(rest).toEqual(['choice', 'condition', 'set_variable'])
})
