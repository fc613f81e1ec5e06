import { describe, expect, test } from 'vitest'
import { allCustody } from '@/core/desk/desk'
import { agent, assigning, flowOf, say, start, team } from '../../../tests/build/flow'
import { arrive, goOn, linesOf, past, rehearse, type Step, whyNot } from '../../../tests/build/rehearsal'
import { workspace } from '../../../tests/build/workspace'
import { conversationOf, conversationsOf, type World } from './world'

/** What people do, and why they can't. */

const toAnn = assigning({ to: agent('ann'), store: {} })
const toSales = assigning({ to: team('sales'), store: {} })
const keeps = assigning({ to: team('sales'), strategy: 'queue', store: {} })
const talking = flowOf({ cards: { start: start('a'), a: say('Hi') } })
const stopping = flowOf({ cards: { start: start('a'), a: { type: 'telepathy' } } })
const nobody = flowOf({
  cards: { start: start('a'), a: { type: 'assign', settings: { to: agent('gil'), store: {} } } },
})

const worlds = {
  bot: () => rehearse(talking, [arrive]),
  held: () => rehearse(toAnn, [arrive]),
  sales: () => rehearse(toSales, [arrive]),
  queued: () => rehearse(keeps, [arrive]),
  own: () => rehearse(assigning({ to: agent('dora'), store: {} }), [arrive]),
  unassigned: () => rehearse(nobody, [arrive]),
  stopped: () => rehearse(stopping, [arrive]),
  closed: () => rehearse(talking, [arrive, { do: 'leave' }]),
  left: () => rehearse(toAnn, [arrive, { do: 'roster', agent: 'ann', change: { active: false } }]),
}

const to = (id: string, type: 'agent' | 'team' = 'agent') => ({ type, id })
const gone = 'Gil Toft has left, and can take no conversation.'
const mayNot = (name: string, what: string) =>
  `${name} can’t ${what} this conversation: only its assignee, a member of the team that has it, or an admin can.`

describe('what can not be done', () => {
  test.each<[keyof typeof worlds, Step, string]>([
    ['bot', { do: 'choose', option: 'x' }, 'The visitor has no button "x".'],
    ['bot', { do: 'note', text: 'Hm' }, 'Name the agent who does it.'],
    ['held', { do: 'note', text: 'Hm', agent: 'gil' }, 'Gil Toft has left, and can’t write any more.'],
    ['bot', { do: 'reply', text: 'Hi', agent: 'ann' }, 'Nobody has been assigned, so nobody can reply.'],
    ['queued', { do: 'reply', text: 'Hi', agent: 'ann' }, 'Nobody has been assigned, so nobody can reply.'],
    ['held', { do: 'reply', text: 'Hi', agent: 'ben' }, 'Only Ann Lee can reply.'],
    ['bot', { do: 'accept', agent: 'ann' }, 'The bot has this conversation.'],
    ['held', { do: 'accept', agent: 'ben' }, 'Somebody else has this conversation.'],
    ['queued', { do: 'accept', agent: 'hana' }, 'Hana Ueda is not a member of Sales.'],
    ['queued', { do: 'accept', agent: 'gil' }, gone],
    ['own', { do: 'accept', agent: 'ann' }, 'It waits for Dora Quist, not for Ann Lee.'],
    ['stopped', { do: 'accept', agent: 'gil' }, gone],
    ['bot', { do: 'take_over', agent: 'gil' }, gone],
    ['bot', { do: 'take_over', agent: 'zoe' }, 'There is no such agent.'],
    ['held', { do: 'take_over', agent: 'ben' }, 'A person or a queue has this conversation, not the bot.'],
    ['queued', { do: 'take_over', agent: 'ben' }, 'A person or a queue has this conversation, not the bot.'],
    ['bot', { do: 'hand_back', disposition: '' }, 'The bot has this conversation.'],
    ['queued', { do: 'hand_back', disposition: '' }, 'Nobody has been assigned, so nobody can hand back.'],
    ['held', { do: 'hand_back', disposition: '', agent: 'ben' }, mayNot('Ben Ode', 'hand back')],
    ['queued', { do: 'hand_back', disposition: '', agent: 'hana' }, mayNot('Hana Ueda', 'hand back')],
    ['bot', { do: 'resolve', agent: 'ann' }, 'The bot has this conversation: take it over first.'],
    ['queued', { do: 'resolve' }, 'Nobody has been assigned, so nobody can resolve it.'],
    ['held', { do: 'resolve', agent: 'ben' }, mayNot('Ben Ode', 'resolve')],
    ['unassigned', { do: 'resolve', agent: 'ann' }, mayNot('Ann Lee', 'resolve')],
    ['bot', { do: 'reassign', to: to('ben') }, 'The bot has this conversation: take it over first.'],
    ['queued', { do: 'reassign', to: to('ben') }, 'Nobody has been assigned, so nobody can pass it on.'],
    ['held', { do: 'reassign', to: to('ann') }, 'Ann Lee has it already.'],
    ['held', { do: 'reassign', to: to('gone', 'team') }, 'There is no such team.'],
    [
      'stopped',
      { do: 'reassign', to: to('ben'), agent: 'ann' },
      'The flow has stopped here: take the conversation first.',
    ],
    ['held', { do: 'roster', agent: 'zoe', change: { capacity: 1 } }, 'There is no such agent.'],
    ['closed', { do: 'leave' }, 'This conversation is closed.'],
    ['closed', { do: 'take_over', agent: 'ann' }, 'This conversation is closed.'],
    ['closed', arrive, 'This conversation has begun already.'],
    ['held', { do: 'leave', conversation: 'c2' }, 'There is no such conversation.'],
  ])('%s: %j', (when, step, why) => {
    expect(whyNot(worlds[when](), step)).toBe(why)
  })
})

describe('what can be done', () => {
  const last = (world: World, n: number, ...steps: Step[]) => linesOf(goOn(world, steps)).slice(-n)

  test.each<[keyof typeof worlds, Step, string[]]>([
    ['held', { do: 'accept', agent: 'ann' }, ['accepted by Ann Lee']],
    ['held', { do: 'reply', text: 'Hi' }, ['accepted by Ann Lee', 'Ann Lee: Hi']],
    ['held', { do: 'note', text: 'Hm' }, ['Ann Lee (internal): Hm']],
    ['held', { do: 'note', text: 'Hm', agent: 'ben' }, ['Ben Ode (internal): Hm']],
    ['bot', { do: 'note', text: 'Hm', agent: 'ben' }, ['Ben Ode (internal): Hm']],
    [
      'queued',
      { do: 'accept', agent: 'ben' },
      [
        'held by agent Ben Ode (Sales)',
        'assigned: Ben Ode: Ben Ode took it from the queue of Sales.',
        'accepted by Ben Ode',
      ],
    ],
    ['unassigned', { do: 'accept', agent: 'hana' }, ['accepted by Hana Ueda']],
    ['stopped', { do: 'accept', agent: 'hana' }, ['held by agent Hana Ueda', 'taken over by Hana Ueda']],
    ['stopped', { do: 'take_over', agent: 'hana' }, ['held by agent Hana Ueda', 'taken over by Hana Ueda']],
    ['bot', { do: 'take_over', agent: 'finn' }, ['held by agent Finn Saar', 'taken over by Finn Saar']],
    [
      'held',
      { do: 'hand_back', disposition: 'solved' },
      [
        'held by bot Vector',
        'handed back by Ann Lee: solved',
        'bot: The bot is back.',
        'bot rests (open_exit)',
      ],
    ],
    [
      'sales',
      { do: 'hand_back', disposition: 'wrong_team', agent: 'cleo' },
      [
        'held by bot Vector',
        'handed back by Cleo Paz: wrong_team',
        'bot: The bot is back.',
        'bot rests (open_exit)',
      ],
    ],
    [
      'queued',
      { do: 'resolve', agent: 'cleo' },
      ['hand-off ended: resolved', 'held by bot Vector', 'resolved by Cleo Paz'],
    ],
    ['held', { do: 'resolve' }, ['hand-off ended: resolved', 'held by bot Vector', 'resolved by Ann Lee']],
    ['held', { do: 'leave' }, ['hand-off ended: visitor_left', 'held by bot Vector', 'visitor left']],
    [
      'held',
      { do: 'reassign', to: to('ben') },
      ['held by agent Ben Ode', 'reassigned: Ben Ode: Ann Lee passed it on to Ben Ode.'],
    ],
    [
      'queued',
      { do: 'reassign', to: to('finn'), agent: 'cleo' },
      ['held by agent Finn Saar', 'reassigned: Finn Saar: Cleo Paz passed it on to Finn Saar.'],
    ],
  ])('%s: %j', (when, step, lines) => {
    expect(last(worlds[when](), lines.length, step)).toEqual(lines)
  })

  test('an admin may give back and close what others have', () => {
    const shop = workspace('shop')
    const agents = shop.agents.map(one => (one.id === 'hana' ? { ...one, admin: true } : one))
    const world = rehearse(toAnn, [arrive], { ...shop, agents })
    expect(whyNot(world, { do: 'resolve', agent: 'hana' })).toBeNull()
    expect(whyNot(world, { do: 'hand_back', disposition: 'solved', agent: 'hana' })).toBeNull()
  })
})

describe('after the end', () => {
  const plans = flowOf({
    variables: { plan: { type: 'text', scope: 'contact' }, topic: { type: 'text', scope: 'conversation' } },
    cards: {
      start: start('a'),
      a: say('{{conversation.id}} after {{conversation.previousConversationId}}: {{plan}} {{topic}}', 'b'),
      b: {
        type: 'set_variable',
        settings: { assignments: ['plan', 'topic'].map(variable => ({ variable, value: 'gold' })) },
      },
    },
  })
  const ended = () => rehearse(plans, [{ ...arrive, contact: 'of_ann' }, { do: 'leave' }])
  const bots = (world: World, id: string) => linesOf(world, id).filter(line => line.startsWith('bot: '))

  test('whoever writes again begins a new conversation, with what the contact carries', () => {
    const world = goOn(ended(), [{ do: 'say', text: 'Me again' }])
    expect(bots(world, 'c1')).toEqual(['bot: c1 after : pro'])
    expect(linesOf(world, 'c1.2').slice(0, 3)).toEqual([
      'visitor arrives: Olga (after c1)',
      'visitor: Me again',
      'bot: c1.2 after c1: gold',
    ])
    expect(conversationOf(world, 'c1.2')?.session.previous).toBe('c1')
    expect(allCustody(world.desk)).toEqual([])
  })

  test('and is found there by the name of the first', () => {
    const again: Step = { do: 'say', text: 'Me again' }
    const world = goOn(ended(), [
      again,
      { do: 'leave' },
      again,
      { do: 'say', text: 'Still here', at: past(1) },
    ])
    expect(conversationsOf(world).map(([name]) => name)).toEqual(['c1', 'c1.2', 'c1.3'])
    expect(linesOf(world, 'c1.3')).toContain('visitor: Still here')
    expect(conversationOf(world, 'c1.3')?.session.previous).toBe('c1.2')
  })

  test('a stranger stays one', () => {
    const world = rehearse(plans, [arrive, { do: 'leave' }, { do: 'say', text: 'Me again' }])
    expect(conversationOf(world, 'c1.2')?.session.contact).toBeNull()
    expect(linesOf(world, 'c1.2')[0]).toBe('visitor arrives (after c1)')
  })
})

test('of a change to the roster, what is left out stays', () => {
  const world = goOn(worlds.bot(), [
    { do: 'roster', agent: 'ann', change: { capacity: 7, status: undefined } },
  ])
  expect(world.desk.workspace.agents[0]).toMatchObject({
    id: 'ann',
    capacity: 7,
    status: 'online',
    active: true,
  })
})
