import { expect, test } from 'vitest'
import { conversationOf } from '@/core/rehearsal/world'
import { agent, assigning, team } from '../../../tests/build/flow'
import { arrive, past, rehearse, type Step } from '../../../tests/build/rehearsal'
import { msOf } from '../flow/time'
import { heldOf } from './held'
import { ledgerOf } from './ledger'

/** What each entry was, and for how many seconds its holder had the floor; `…` while they have it. */
function held(to: object, ...steps: Step[]) {
  const world = rehearse(assigning({ to, waitLimit: 60, store: {} }), [arrive, ...steps])
  const ledger = ledgerOf(conversationOf(world, 'c1')?.events ?? [])
  const lengths = heldOf(ledger)
  return ledger.map(({ what }, i) => {
    const one = lengths[i]
    if (!one) return what
    return `${what} ${one.to === null ? '…' : (msOf(one.to) - msOf(one.from)) / 1000}`
  })
}

test('from the entry that gave them the floor to the one that took it away', () => {
  const offline = agent('finn')
  expect(held(offline)).toEqual(['requested', 'queued …'])
  expect(held(offline, { do: 'wait', at: past(60) })).toEqual(['requested', 'queued 60', 'refused …'])
  const back = { do: 'hand_back', disposition: '', at: past(90) } as const
  expect(held(team('sales'), { do: 'reply', text: 'Hi', at: past(20) }, back)).toEqual([
    'requested',
    'assigned 90',
    'accepted',
    'handed_back …',
  ])
})

test('a closed conversation is held by nobody', () => {
  expect(held(team('sales'), { do: 'resolve', at: past(30) })).toEqual([
    'requested',
    'assigned 30',
    'ended',
    'resolved',
  ])
  expect(held(agent('finn'), { do: 'leave', at: past(30) })).toEqual([
    'requested',
    'queued 30',
    'ended',
    'visitor_left',
  ])
})
