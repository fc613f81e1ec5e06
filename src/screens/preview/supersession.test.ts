import { describe, expect, test } from 'vitest'
import { conversationOf, type World } from '@/core/rehearsal/world'
import { ask, bot, calling, play } from '../../../tests/build/bots'
import { ledgerLines } from './floor/ledgerWords'
import { threadOf } from './thread'
import { systemText } from './words'

/** What chat and ledger say of the ends of hand-offs. */
function ends(world: World) {
  const events = conversationOf(world, 'c1')?.events ?? []
  return {
    thread: threadOf(events).flatMap(entry => (entry.kind === 'ended' ? [systemText(entry, false)] : [])),
    ledger: ledgerLines(events, '2026-06-15T11:00:00.000Z')
      .filter(({ what }) => what === 'Hand-off ended')
      .map(({ reason }) => reason),
  }
}

const ann = { type: 'agent', pick: 'static', ref: { id: 'ann', name: 'Ann Lee' } }
const stop = { resume: { keyword: 'stop' } }
const say = { do: 'say', text: 'stop' } as const
const KEYWORD = {
  thread: [
    'The hand-off ended: the visitor’s keyword called an earlier bot back',
    'The visitor’s keyword brought the bot back',
  ],
  ledger: ['The visitor’s keyword called an earlier bot back.', 'The visitor’s keyword.'],
}

describe('a hand-off that was superseded', () => {
  test('by the keyword of a bot further down gave its place to no other', () => {
    const toAnn = bot('billing', { type: 'assign', settings: { to: ann, store: {} }, exits: {} })
    expect(ends(play(bot('vector', calling('billing', stop)), [toAnn], say))).toEqual(KEYWORD)
  })

  test('so does the one of a bot in between that waits for another', () => {
    const others = [bot('billing', calling('support')), bot('support', ask())]
    expect(ends(play(bot('vector', calling('billing', stop)), others, say))).toEqual(KEYWORD)
  })

  test('by a bot to which it was transferred for good did', () => {
    const forGood = bot('vector', calling('billing', { pass: { comeBack: false } }))
    expect(ends(play(forGood, [bot('billing', ask())]))).toEqual({
      thread: ['Another bot took the place of this one'],
      ledger: ['Another bot took its place.'],
    })
  })

  test('each is told for itself', () => {
    const others = [bot('billing', calling('support', { pass: { comeBack: false } })), bot('support', ask())]
    expect(ends(play(bot('vector', calling('billing', stop)), others, say))).toEqual({
      thread: ['Another bot took the place of this one', 'The visitor’s keyword brought the bot back'],
      ledger: ['Another bot took its place.', 'The visitor’s keyword.'],
    })
  })
})
