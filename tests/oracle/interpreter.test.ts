/** The second interpreter's own sanity: a few runs worked out by hand from the specification. */
import { describe, expect, it } from 'vitest'
import { isOpen, nextOpening } from './hours'
import type { Action, Card, Hours } from './input'
import { interpret } from './interpreter'
import { agent, assign, at, begin, flow, run } from './samples'

describe('a team with round robin', () => {
  const actions: Action[] = [
    begin(0, 'c1'),
    begin(1, 'c2'),
    begin(2, 'c3'),
    { do: 'reply', at: at(3), conversation: 'c1', text: 'Hello' },
    { do: 'reply', at: at(3), conversation: 'c1', text: 'Not mine', agent: 'b' },
    { do: 'hand_back', at: at(4), conversation: 'c1', disposition: 'solved' },
  ]
  const { impossible, conversations } = interpret(run(flow(assign({})), actions))

  it('gives each their turn and the freed seat to who waits', () => {
    expect(conversations.c1?.floor.map(entry => entry.holder)).toEqual(['agent:a/t', 'bot:main'])
    expect(conversations.c2?.floor.map(entry => entry.holder)).toEqual(['agent:b/t'])
    expect(conversations.c3?.floor).toEqual([
      { at: at(2), holder: 'queue:team:t' },
      { at: at(4), holder: 'agent:a/t' },
    ])
    expect(impossible).toEqual([4])
  })

  it('tells the visitor, leaves the note and reads the disposition', () => {
    expect(conversations.c1?.said.map(({ as, text }) => [as, text])).toEqual([
      ['notice', 'To A'],
      ['note', 'Note'],
      ['agent', 'Hello'],
      ['bot', 'Back'],
      ['bot', 'Bye solved'],
    ])
    expect(conversations.c3?.said.map(({ text }) => text)).toEqual(['Wait', 'Note', 'To A'])
  })

  it('keeps the record up to date', () => {
    expect(conversations.c3?.record).toMatchObject({
      outcome: 'assigned',
      reason: null,
      assigneeId: 'a',
      assignedAt: at(4),
      previousHolder: 'bot Flow main',
      strategy: 'round_robin',
      rawTarget: 't',
      attempts: 1,
    })
    expect(conversations.c1?.record).toMatchObject({
      endReason: 'handed_back',
      endedAt: at(4),
      acceptedAt: at(3),
    })
  })
})

describe('time', () => {
  it('tries the next candidate at the first-reply limit, then gives up', () => {
    const first = flow(assign({ replyLimit: 60, attempts: 2 }, { noReply: 'bye' }))
    const { conversations } = interpret(run(first, [begin(0, 'c1'), { do: 'wait', at: at(300) }]))
    expect(conversations.c1?.handoffs.map(({ what, attempts }) => [what, attempts])).toEqual([
      ['requested', undefined],
      ['assigned', 1],
      ['assigned', 2],
      ['no_reply', 2],
    ])
    expect(conversations.c1?.exits.at(1)).toEqual({ at: at(120), card: 'hand', exit: 'noReply' })
    expect(conversations.c1?.record).toMatchObject({ outcome: 'no_reply', assigneeId: null, teamId: null })
  })

  it('lets a reply win at the very instant of the limit', () => {
    const first = flow(assign({ replyLimit: 60 }))
    const reply: Action = { do: 'reply', at: at(60), conversation: 'c1', text: 'Here' }
    const { impossible, conversations } = interpret(run(first, [begin(0, 'c1'), reply]))
    expect(impossible).toEqual([])
    expect(conversations.c1?.handoffs.at(-1)).toEqual({ at: at(60), what: 'accepted', who: 'a' })
  })

  it('ends the wait at its limit and leaves the conversation in Unassigned under the same request', () => {
    const actions: Action[] = [
      begin(0, 'c1'),
      { do: 'wait', at: at(1000) },
      { do: 'accept', at: at(1001), conversation: 'c1', agent: 'b' },
      { do: 'hand_back', at: at(1002), conversation: 'c1', disposition: 'needs_bot' },
    ]
    const agents = [agent('a', { status: 'busy' }), agent('b', { open: 1 })]
    const { conversations } = interpret(run(flow(assign({})), actions, { agents }))
    expect(conversations.c1?.handoffs.map(({ what, reason }) => [what, reason])).toEqual([
      ['requested', undefined],
      ['queued', 'at_capacity'],
      ['refused', 'wait_limit'],
      ['assigned', undefined],
      ['accepted', undefined],
      ['ended', 'handed_back'],
    ])
    expect(conversations.c1?.floor.slice(1, 3)).toEqual([
      { at: at(900), holder: 'bot:main' },
      { at: at(900), holder: 'queue:unassigned' },
    ])
  })
})

describe('bots', () => {
  it('come back when the other ends, and stop in a loop', () => {
    const to = { type: 'bot', pick: 'static', ref: { id: 'other', name: 'Other' } } as const
    const other: Card = {
      type: 'end',
      settings: { text: 'From {{handoff.from}}: {{handoff.why}}' },
      exits: {},
    }
    const first = flow(assign({ to }, { returned: 'hand' }))
    const { conversations } = interpret(run(first, [begin(0, 'c1')], {}, [flow(other, 'other')]))
    const log = conversations.c1
    expect(log?.said.slice(0, 3).map(({ as, text }) => [as, text])).toEqual([
      ['notice', 'To Flow other'],
      ['bot', 'From Flow main: Note'],
      ['bot', 'Back'],
    ])
    expect(log?.handoffs.filter(({ what }) => what === 'to_bot')).toHaveLength(10)
    expect(log?.handoffs.at(-1)).toMatchObject({ what: 'refused', reason: 'handoff_loop', attempts: 0 })
    expect(log?.floor.at(-1)?.holder).toBe('queue:unassigned')
  })

  it('are stopped by a take over, and rest when it is handed back', () => {
    const say: Card = { type: 'message', settings: { text: 'Hi' }, exits: { next: null } }
    const actions: Action[] = [
      begin(0, 'c1'),
      { do: 'take_over', at: at(1), conversation: 'c1', agent: 'b' },
      { do: 'hand_back', at: at(2), conversation: 'c1', disposition: 'solved' },
      { do: 'say', at: at(3), conversation: 'c1', text: 'Hello?' },
      { do: 'leave', at: at(4), conversation: 'c1' },
      { do: 'say', at: at(5), conversation: 'c1', text: 'Again' },
    ]
    const { conversations } = interpret(run(flow(say), actions))
    expect(conversations.c1?.floor.map(entry => entry.holder)).toEqual(['agent:b', 'bot:main'])
    expect(conversations.c1?.said.map(({ text }) => text)).toEqual(['Hi', 'Hello?', 'Hi'])
    expect(conversations.c1?.record).toEqual({ acceptedAt: at(1) })
    expect(conversations['c1.2']?.said.map(({ text }) => text)).toEqual(['Again', 'Hi'])
  })

  it('halt before the hundred-and-first card', () => {
    const loop: Card = { type: 'message', settings: { text: '' }, exits: { next: 'hand' } }
    const { conversations } = interpret(run(flow(loop), [begin(0, 'c1')]))
    expect(conversations.c1?.exits).toHaveLength(100)
    expect(conversations.c1?.handoffs).toEqual([{ at: at(0), what: 'stopped', reason: 'loop_limit' }])
  })
})

describe('opening hours', () => {
  const berlin: Hours = {
    zone: 'Europe/Berlin',
    week: { sun: [['02:30', '24:00']], mon: [['09:00', '17:00']] },
    holidays: [],
  }

  it('opens where the clock jumps over the beginning', () => {
    const sunday = Date.parse('2026-03-29T00:00:00Z')
    expect(nextOpening(berlin, sunday, sunday + 86_400_000)).toBe(Date.parse('2026-03-29T01:00:00Z'))
    expect(isOpen(berlin, Date.parse('2026-03-29T00:59:59.999Z'))).toBe(false)
  })

  it('opens twice where the clock goes back', () => {
    const first = Date.parse('2026-10-25T00:30:00Z')
    expect(nextOpening(berlin, first - 1, first + 86_400_000)).toBe(first)
    expect(nextOpening(berlin, first, first + 86_400_000)).toBe(first + 3_600_000)
  })

  it('lets the queue move', () => {
    const agents = [agent('a', { hours: berlin })]
    const early = { ...begin(0, 'c1'), at: '2026-03-02T07:00:00.000Z' }
    const late: Action = { do: 'wait', at: '2026-03-02T09:00:00.000Z' }
    const first = flow(assign({ waitLimit: null }))
    const { conversations } = interpret(run(first, [early, late], { agents }))
    expect(conversations.c1?.floor.at(-1)).toEqual({ at: '2026-03-02T08:00:00.000Z', holder: 'agent:a/t' })
  })
})
