import { describe, expect, test } from 'vitest'
import { frozen } from '@/core/rehearsal/frozen'
import { deskWith, known, onShelf } from '../../../tests/build/desk'
import { NOON, past } from '../../../tests/build/rehearsal'
import { request, toAgent, toTeam } from '../../../tests/build/request'
import type { AssignmentRequest } from '../runtime/assignment'
import type { Agent } from '../workspace/workspace'
import { accept, release } from './custody'
import { decide } from './decide'
import { custodyOf, type Desk, withCustody } from './desk'
import { drain, nextDrain } from './drain'
import { passed } from './timers'

/** Conversations `c1`, `c2`… that ask one after the other. */
const asked = (desk: Desk, ...changes: Partial<AssignmentRequest>[]): Desk =>
  frozen(
    changes.reduce(
      (now, change, i) => decide(now, request({ conversation: `c${i + 1}`, ...change }), NOON).desk,
      passed(desk, NOON),
    ),
  )

/** The same desk, some of whose people have changed. */
const roster = (desk: Desk, id: string, change: Partial<Agent>): Desk => {
  const agents = desk.workspace.agents.map(one => (one.id === id ? { ...one, ...change } : one))
  return frozen({ ...desk, workspace: { ...desk.workspace, agents } })
}

/** Who gets what, until nobody can take any: `c1 ann`. */
function emptied(desk: Desk, at = NOON): string[] {
  const next = drain(desk, at)
  if (!next) return []
  const { answer, conversation } = next
  return [
    `${conversation} ${answer.type === 'assignment.settled' ? answer.agent.id : answer.type}`,
    ...emptied(next.desk, at),
  ]
}

const nobody = { ann: { capacity: 0 }, ben: { capacity: 0 }, cleo: { capacity: 0 } }
const NEVER: Agent['hours'] = {
  zone: 'Europe/Berlin',
  week: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
  holidays: [],
}
const sales = { id: 'sales', name: 'Sales' }

describe('while somebody can take it', () => {
  const waiting = () => asked(deskWith(nobody), {}, {}, {})

  test('nobody waits for nothing', () => {
    expect(drain(deskWith(), NOON)).toBeNull()
    expect(drain(waiting(), NOON)).toBeNull()
  })

  test('the longest waiting comes first, as far as there are seats', () => {
    expect(emptied(roster(waiting(), 'ben', { capacity: 2 }))).toEqual(['c1 ben', 'c2 ben'])
    expect(emptied(roster(roster(waiting(), 'ben', { capacity: 2 }), 'cleo', { capacity: 2 }))).toEqual([
      'c1 ben',
      'c2 cleo',
      'c3 ben',
    ])
  })

  test('by its place in the queue, not by its name or when it began', () => {
    const again = accept(waiting(), 'c1', 'ann', NOON)
    if ('why' in again) throw new Error(again.why)
    const back = decide(
      release(again.desk, 'c1'),
      request({ id: 'c1/4', target: toTeam('night') }),
      NOON,
    ).desk
    expect(emptied(roster(roster(back, 'ben', { capacity: 1 }), 'finn', { status: 'online' }))).toEqual([
      'c2 ben',
      'c1 finn',
    ])
  })

  test('of several queues the one first whose first has waited longest', () => {
    const desk = asked(deskWith(nobody), {}, { target: toTeam('night') }, {})
    const taken = accept(desk, 'c1', 'ann', NOON)
    if ('why' in taken) throw new Error(taken.why)
    const free = roster(roster(taken.desk, 'ben', { capacity: 1 }), 'finn', { status: 'online' })
    expect(emptied(free)).toEqual(['c2 finn', 'c3 ben'])
  })

  test.each<[string, Partial<Agent>, keyof AssignmentRequest['availability']]>([
    ['is offline', { status: 'offline' }, 'online'],
    ['has no seat left', { capacity: 0 }, 'capacity'],
    ['is out of hours', { hours: NEVER }, 'hours'],
  ])('who %s takes what asks for no more', (_, but, rule) => {
    const availability = { online: true, capacity: true, hours: true, [rule]: false }
    const away: Partial<Agent> = { status: 'offline', capacity: 0, hours: NEVER }
    const desk = asked(deskWith({ ann: away, ben: away, cleo: away }), {}, { availability }, {})
    const free = roster(desk, 'ben', { status: 'online', capacity: 1, hours: null, ...but })
    expect(drain(free, NOON)).toMatchObject({ conversation: 'c2', answer: { agent: { id: 'ben' } } })
  })

  test('a queue that is empty is none', () => {
    const { desk } = drain(roster(asked(deskWith(nobody), {}), 'ben', { capacity: 1 }), NOON) ?? {}
    expect(desk?.tally.lines).toEqual([])
  })

  test('one that nobody can take does not hold up the next', () => {
    const desk = asked(deskWith(nobody), { target: toTeam('night') }, {})
    expect(emptied(roster(desk, 'ann', { capacity: 1 }))).toEqual(['c2 ann'])
  })

  test('longer ones that nobody can take are not denied', () => {
    const desk = asked(deskWith(nobody), { target: toTeam('night') }, {})
    const next = drain(roster(desk, 'ann', { capacity: 1 }), NOON)
    expect(next?.conversation).toBe('c2')
    expect(next?.answer.trace.because).toBe(
      'Ann Lee can take it now, and it has waited longest of those that can be helped.',
    )
  })

  test('the answer goes on from the first one', () => {
    const next = drain(roster(waiting(), 'ben', { capacity: 1 }), past(7))
    expect(next?.answer).toMatchObject({
      type: 'assignment.settled',
      at: past(7),
      request: 'c1/2',
      serial: 2,
      cause: 'queue',
      agent: { id: 'ben' },
      team: sales,
      strategy: 'round_robin',
      rawTarget: 'sales',
      changed: true,
      assignedAt: past(7),
      attempts: 1,
      trace: {
        target: { found: sales },
        strategy: 'round robin: nobody has had a turn yet',
        because: 'Ben Ode can take it now, and it has waited longest of those that can be helped.',
      },
    })
    expect(
      next?.answer.trace.candidates.map(({ agent, eligible, chosen }) => [agent.id, eligible, chosen]),
    ).toEqual([
      ['ann', false, false],
      ['ben', true, true],
      ['cleo', false, false],
    ])
    expect(next && onShelf(next.desk.turns)).toEqual({ sales: 'ben' })
    expect(next && custodyOf(next.desk, 'c1')).toMatchObject({ waiting: null, holding: true, pool: sales })
  })

  test('fewest open first, where the card says so', () => {
    const desk = asked(deskWith(nobody), { strategy: 'least_open' })
    const free = roster(roster(desk, 'ann', { capacity: 3, open: 1 }), 'cleo', { capacity: 1 })
    expect(drain(free, NOON)?.answer.trace).toMatchObject({ strategy: 'least open: Cleo Paz 0, Ann Lee 1' })
  })
})

describe('an agent’s own queue', () => {
  const waiting = () => asked(deskWith(), { target: toAgent('dora') })

  test('moves when they can take it', () => {
    expect(drain(waiting(), NOON)).toBeNull()
    const next = drain(roster(waiting(), 'dora', { status: 'online' }), past(7))
    expect(next?.answer).toMatchObject({
      serial: 2,
      cause: 'queue',
      agent: { id: 'dora' },
      team: null,
      strategy: null,
      trace: { because: 'Dora Quist can take it now.', candidates: [{ chosen: true, eligible: true }] },
    })
    expect(next && custodyOf(next.desk, 'c1')?.pool).toBeNull()
  })

  test('not for somebody who has left', () => {
    expect(drain(roster(waiting(), 'dora', { status: 'online', active: false }), NOON)).toBeNull()
  })

  test('keeps the conversation with its team', () => {
    const desk = asked(deskWith(), {}, {})
    const waits = decide(release(desk, 'c1'), request({ id: 'c1/4', target: toAgent('dora') }), NOON).desk
    const teams = waits.workspace.teams.map(one => (one.id === 'sales' ? { ...one, members: ['dora'] } : one))
    const member = roster({ ...waits, workspace: { ...waits.workspace, teams } }, 'dora', {
      status: 'online',
    })
    expect(drain(member, NOON)?.answer).toMatchObject({ team: sales })
  })
})

describe('what is not handed out', () => {
  test('what the card leaves in the team’s queue', () => {
    expect(drain(asked(deskWith(), { strategy: 'queue' }), NOON)).toBeNull()
  })

  test('to somebody who is not available, though the card would have assigned it anyway', () => {
    const desk = asked(deskWith(nobody), {})
    const custody = known(desk, 'c1')
    const anyway = withCustody(desk, { ...custody, request: request({ ifUnavailable: 'assign_anyway' }) })
    expect(drain(anyway, NOON)).toBeNull()
  })

  test('in a team that is no more', () => {
    const desk = asked(deskWith(nobody), {})
    const free = roster(desk, 'ann', { capacity: 1 })
    expect(drain({ ...free, workspace: { ...free.workspace, teams: [] } }, NOON)).toBeNull()
  })
})

describe('when hours let a queue move', () => {
  const SUNDAY = '2026-06-14T10:00:00.000Z'
  const closed = (
    target: AssignmentRequest['target'],
    at = SUNDAY,
    change: Partial<AssignmentRequest> = {},
  ) => frozen(decide(passed(deskWith({}, 'hours'), at), request({ target, ...change }), at).desk)

  test.each<[string, AssignmentRequest['target'], string, string | null]>([
    ['the next morning', toTeam('both'), SUNDAY, '2026-06-15T07:00:00.000Z'],
    ['when the colleague’s own hours open too', toAgent('nils'), SUNDAY, '2026-06-15T13:00:00.000Z'],
    [
      'when the team’s hours open too',
      toTeam('morning'),
      '2026-06-15T12:00:00.000Z',
      '2026-06-16T07:00:00.000Z',
    ],
    ['an hour later in winter', toTeam('both'), '2026-01-04T10:00:00.000Z', '2026-01-05T08:00:00.000Z'],
    [
      'by the clock of the day after it changed',
      toAgent('bea'),
      '2026-03-28T23:30:00.000Z',
      '2026-03-30T07:00:00.000Z',
    ],
    ['after the holiday', toAgent('bea'), '2026-12-24T20:00:00.000Z', '2026-12-26T09:00:00.000Z'],
  ])('%s', (_, target, at, opens) => {
    expect(nextDrain(closed(target, at))).toBe(opens)
  })

  test('not where hours do not matter, nothing waits, or it is open already', () => {
    const availability = { online: true, capacity: true, hours: false }
    const offline = { ...deskWith({ bea: { status: 'offline' } }, 'hours') }
    const waits = (change: Partial<AssignmentRequest>, at: string) =>
      nextDrain(decide(passed(offline, at), request({ target: toAgent('bea'), ...change }), at).desk)
    expect(waits({ availability }, SUNDAY)).toBeNull()
    expect(waits({}, '2026-06-15T08:00:00.000Z')).toBeNull()
    expect(waits({}, SUNDAY)).toBe('2026-06-15T07:00:00.000Z')
    expect(nextDrain(closed(toTeam('both'), SUNDAY, { ifUnavailable: 'leave' }))).toBeNull()
    expect(nextDrain(closed(toTeam('both'), SUNDAY, { strategy: 'queue' }))).toBeNull()
  })

  test('the same desk, asked again when it is open', () => {
    const desk = closed(toAgent('bea'))
    expect(drain(desk, SUNDAY)).toBeNull()
    expect(drain(desk, '2026-06-15T07:00:00.000Z')).toMatchObject({ conversation: 'c1' })
  })

  test('all hours at once: the workspace’s, the team’s and the colleague’s own', () => {
    const desk = closed(toTeam('morning'))
    const nils = desk.workspace.agents.find(({ id }) => id === 'nils')
    if (!nils?.hours) throw new Error('Nils keeps no hours.')
    const late = { ...nils.hours, zone: 'Europe/Berlin', holidays: [{ date: '2026-06-15', name: 'Off' }] }
    expect(nextDrain(roster(desk, 'bea', { hours: late }))).toBe('2026-06-16T07:00:00.000Z')
  })

  test('by hours that were changed meanwhile', () => {
    const desk = closed(toTeam('both'))
    expect(nextDrain(desk)).toBe('2026-06-15T07:00:00.000Z')
    const { workspace } = desk
    if (!workspace.hours) throw new Error('The office keeps no hours.')
    const holidays = [{ date: '2026-06-15', name: 'Move' }]
    const moved = { ...workspace, hours: { ...workspace.hours, holidays } }
    expect(nextDrain({ ...desk, workspace: moved })).toBe('2026-06-16T07:00:00.000Z')
  })

  test('not for a team that is no more', () => {
    const desk = closed(toTeam('both'))
    expect(nextDrain({ ...desk, workspace: { ...desk.workspace, teams: [] } })).toBeNull()
  })

  test('not for those who have left', () => {
    const desk = closed(toTeam('both'))
    expect(nextDrain(roster(desk, 'bea', { active: false }))).toBe('2026-06-15T13:00:00.000Z')
    expect(nextDrain(roster(roster(desk, 'bea', { active: false }), 'nils', { active: false }))).toBeNull()
  })

  test('the first of several', () => {
    const one = closed(toAgent('nils'))
    const two = decide(one, request({ conversation: 'c2', target: toAgent('bea') }), SUNDAY).desk
    expect(nextDrain(two)).toBe('2026-06-15T07:00:00.000Z')
    const other = decide(
      closed(toAgent('bea')),
      request({ conversation: 'c2', target: toAgent('nils') }),
      SUNDAY,
    )
    expect(nextDrain(other.desk)).toBe('2026-06-15T07:00:00.000Z')
  })
})
