import { describe, expect, test } from 'vitest'
import type { Event } from '@/core/runtime/event'
import { type Holder, UNASSIGNED } from '@/core/runtime/holder'
import { stretchesOf } from './stretch'

const BOT: Holder = { kind: 'bot', bot: { id: 'f', name: 'Flow' } }
const ANN: Holder = { kind: 'agent', agent: { id: 'ann', name: 'Ann' }, team: null }

const started: Event = {
  at: '1',
  type: 'conversation.started',
  conversation: 'c1',
  flow: { id: 'f', name: 'Flow' },
  logic: '',
  contact: null,
  previous: null,
}
const moved = (at: string, from: Holder, to: Holder, reason: string): Event => ({
  at,
  type: 'holder.changed',
  card: 'a',
  from,
  to,
  reason,
})
const closed: Event = { at: '9', type: 'conversation.closed', reason: 'resolved', by: null }

describe('who held the floor', () => {
  test('from the beginning it is the bot', () => {
    expect(stretchesOf([started])).toEqual([{ holder: BOT, from: '1', to: null, reason: '' }])
  })

  test('each change ends one and begins another', () => {
    const events = [started, moved('2', BOT, ANN, 'assigned'), moved('5', ANN, BOT, 'handed_back')]
    expect(stretchesOf(events)).toEqual([
      { holder: BOT, from: '1', to: '2', reason: '' },
      { holder: ANN, from: '2', to: '5', reason: 'assigned' },
      { holder: BOT, from: '5', to: null, reason: 'handed_back' },
    ])
  })

  test('a holder of an instant is left out', () => {
    const events = [started, moved('2', BOT, UNASSIGNED, 'open_exit'), moved('2', UNASSIGNED, ANN, 'taken')]
    expect(stretchesOf(events).map(({ holder }) => holder.kind)).toEqual(['bot', 'agent'])
  })

  test('nothing after the end', () => {
    const events = [started, moved('2', BOT, ANN, 'assigned'), moved('9', ANN, BOT, 'resolved'), closed]
    expect(stretchesOf(events).map(({ to }) => to)).toEqual(['2', '9'])
  })

  test('nothing of what never began', () => {
    expect(stretchesOf([])).toEqual([])
    expect(stretchesOf([closed])).toEqual([])
  })
})
