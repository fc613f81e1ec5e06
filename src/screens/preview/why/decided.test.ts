import { expect, test } from 'vitest'
import { conversationOf } from '@/core/rehearsal/world'
import { agent, assigning, team } from '../../../../tests/build/flow'
import { arrive, past, rehearse, type Step } from '../../../../tests/build/rehearsal'
import { threadOf } from '../thread'
import { decidedBy } from './decided'

/** What the settings said at each answer, each with the setting it leads to. */
function decided(settings: Parameters<typeof assigning>[0], ...steps: Step[]) {
  const world = rehearse(assigning({ store: {}, ...settings }), [arrive, ...steps])
  return threadOf(conversationOf(world, 'c1')?.events ?? []).flatMap(entry =>
    entry.kind === 'handoff'
      ? [decidedBy(entry).map(({ name, text, path }) => `${name}: ${text} (${path})`)]
      : [],
  )
}

const offline = agent('finn')
const sales = team('sales')
const reassign = { do: 'reassign', to: { type: 'agent', id: 'hana' } } as const

test.each([
  ['leave', 'leave at once'],
  ['assign_anyway', 'assign anyway'],
] as const)('nobody is available: %s is the setting that decided', (ifUnavailable, words) => {
  expect(decided({ to: offline, ifUnavailable })).toEqual([
    [`If nobody is available: ${words} (ifUnavailable)`],
  ])
})

test('who waits does so because the card says so, and as long as it says', () => {
  expect(decided({ to: offline, waitLimit: 60 }, { do: 'wait', at: past(60) })).toEqual([
    [
      'If nobody is available: wait in the queue (ifUnavailable)',
      'Waits: until the card’s limit (waitLimit)',
    ],
    ['Waited: until the card’s limit (waitLimit)'],
  ])
  expect(decided({ to: offline, waitLimit: null })).toEqual([
    ['If nobody is available: wait in the queue (ifUnavailable)', 'Waits: as long as it takes (waitLimit)'],
  ])
})

test('a strategy is told also where it did not choose', () => {
  const queue = decided({ to: sales, strategy: 'queue' }, { do: 'accept', agent: 'ann' })
  const inQueue = 'Strategy: left in the team’s queue until a member accepts (strategy)'
  expect(queue).toEqual([[inQueue, 'Waits: until the card’s limit (waitLimit)'], [inQueue]])
  expect(decided({ to: team('night'), ifUnavailable: 'leave' })).toEqual([
    [
      'Strategy: round robin, with nobody to choose from (strategy)',
      'If nobody is available: leave at once (ifUnavailable)',
    ],
  ])
})

test('between equals the strategy decides', () => {
  const [first = []] = decided({ to: sales, strategy: 'least_open' })
  expect(first[1]).toMatch(/^Tie-break: .+ \(strategy\)$/)
  expect(decided({ to: sales })[0]?.[1]).toBe('Tie-break: not needed (null)')
})

test('somebody who is available, and whoever a person passes it on to, is no matter of the setting', () => {
  const all = decided({ to: sales, ifUnavailable: 'assign_anyway' }, reassign).flat()
  expect(all.filter(line => line.startsWith('If nobody'))).toEqual([])
})
