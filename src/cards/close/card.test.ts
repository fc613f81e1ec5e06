import { describe, expect, test } from 'vitest'
import { custodyOf } from '@/core/desk/desk'
import { ledgerOf } from '@/core/desk/ledger'
import { conversationOf } from '@/core/rehearsal/world'
import { moment, turnOf } from '../../../tests/build/card'
import { flowOf, say, start } from '../../../tests/build/flow'
import { LAWS } from '../../../tests/build/laws'
import { arrive, goOn, linesOf, rehearse } from '../../../tests/build/rehearsal'
import { close } from './card'

const closing = {
  type: 'close',
  settings: { text: 'Bye, {{contact.name}}!', reason: '{{flow.name}} could help' },
}
const flow = flowOf({ cards: { start: start('a'), a: closing } })

test('it says its last word and closes, with the reason as it comes out', () => {
  expect(turnOf(close.run({ text: 'Bye', reason: ' About {{topic}} ' }), moment({ topic: 'tea' }))).toEqual({
    effects: [{ do: 'say', template: 'Bye' }],
    next: { close: { because: 'About tea' } },
  })
})

describe('the conversation', () => {
  const world = rehearse(flow, [arrive])
  const events = conversationOf(world, 'c1')?.events ?? []

  test('is closed by the bot, and the ledger says why', () => {
    expect(linesOf(world)).toContain('resolved by Vector: Vector could help')
    expect(conversationOf(world, 'c1')?.session.state).toBe('closed')
    expect(ledgerOf(events).map(({ what, reason, to }) => [what, reason, to.kind])).toEqual([
      ['resolved', 'Vector could help', 'bot'],
    ])
  })

  test('takes nothing any more; whoever writes begins a new one', () => {
    const after = goOn(world, [{ do: 'say', text: 'and another thing' }])
    expect(conversationOf(after, 'c1')?.events).toEqual(events)
    expect(linesOf(after, 'c1.2')[0]).toContain('(after c1)')
  })

  test('without a reason says nothing about it', () => {
    const plain = flowOf({ cards: { start: start('a'), a: { type: 'close' } } })
    expect(linesOf(rehearse(plain, [arrive]))).toContain('resolved by Vector')
  })
})

describe('closed by a bot that another one waits for', () => {
  const outer = flowOf({
    cards: {
      start: start('a'),
      a: {
        type: 'assign',
        settings: { to: { type: 'bot', pick: 'static', ref: { id: 'billing', name: 'Billing bot' } } },
        exits: { returned: 'b' },
      },
      b: say('Back again.'),
    },
  })
  const inner = flowOf({ id: 'billing', name: 'Billing bot', cards: { start: start('a'), a: closing } })
  const world = rehearse(outer, [arrive], undefined, [inner])
  const events = conversationOf(world, 'c1')?.events ?? []

  test('the hand-off ends first, the conversation last, and nothing is said after it', () => {
    const types = events.map(({ type }) => type)
    expect(types.slice(-1)).toEqual(['conversation.closed'])
    expect(types.filter(type => type === 'conversation.closed')).toHaveLength(1)
    expect(events.find(({ type }) => type === 'handoff.ended')).toMatchObject({
      reason: 'resolved',
      by: { id: 'billing' },
    })
    expect(linesOf(world)).not.toContain('bot: Back again.')
    expect(linesOf(world)).toContain('resolved by Billing bot: Billing bot could help')
  })

  test('the laws hold, and the desk forgets it', () => {
    const talk = conversationOf(world, 'c1')
    if (!talk) throw new Error('There is no conversation.')
    for (const law of Object.values(LAWS)) expect(law(events, talk)).toBeNull()
    expect(custodyOf(world.desk, 'c1')).toBeUndefined()
    expect(talk.below).toEqual([])
  })
})
