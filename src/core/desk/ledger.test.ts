import { describe, expect, test } from 'vitest'
import { conversationOf } from '@/core/rehearsal/world'
import { agent, assigning, flowOf, start, team } from '../../../tests/build/flow'
import { arrive, NOON, past, rehearse, type Step } from '../../../tests/build/rehearsal'
import type { Flow } from '../flow/document'
import { describeHolder } from '../runtime/holder'
import { ledgerOf } from './ledger'

test('nothing happened, nothing to tell', () => {
  expect(ledgerOf([])).toEqual([])
  expect(ledgerOf([{ type: 'run.rested', at: NOON, card: null, reason: 'end' }])).toEqual([])
})

test('each entry names the conversation, the exact logic and the card', () => {
  const world = rehearse(assigning({ to: agent('ann'), store: {} }), [arrive])
  const ledger = ledgerOf(conversationOf(world, 'c1')?.events ?? [])
  expect(ledger.map(({ what }) => what)).toEqual(['requested', 'assigned'])
  expect(ledger).toEqual(
    ledger.map(entry => ({ ...entry, at: NOON, conversation: 'c1', logic: world.program.logic, card: 'a' })),
  )
})

test('a run that stops is told with the floor that changed hands', () => {
  const world = rehearse(flowOf({ cards: { start: start('x'), x: { type: 'telepathy' } } }), [arrive])
  expect(ledgerOf(conversationOf(world, 'c1')?.events ?? [])).toMatchObject([
    {
      what: 'stopped',
      card: 'x',
      reason: 'card_unreadable',
      from: { kind: 'bot' },
      to: { kind: 'queue', team: null, agent: null },
    },
  ])
})

describe('each thing that happens to the floor is told once, from whom to whom', () => {
  const told = (flow: Flow, ...steps: Step[]) =>
    ledgerOf(conversationOf(rehearse(flow, [arrive, ...steps]), 'c1')?.events ?? []).map(
      ({ what, reason, from, to }) => `${what} ${reason}: ${describeHolder(from)} → ${describeHolder(to)}`,
    )
  const sales = assigning({ to: team('sales'), replyLimit: 60, attempts: 2, store: {} })
  const bot = 'bot Vector'

  test('passed on, and given back', () => {
    const to = { type: 'agent', id: 'hana' } as const
    expect(told(sales, { do: 'reassign', to }, { do: 'hand_back', disposition: 'solved' })).toEqual([
      `requested null: ${bot} → ${bot}`,
      `assigned null: ${bot} → agent Ann Lee (Sales)`,
      'reassigned reassigned: agent Ann Lee (Sales) → agent Hana Ueda',
      `handed_back solved: agent Hana Ueda → ${bot}`,
    ])
  })

  test('passed on to where it waits: who had it, whose queue, and why there', () => {
    const passed = (id: string) =>
      told(sales, { do: 'reassign', to: { type: 'team', id } }, { do: 'leave' }).slice(2, 3)
    expect(passed('night')).toEqual(['reassigned nobody_online: agent Ann Lee (Sales) → queue Night'])
    const byHand = assigning({ to: team('sales'), strategy: 'queue', store: {} })
    expect(
      told(byHand, { do: 'accept', agent: 'ann' }, { do: 'reassign', to: { type: 'team', id: 'mixed' } }).at(
        -1,
      ),
    ).toBe('reassigned reassigned: agent Ann Lee (Sales) → queue Mixed')
  })

  test('no reply, and the next', () => {
    expect(told(sales, { do: 'wait', at: past(120) }).slice(2)).toEqual([
      'reassigned no_reply: agent Ann Lee (Sales) → agent Ben Ode (Sales)',
      `no_reply null: agent Ben Ode (Sales) → ${bot}`,
    ])
  })

  test('accepted, and closed', () => {
    expect(told(sales, { do: 'reply', text: 'Hi' }, { do: 'resolve' }).slice(2)).toEqual([
      'accepted null: agent Ann Lee (Sales) → agent Ann Lee (Sales)',
      'ended resolved: agent Ann Lee (Sales) → agent Ann Lee (Sales)',
      `resolved null: agent Ann Lee (Sales) → ${bot}`,
    ])
  })

  test('queued, refused, and left by the visitor', () => {
    const waits = assigning({ to: agent('finn'), waitLimit: 60, store: {} })
    expect(told(waits, { do: 'wait', at: past(60) }, { do: 'leave' })).toEqual([
      `requested null: ${bot} → ${bot}`,
      `queued nobody_online: ${bot} → queue Finn Saar`,
      `refused wait_limit: queue Finn Saar → ${bot}`,
      `visitor_left null: ${bot} → ${bot}`,
    ])
  })

  test('taken over', () => {
    const talk = flowOf({ cards: { start: start('a'), a: { type: 'end' } } })
    expect(told(talk, { do: 'take_over', agent: 'ann' })).toEqual([
      `taken_over Ann Lee: ${bot} → agent Ann Lee`,
    ])
  })

  test('nobody, where an exit leads nowhere', () => {
    const open = flowOf({
      cards: { start: start('a'), a: { type: 'assign', settings: { to: agent('gil'), store: {} } } },
    })
    expect(told(open).slice(1)).toEqual([
      `refused target_inactive: ${bot} → ${bot}`,
      `unassigned open_exit: ${bot} → queue Unassigned`,
    ])
  })

  test('the same again, by way of a fallback', () => {
    const fallback = { type: 'agent', ref: { id: 'ann', name: 'Ann' } }
    const again = flowOf({
      cards: {
        start: start('a'),
        a: {
          type: 'assign',
          settings: { to: { type: 'contact_owner', fallback }, store: {} },
          exits: { returned: 'a' },
        },
      },
    })
    const world = rehearse(again, [arrive, { do: 'hand_back', disposition: '' }])
    expect(ledgerOf(conversationOf(world, 'c1')?.events ?? []).at(-1)).toMatchObject({
      what: 'assigned',
      reason: 'no_change',
      fallbackFor: 'owner_missing',
      raw: null,
    })
  })
})
