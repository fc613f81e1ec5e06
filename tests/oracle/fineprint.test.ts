/** The fine print of the desk (decision 0012), worked out by hand. */
import { describe, expect, it } from 'vitest'
import type { Action, Card, FlowDoc, Target } from './input'
import { interpret } from './interpreter'
import { agent, assign, at, begin, flow, run } from './samples'

const shut = { zone: 'UTC', week: {}, holidays: [] }
const team = (...members: string[]) => [{ id: 't', name: ' Team ', members, hours: null }]
const wait = (seconds: number): Action => ({ do: 'wait', at: at(seconds) })
const accept = (seconds: number, who: string): Action => ({
  do: 'accept',
  at: at(seconds),
  conversation: 'c1',
  agent: who,
})
const handBack = (seconds: number, who?: string): Action => {
  const action = { do: 'hand_back', at: at(seconds), conversation: 'c1', disposition: 'solved' } as const
  return who === undefined ? action : { ...action, agent: who }
}
const left = (seconds: number, who: string): Action => ({
  do: 'roster',
  at: at(seconds),
  agent: who,
  change: { active: false },
})

describe('the record, field by field', () => {
  it('counts nobody while it waits for the first time, and keeps who had the floor', () => {
    const agents = [agent('a', { status: 'away' }), agent('b', { open: 1 })]
    const { conversations } = interpret(run(flow(assign({})), [begin(0, 'c1')], { agents }))
    expect(conversations.c1?.record).toMatchObject({ attempts: 0, previousHolder: 'bot Flow main' })
  })

  it('empties names and time at no reply, and begins anew out of Unassigned', () => {
    const first = flow(assign({ replyLimit: 60, attempts: 2 }))
    const silent = interpret(run(first, [begin(0, 'c1'), wait(200)])).conversations.c1
    expect(silent?.record).toMatchObject({
      outcome: 'no_reply',
      assignedAt: null,
      assigneeName: null,
      teamId: null,
      endedAt: at(120),
      attempts: 2,
      changed: false,
      previousHolder: 'bot Flow main',
    })
    expect(silent?.exits.at(-1)).toEqual({ at: at(120), card: 'hand', exit: 'noReply' })
    const taken = interpret(run(first, [begin(0, 'c1'), wait(200), accept(201, 'a')])).conversations.c1
    expect(taken?.record).toMatchObject({ outcome: 'assigned', attempts: 1, changed: true, endedAt: null })
  })

  it('ends a take over with handed_back and holds only acceptedAt', () => {
    const actions: Action[] = [
      begin(0, 'c1'),
      { do: 'take_over', at: at(1), conversation: 'c1', agent: 'b' },
      handBack(2),
    ]
    const rests: Card = { type: 'message', settings: { text: 'Hi' }, exits: { next: null } }
    const { conversations } = interpret(run(flow(rests), actions))
    expect(conversations.c1?.exits.at(-1)).toEqual({ at: at(0), card: 'hand', exit: 'next' })
    expect(conversations.c1?.handoffs.at(-1)).toEqual({ at: at(2), what: 'ended', reason: 'handed_back' })
    expect(conversations.c1?.record).toEqual({ acceptedAt: at(1) })
  })

  it('is read by any card though it is not stored, over what a called bot was handed', () => {
    const to = { type: 'bot', pick: 'static', ref: { id: 'other', name: 'Other' } } as const
    const say = (text: string): Card => ({ type: 'message', settings: { text }, exits: { next: null } })
    const bye = say('{{handoff.assigneeName}}, from {{handoff.from}}')
    const other: FlowDoc = { ...flow(assign({ store: {} }), 'other', { bye }), variables: {} }
    const first = flow(assign({ to, store: {} }), 'main', { bye: say('{{handoff.botName}}') })
    const { conversations } = interpret(run(first, [begin(0, 'c1'), handBack(1)], {}, [other]))
    const words = conversations.c1?.said.map(({ text }) => text)
    expect(words?.slice(-4)).toEqual(['Back', 'A, from Flow main', 'Back', 'Flow other'])
  })
})

describe('finding people', () => {
  function asked(type: 'agent' | 'team', matchBy: 'auto' | 'name' | 'email', initial: string) {
    const to: Target = { type, pick: 'variable', variable: 'who', matchBy }
    const first = flow(assign({ to }))
    first.variables.who = { type: 'text', scope: 'flow', initial }
    const { conversations } = interpret(run(first, [begin(0, 'c1')], { teams: team('a', 'b') }))
    const { floor = [], handoffs = [] } = conversations.c1 ?? {}
    return [floor.at(-1)?.holder, handoffs.at(-1)?.reason]
  }

  it('compares names and e-mails trimmed, in any case', () => {
    expect(asked('team', 'name', ' tEAM ')).toEqual(['agent:a/t', undefined])
    expect(asked('agent', 'auto', ' B@example.COM')).toEqual(['agent:b', undefined])
  })

  it('finds a wrong type by its id only', () => {
    expect(asked('agent', 'name', 'Team')).toEqual(['queue:unassigned', 'target_not_found'])
    expect(asked('team', 'auto', 'a@example.com')).toEqual(['queue:unassigned', 'target_not_found'])
    expect(asked('agent', 'email', ' t ')).toEqual(['queue:unassigned', 'target_wrong_type'])
  })

  it('names hours before online, online before capacity', () => {
    const reason = (agents: ReturnType<typeof agent>[]) => {
      const first = flow(assign({ ifUnavailable: 'leave' }))
      const { conversations } = interpret(run(first, [begin(0, 'c1')], { agents }))
      expect(conversations.c1?.exits.at(-1)?.exit).toBe('unavailable')
      return conversations.c1?.handoffs.at(-1)?.reason
    }
    const full = agent('b', { status: 'online', open: 1 })
    expect(reason([agent('a', { status: 'away', hours: shut }), { ...full, hours: shut }])).toBe(
      'outside_hours',
    )
    expect(reason([agent('a', { hours: shut }), { ...full, status: 'away' }])).toBe('nobody_online')
    expect(reason([agent('a', { status: 'away' }), full])).toBe('at_capacity')
  })
})

describe('who may do what', () => {
  it('lets people who have left do nothing with what they hold', () => {
    const actions: Action[] = [
      begin(0, 'c1'),
      left(1, 'a'),
      accept(2, 'a'),
      { do: 'reply', at: at(3), conversation: 'c1', text: 'Hello' },
      { do: 'note', at: at(4), conversation: 'c1', text: 'Hm' },
      { do: 'reassign', at: at(5), conversation: 'c1', to: { type: 'agent', id: 'b' } },
      handBack(6),
      { do: 'resolve', at: at(7), conversation: 'c1', agent: 'a' },
      handBack(8, 'b'),
    ]
    expect(interpret(run(flow(assign({})), actions)).impossible).toEqual([2, 3, 4, 5, 6, 7])
  })

  it('lets a stopped run only be taken over', () => {
    const loop: Card = { type: 'message', settings: { text: '' }, exits: { next: 'hand' } }
    const to = { type: 'team', id: 't' } as const
    const pass: Action = { do: 'reassign', at: at(1), conversation: 'c1', to, agent: 'b' }
    const { impossible, conversations } = interpret(
      run(flow(loop), [begin(0, 'c1'), pass, accept(2, 'a'), { ...pass, at: at(3) }]),
    )
    expect(impossible).toEqual([1])
    expect(conversations.c1?.handoffs.map(({ what }) => what)).toEqual(['stopped', 'taken_over', 'assigned'])
  })

  it('lets the agent and admins, nobody else, end what waits in an own queue; nobody in Unassigned', () => {
    const to = { type: 'agent', pick: 'static', ref: { id: 'a', name: 'A' } } as const
    const agents = [agent('a', { status: 'away' }), agent('b'), agent('boss', { admin: true })]
    const ends = (who: string) =>
      interpret(run(flow(assign({ to })), [begin(0, 'c1'), handBack(1, who)], { agents })).impossible
    expect([ends('a'), ends('b'), ends('boss')]).toEqual([[], [1], []])
    const gone = run(flow(assign({ to })), [begin(0, 'c1'), handBack(1000, 'boss')], { agents })
    expect(interpret(gone).impossible).toEqual([1])
  })

  it('forgets who did not reply but keeps the team', () => {
    const bye = assign({ strategy: 'least_open' })
    const first = flow(assign({ replyLimit: 60, attempts: 1 }, { noReply: 'bye' }), 'main', { bye })
    const { conversations } = interpret(run(first, [begin(0, 'c1'), wait(100)]))
    const events = conversations.c1?.handoffs.filter(({ what }) => what === 'assigned')
    expect(events?.map(({ who, changed }) => [who, changed])).toEqual([
      ['a', true],
      ['b', true],
    ])
  })
})
