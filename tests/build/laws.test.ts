import { expect, test } from 'vitest'
import { EMPTY_TALLY } from '@/core/desk/tally'
import { EMPTY_SHELF, put } from '@/core/flow/shelf'
import { act } from '@/core/rehearsal/act'
import { conversationOf, type World } from '@/core/rehearsal/world'
import type { Event, EventBody } from '@/core/runtime/event'
import { settled } from './answer'
import { agent, assigning } from './flow'
import { LAWS } from './laws'
import type { Moment } from './life'
import { arrive, NOON, past, rehearse } from './rehearsal'
import { WORLD_LAWS } from './worldLaws'

/** A law that nothing can break proves nothing: each of them finds what was done wrong on purpose. */

const world = () =>
  rehearse(assigning({ to: agent('ann'), replyLimit: 60, attempts: 1, store: {} }), [arrive])
const conversation = (world: World) => {
  const one = conversationOf(world, 'c1')
  if (!one) throw new Error('There is no conversation c1.')
  return one
}

const said: EventBody = { type: 'message.sent', card: 'a', as: 'bot', text: 'Hi', buttons: [] }
const refused: EventBody = {
  type: 'message.refused',
  card: 'a',
  text: 'Hi',
  holder: { kind: 'queue', team: null, agent: null },
}
const toBilling: EventBody = {
  type: 'holder.changed',
  card: 'a',
  from: { kind: 'agent', agent: { id: 'ann', name: 'Ann Lee' }, team: null },
  to: { kind: 'bot', bot: { id: 'billing', name: 'Billing bot' } },
  reason: '',
}
const ended = (request: string): EventBody => ({
  type: 'handoff.ended',
  card: 'a',
  request,
  reason: 'handed_back',
  by: null,
  disposition: null,
})
const called: EventBody = {
  type: 'flow.called',
  card: 'a',
  request: 'c1/2',
  bot: { id: 'b', name: 'B' },
  comeBack: true,
  note: '',
  passed: {},
}
const answered = (serial: number): EventBody => ({
  type: 'assignment.answered',
  card: 'a',
  answer: settled('c1/2', { serial, cause: 'no_reply', attempts: serial }),
})
const moved: EventBody = {
  type: 'holder.changed',
  card: 'a',
  from: { kind: 'queue', team: null, agent: null },
  to: { kind: 'bot', bot: { id: 'vector', name: 'Vector' } },
  reason: '',
}

test.each<[keyof typeof LAWS, string, ...EventBody[]]>([
  ['silence', '"Hi" was said while agent had the floor', said],
  ['silence', '"Hi" had to be silenced', refused],
  ['silence', 'vector spoke while billing had the floor', toBilling, said],
  ['chain', 'the floor was taken from queue, not from agent', moved],
  ['oneEndEach', 'c1/2 is open and has ended 1 times', ended('c1/2')],
  ['oneEndEach', 'c1/9 ended before it began', ended('c1/9')],
  [
    'oneEndEach',
    'c1/9 is over and has ended 0 times',
    { type: 'floor.taken', card: 'a', request: 'c1/9', agent: { id: 'x', name: 'X' } },
  ],
  [
    'stepCap',
    '101 cards without a word of anybody',
    ...Array<EventBody>(101).fill({ type: 'card.entered', card: 'a', visit: 1 }),
  ],
  ['botLimit', 'bots handed over 11 times', ...Array<EventBody>(11).fill(called)],
  ['attempts', 'ann was tried twice for c1/2', answered(2)],
  ['order', 'answer 1 to c1/2 came late', answered(1)],
])('%s: %s', (name, wrong, ...bodies) => {
  const { events, ...talk } = conversation(world())
  expect(LAWS[name](events, talk)).toBeNull()
  expect(LAWS[name]([...events, ...bodies.map((body): Event => ({ at: NOON, ...body }))], talk)).toBe(wrong)
})

const lived = (): Moment => {
  const before = world()
  const action = { do: 'start', at: NOON, conversation: 'c2', contact: null } as const
  const { world: after, why } = act(before, action)
  return { before, action, after, why }
}

test.each<[keyof typeof WORLD_LAWS, string, (moment: Moment) => Moment]>([
  [
    'agreed',
    'the desk does not know who has c1',
    one => ({ ...one, after: { ...one.after, desk: { ...one.after.desk, custody: EMPTY_SHELF } } }),
  ],
  [
    'settledDown',
    `reply is overdue since ${past(60)}`,
    one => ({ ...one, action: { do: 'wait', at: past(61) } }),
  ],
  ['capacity', 'ann has more than 0', one => ({ ...one, before: full(one.before), after: full(one.after) })],
  ['memory', 'c1 was rewritten', one => ({ ...one, after: { ...one.after, conversations: EMPTY_SHELF } })],
  ['memory', 'it could not be done, and was: No.', one => ({ ...one, why: 'No.' })],
  ['tally', 'ann is miscounted', one => ({ ...one, after: uncounted(one.after) })],
  ['ledger', 'c2 has a gap', one => ({ ...one, after: withoutFloor(one.after) })],
])('%s: %s', (name, wrong, spoil) => {
  const moment = lived()
  expect(WORLD_LAWS[name](moment)).toBeNull()
  expect(WORLD_LAWS[name](spoil(moment))).toBe(wrong)
})

/** As if nobody could have been given anything. */
function full(one: World): World {
  const { workspace } = one.desk
  const agents = workspace.agents.map(who => ({ ...who, capacity: 0 }))
  return { ...one, desk: { ...one.desk, workspace: { ...workspace, agents } } }
}

/** As if nobody had counted. */
const uncounted = (one: World): World => ({ ...one, desk: { ...one.desk, tally: EMPTY_TALLY } })

/** As if the floor had changed hands from somebody else. */
function withoutFloor(one: World): World {
  const c2 = conversationOf(one, 'c2')
  if (!c2) return one
  const events = c2.events.map(
    (event): Event => (event.type === 'holder.changed' ? { ...moved, at: NOON } : event),
  )
  return { ...one, conversations: put(one.conversations, 'c2', { ...c2, events }) }
}
