import { describe, expect, test } from 'vitest'
import { agent, assigning, flowOf, say, start, team } from '../../../tests/build/flow'
import { arrive, linesOf, NOON, rehearse, whyNot } from '../../../tests/build/rehearsal'
import { act } from './act'
import { buttonsOf, conversationOf, conversationsOf, waitsUntil } from './world'

const choosing = flowOf({
  variables: { topic: { type: 'text', scope: 'flow' } },
  cards: {
    start: start('ask'),
    ask: {
      type: 'choice',
      settings: {
        text: 'What?',
        options: [
          { key: 'a', label: 'Apples' },
          { key: 'b', label: 'Bread' },
        ],
        store: 'topic',
      },
      exits: { a: 'yes', b: 'yes', otherwise: 'ask' },
    },
    yes: say('{{topic}}, very well.'),
  },
})

describe('the visitor', () => {
  test('presses a button that is there', () => {
    const world = rehearse(choosing, [arrive, { do: 'choose', option: 'b' }])
    expect(linesOf(world)).toEqual([
      'visitor arrives',
      'bot: What? [Apples | Bread]',
      'visitor: Bread',
      'set topic = Bread',
      'bot: Bread, very well.',
      'bot rests (open_exit)',
    ])
  })

  test('presses no button twice, nor one that is not there', () => {
    const world = rehearse(choosing, [arrive])
    expect(whyNot(world, { do: 'choose', option: 'z' })).toBe('The visitor has no button "z".')
    const chosen = rehearse(choosing, [arrive, { do: 'choose', option: 'b' }])
    expect(whyNot(chosen, { do: 'choose', option: 'b' })).toBe('The visitor has no button "b".')
    expect(buttonsOf(conversationOf(chosen, 'c1')?.events ?? [])).toEqual([])
    expect(buttonsOf([])).toEqual([])
  })

  test('writes what a button says, or something else', () => {
    const world = rehearse(choosing, [arrive, { do: 'say', text: 'fish' }, { do: 'say', text: ' apples ' }])
    expect(linesOf(world).slice(2)).toEqual([
      'visitor: fish',
      'set topic = fish',
      'bot: What? [Apples | Bread]',
      'visitor:  apples ',
      'set topic = Apples',
      'bot: Apples, very well.',
      'bot rests (open_exit)',
    ])
  })
})

describe('what can not be done is said, and changes nothing', () => {
  test.each<[Parameters<typeof whyNot>[1], string]>([
    [{ do: 'say', conversation: 'c9', text: 'Hi' }, 'There is no such conversation.'],
    [{ do: 'say', conversation: 'constructor', text: 'Hi' }, 'There is no such conversation.'],
    [arrive, 'This conversation has begun already.'],
    [{ do: 'accept', agent: 'ann' }, 'The bot has this conversation.'],
    [{ do: 'reply', text: 'Hi' }, 'Nobody has been assigned, so nobody can reply.'],
    [{ do: 'hand_back', disposition: 'solved' }, 'The bot has this conversation.'],
  ])('%j: %s', (step, why) => {
    const world = rehearse(choosing, [arrive])
    expect(whyNot(world, step)).toBe(why)
    expect(act(world, { at: NOON, conversation: 'c1', ...step } as never).world).toBe(world)
  })
})

describe('desk and conversation agree', () => {
  test('after a hand-back nobody takes the conversation from the bot', () => {
    const flow = flowOf({
      cards: {
        start: start('a'),
        a: {
          type: 'assign',
          settings: { to: agent('hana'), store: {}, ifUnavailable: 'leave' },
          exits: { returned: 'q' },
        },
        q: { type: 'ask', settings: { text: 'More?', kind: 'text' } },
      },
    })
    const world = rehearse(flow, [arrive, { do: 'hand_back', disposition: 'solved' }])
    expect(whyNot(world, { do: 'accept', agent: 'hana' })).toBe('The bot has this conversation.')
    const next = rehearse(flow, [
      arrive,
      { do: 'hand_back', disposition: 'solved' },
      { ...arrive, conversation: 'c2' },
    ])
    expect(linesOf(next, 'c2').at(-1)).toMatch(/^assigned: Hana Ueda/)
  })

  test('begun at another card, the flow still runs from there', () => {
    const world = rehearse(choosing, [{ ...arrive, from: 'yes' }])
    expect(linesOf(world)).toEqual(['visitor arrives', 'bot: , very well.', 'bot rests (open_exit)'])
  })

  test('begun at a card that is not there, it says so and waits for a person', () => {
    const world = rehearse(choosing, [{ ...arrive, from: 'nowhere' }])
    expect(linesOf(world)).toEqual([
      'visitor arrives',
      'held by queue Unassigned',
      'stopped: start_missing: The flow has no card to begin at.',
    ])
  })
})

describe('time', () => {
  const queueing = assigning({ to: team('sales'), strategy: 'queue', waitLimit: 60, store: {} })

  test('is asked how long a conversation waits', () => {
    expect(waitsUntil(rehearse(queueing, [arrive]), 'c1')).toBe('2026-06-15T10:01:00.000Z')
    expect(
      waitsUntil(
        rehearse(assigning({ to: team('sales'), strategy: 'queue', waitLimit: null, store: {} }), [arrive]),
        'c1',
      ),
    ).toBeNull()
    expect(waitsUntil(rehearse(queueing, [arrive, { do: 'accept', agent: 'ann' }]), 'c1')).toBeUndefined()
  })

  test('passes with any action, also one in another conversation', () => {
    const world = rehearse(queueing, [
      arrive,
      { ...arrive, conversation: 'c2', at: '2026-06-15T10:05:00.000Z' },
    ])
    expect(linesOf(world).at(-2)).toBe('bot: Sorry.')
  })

  test('a circle of waits ends at the limit of cards, not of patience', () => {
    const circle = flowOf({
      cards: {
        start: start('a'),
        a: {
          type: 'assign',
          settings: { to: team('sales'), strategy: 'queue', waitLimit: 1, store: {} },
          exits: { unavailable: 'a' },
        },
      },
    })
    const world = rehearse(circle, [arrive, { do: 'wait', at: '2027-06-15T10:00:00.000Z' }])
    expect(linesOf(world).filter(line => line.startsWith('asks')).length).toBe(99)
    expect(linesOf(world).at(-1)).toMatch(/^stopped: loop_limit: .*"a"/)
  })

  test('thousands of waits that end at once do not overflow', () => {
    const crowd = Array.from({ length: 300 }, (_, i) => ({
      ...arrive,
      conversation: `c${i}`,
      at: new Date(Date.parse(NOON) + i).toISOString(),
    }))
    const world = rehearse(queueing, [...crowd, { do: 'wait', at: '2026-06-15T11:00:00.000Z' }])
    expect(
      conversationsOf(world)
        .map(([, one]) => one)
        .every(({ session }) => session.state === 'resting'),
    ).toBe(true)
  })
})
