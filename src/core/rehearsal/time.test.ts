import { describe, expect, test } from 'vitest'
import { agent, assigning, flowOf, start, team } from '../../../tests/build/flow'
import { arrive, goOn, linesOf, past, rehearse, type Step } from '../../../tests/build/rehearsal'
import { workspace } from '../../../tests/build/workspace'
import { act } from './act'
import { conversationOf, type World, waitingOf } from './world'

/** What happens in which order, where several things come due. */

const shop = workspace('shop')
const night = workspace('hours')
const others = (conversation: string, at?: string): Step => ({
  ...arrive,
  conversation,
  ...(at ? { at } : {}),
})
const holder = (world: World, conversation = 'c1') => {
  const is = conversationOf(world, conversation)?.session.holder
  return is?.kind === 'agent' ? is.agent.id : is?.kind
}
const tail = (world: World, n: number, conversation = 'c1') => linesOf(world, conversation).slice(-n)
const wait = (seconds: number): Step => ({ do: 'wait', at: past(seconds) })

describe('the first-reply limit', () => {
  const flow = assigning({ to: team('sales'), replyLimit: 30, attempts: 2, store: {} })

  test('passes it on to the next, each with the same time, until as many were tried as may be', () => {
    const world = rehearse(flow, [arrive, wait(29)])
    expect(holder(world)).toBe('ann')
    expect(tail(goOn(world, [wait(30)]), 2)).toEqual([
      'held by agent Ben Ode (Sales)',
      'reassigned: Ben Ode: Ann Lee did not reply in time. Ben Ode is tried next.',
    ])
    expect(holder(goOn(world, [wait(59)]))).toBe('ben')
    const over = goOn(world, [wait(60)])
    expect(tail(over, 4)).toEqual([
      'held by bot Vector',
      'no reply: Ben Ode did not reply in time. 2 people were tried, as many as the card allows.',
      'bot: Sorry.',
      'bot rests (open_exit)',
    ])
    expect(conversationOf(over, 'c1')?.session.handoff).toMatchObject({
      outcome: 'no_reply',
      reason: null,
      assigneeId: null,
      attempts: 2,
      endReason: 'no_reply',
      endedAt: past(60),
    })
    expect(conversationOf(over, 'c1')?.events.at(-1)?.at).toBe(past(60))
  })

  test('is met by a reply at the very instant, and by an accept', () => {
    expect(tail(rehearse(flow, [arrive, { do: 'reply', text: 'Hi', at: past(30) }, wait(99)]), 1)).toEqual([
      'Ann Lee: Hi',
    ])
    expect(tail(rehearse(flow, [arrive, { do: 'accept', agent: 'ann', at: past(30) }, wait(99)]), 1)).toEqual(
      ['accepted by Ann Lee'],
    )
  })

  test('does not wait for a reply elsewhere', () => {
    const world = rehearse(flow, [
      arrive,
      others('c2'),
      { do: 'reply', text: 'Hi', conversation: 'c2', at: past(30) },
    ])
    expect([holder(world, 'c1'), holder(world, 'c2')]).toEqual(['cleo', 'ben'])
  })

  test('is not spared for a reply of somebody else: it has passed before they are told so', () => {
    const at = past(30)
    const { world, why } = act(rehearse(flow, [arrive]), {
      do: 'reply',
      at,
      conversation: 'c1',
      text: 'Hi',
      agent: 'cleo',
    })
    expect([why, holder(world)]).toEqual(['Only Ben Ode can reply.', 'ben'])
  })

  test('is not met by a note', () => {
    expect(holder(rehearse(flow, [arrive, { do: 'note', text: 'Hm', at: past(20) }, wait(30)]))).toBe('ben')
  })

  test('a seat that it frees goes to whoever waits longest', () => {
    const one = {
      ...shop,
      agents: shop.agents.map(who => (who.id === 'ann' ? { ...who, capacity: 1 } : who)),
    }
    const only = assigning({ to: agent('ann'), replyLimit: 30, waitLimit: null, store: {} })
    const world = rehearse(only, [arrive, others('c2'), others('c3'), wait(30)], one)
    expect(['c1', 'c2', 'c3'].map(id => holder(world, id))).toEqual(['bot', 'ann', 'queue'])
    expect(holder(goOn(world, [wait(60)]), 'c3')).toBe('ann')
  })
})

describe('the bot resumes', () => {
  const flow = assigning({ to: agent('ann'), resume: { keyword: '', after: 60 }, store: {} })

  test('when the assignee was silent for so long', () => {
    expect(tail(rehearse(flow, [arrive, wait(60)]), 4)).toEqual([
      'held by bot Vector',
      'hand-off ended: resume_timer',
      'bot: The bot is back.',
      'bot rests (open_exit)',
    ])
  })

  test.each<[string, Step]>([
    ['reply', { do: 'reply', text: 'Hi', at: past(50) }],
    ['accept', { do: 'accept', agent: 'ann', at: past(50) }],
    ['note', { do: 'note', text: 'Hm', at: past(50) }],
  ])('counting anew from each %s', (_, step) => {
    const world = rehearse(flow, [arrive, step])
    expect(holder(goOn(world, [wait(109)]))).toBe('ann')
    expect(holder(goOn(world, [wait(110)]))).toBe('bot')
  })

  test('not while it waits in a queue', () => {
    const queueing = assigning({
      to: team('sales'),
      strategy: 'queue',
      resume: { after: 60 },
      waitLimit: null,
    })
    expect(holder(rehearse(queueing, [arrive, wait(1000)]))).toBe('queue')
  })

  test('before somebody is called late at the same instant', () => {
    const both = assigning({ to: team('sales'), resume: { after: 60 }, replyLimit: 60, store: {} })
    expect(linesOf(rehearse(both, [arrive, wait(60)]))).toContain('hand-off ended: resume_timer')
  })
})

describe('a queue', () => {
  const flow = assigning({ to: agent('hana'), waitLimit: 60, store: {} })

  test('moves at once when a seat becomes free, and before the limit at the same instant', () => {
    const world = rehearse(flow, [arrive, others('c2')])
    const freed = goOn(world, [{ do: 'hand_back', disposition: 'solved' }])
    expect([holder(freed, 'c1'), holder(freed, 'c2')]).toEqual(['bot', 'hana'])
    expect(tail(goOn(world, [wait(60)]), 2, 'c2')).toEqual(['bot: Sorry.', 'bot rests (open_exit)'])
  })

  test('moves when somebody comes, or may have more', () => {
    const world = rehearse(flow, [arrive, others('c2'), others('c3')])
    const more = goOn(world, [{ do: 'roster', agent: 'hana', change: { capacity: 3 } }])
    expect([holder(more, 'c2'), holder(more, 'c3')]).toEqual(['hana', 'hana'])
  })

  test('others who wait come before the same conversation asks again', () => {
    const again = flowOf({
      cards: {
        start: start('a'),
        a: { type: 'assign', settings: { to: agent('hana'), store: {} }, exits: { returned: 'a' } },
      },
    })
    const world = rehearse(again, [arrive, others('c2'), { do: 'hand_back', disposition: 'solved' }])
    expect([holder(world, 'c1'), holder(world, 'c2')]).toEqual(['queue', 'hana'])
  })

  test('knows where each of them stands', () => {
    const world = rehearse(flow, [arrive, others('c2'), others('c3', past(10))])
    expect(waitingOf(world, 'c3')).toMatchObject({ place: 1, since: past(10), until: past(70), drains: true })
    expect(waitingOf(world, 'c1')).toBeNull()
    expect(waitingOf(world, 'c9')).toBeNull()
  })
})

describe('opening hours', () => {
  const flow = assigning({ to: team('both'), waitLimit: null, store: {} })
  const SUNDAY = '2026-06-14T10:00:00.000Z'
  const MONDAY = '2026-06-15T07:00:00.000Z'

  test('let the queue move when they begin, oldest first', () => {
    const world = rehearse(
      flow,
      [others('c1', SUNDAY), others('c2', SUNDAY), { do: 'wait', at: MONDAY }],
      night,
    )
    expect([holder(world, 'c1'), holder(world, 'c2')]).toEqual(['bea', 'bea'])
    expect(conversationOf(world, 'c1')?.events.at(-1)?.at).toBe(MONDAY)
  })

  test('before a wait ends at the same instant', () => {
    const limited = assigning({ to: team('both'), waitLimit: 21 * 3600, store: {} })
    expect(holder(rehearse(limited, [others('c1', SUNDAY), { do: 'wait', at: MONDAY }], night))).toBe('bea')
    const shorter = assigning({ to: team('both'), waitLimit: 21 * 3600 - 1, store: {} })
    expect(holder(rehearse(shorter, [others('c1', SUNDAY), { do: 'wait', at: MONDAY }], night))).toBe('bot')
  })

  test('seen over any stretch of time at once', () => {
    const world = rehearse(
      flow,
      [others('c1', '2026-12-24T20:00:00.000Z'), { do: 'wait', at: '2027-01-30T00:00:00.000Z' }],
      night,
    )
    expect(conversationOf(world, 'c1')?.events.at(-1)?.at).toBe('2026-12-26T09:00:00.000Z')
  })
})

test('nothing passes where no time does: the world is the very same', () => {
  const world = rehearse(assigning({ to: agent('ann'), store: {} }), [arrive])
  expect(goOn(world, [wait(0)])).toBe(world)
  expect(goOn(world, [wait(5)]).desk.now).toBe(past(5))
  expect(goOn(goOn(world, [wait(5)]), [wait(3)]).desk.now).toBe(past(5))
})
