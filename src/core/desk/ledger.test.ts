import { expect, test } from 'vitest'
import { agent, assigning, flowOf, start } from '../../../tests/build/flow'
import { arrive, NOON, rehearse } from '../../../tests/build/rehearsal'
import { ledgerOf } from './ledger'

test('nothing happened, nothing to tell', () => {
  expect(ledgerOf([])).toEqual([])
  expect(ledgerOf([{ type: 'run.rested', at: NOON, card: null, reason: 'end' }])).toEqual([])
})

test('each entry names the conversation, the exact logic and the card', () => {
  const world = rehearse(assigning({ to: agent('ann'), store: {} }), [arrive])
  const ledger = ledgerOf(world.conversations.c1?.events ?? [])
  expect(ledger.map(({ what }) => what)).toEqual(['requested', 'assigned'])
  expect(ledger).toEqual(
    ledger.map(entry => ({ ...entry, at: NOON, conversation: 'c1', logic: world.program.logic, card: 'a' })),
  )
})

test('a run that stops is told with the floor that changed hands', () => {
  const world = rehearse(flowOf({ cards: { start: start('x'), x: { type: 'telepathy' } } }), [arrive])
  expect(ledgerOf(world.conversations.c1?.events ?? [])).toMatchObject([
    {
      what: 'stopped',
      card: 'x',
      reason: 'card_unreadable',
      from: { kind: 'bot' },
      to: { kind: 'queue', team: null, agent: null },
    },
  ])
})
