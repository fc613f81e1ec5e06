import { describe, expect, test } from 'vitest'
import { ann, ben, noReply, queued, refused, sales, settled, toBot } from '../../../tests/build/answer'
import { NOON, past } from '../../../tests/build/rehearsal'
import { request } from '../../../tests/build/request'
import type { AssignmentAnswer } from '../runtime/assignment'
import type { Event, EventBody } from '../runtime/event'
import { type Holder, UNASSIGNED } from '../runtime/holder'
import { type LedgerEntry, ledgerOf } from './ledger'

/** What the ledger makes of each event. */

const flow = { id: 'f1', name: 'Triage' }
const bot: Holder = { kind: 'bot', bot: flow }
const queue: Holder = { kind: 'queue', team: sales, agent: null }
const withAnn: Holder = { kind: 'agent', agent: ann, team: sales }

const begun: EventBody = {
  type: 'conversation.started',
  conversation: 'c1',
  flow,
  logic: 'first',
  contact: null,
  previous: null,
}
const card = 'a'
const moved = (from: Holder, to: Holder, reason = 'test'): EventBody => ({
  type: 'holder.changed',
  card,
  from,
  to,
  reason,
})
const asked: EventBody = { type: 'assignment.requested', card, request: request() }
const answered = (answer: AssignmentAnswer): EventBody => ({ type: 'assignment.answered', card, answer })
const taken = (): EventBody => ({ type: 'assignment.accepted', card, request: 'c1/2', agent: ann })
const ended = (change: Partial<Extract<EventBody, { type: 'handoff.ended' }>>): EventBody => ({
  type: 'handoff.ended',
  card,
  request: 'c1/2',
  reason: 'handed_back',
  by: ann,
  disposition: null,
  ...change,
})

/** One second after the other. */
const ledger = (...bodies: readonly EventBody[]): readonly LedgerEntry[] =>
  ledgerOf([begun, ...bodies].map((body, i): Event => ({ at: past(i), ...body })))

describe('one event', () => {
  const plain = { reason: null, fallbackFor: null, raw: null, card }
  const { trace } = settled('c1/2')
  const fallback = { trace: { ...trace, fallbackFor: 'owner_missing' as const }, rawTarget: 'x' }
  const given = { ...plain, raw: 'ann' }

  test.each<[EventBody, object]>([
    [asked, { ...plain, what: 'requested' }],
    [taken(), { ...plain, what: 'accepted' }],
    [answered(settled('c1/2')), { ...given, what: 'assigned' }],
    [answered(settled('c1/2', { changed: false })), { ...given, what: 'assigned', reason: 'no_change' }],
    [answered(settled('c1/2', { cause: 'queue' })), { ...given, what: 'assigned' }],
    [answered(settled('c1/2', { cause: 'taken' })), { ...given, what: 'assigned' }],
    [
      answered(settled('c1/2', { cause: 'reassigned' })),
      { ...given, what: 'reassigned', reason: 'reassigned' },
    ],
    [answered(settled('c1/2', { cause: 'no_reply' })), { ...given, what: 'reassigned', reason: 'no_reply' }],
    [
      answered(settled('c1/2', fallback)),
      { ...plain, what: 'assigned', raw: 'x', fallbackFor: 'owner_missing' },
    ],
    [
      answered(queued('c1/2', { reason: 'at_capacity' })),
      { ...given, what: 'queued', reason: 'at_capacity' },
    ],
    [answered(toBot('c1/2', flow)), { ...given, what: 'assigned' }],
    [answered(refused('c1/2')), { ...given, what: 'refused', reason: 'wait_limit' }],
    [answered(noReply('c1/2')), { ...given, what: 'no_reply' }],
    [ended({ disposition: 'solved' }), { ...plain, what: 'handed_back', reason: 'solved' }],
    [ended({}), { ...plain, what: 'handed_back' }],
    [ended({ reason: 'resume_timer', by: null }), { ...plain, what: 'ended', reason: 'resume_timer' }],
    [
      { type: 'floor.taken', card, request: 'c1/3', agent: ben },
      { ...plain, what: 'taken_over', reason: 'Ben Ode' },
    ],
    [
      { type: 'conversation.closed', reason: 'visitor_left', by: null },
      { ...plain, what: 'visitor_left', card: '' },
    ],
    [
      { type: 'conversation.closed', reason: 'resolved', by: ann },
      { ...plain, what: 'resolved', card: '' },
    ],
    [
      { type: 'run.stopped', card, code: 'loop_limit', message: '' },
      { ...plain, what: 'stopped', reason: 'loop_limit' },
    ],
  ])('%j', (event, entry) => {
    expect(ledger(event)).toEqual([
      { at: past(1), conversation: 'c1', logic: 'first', from: bot, to: bot, ...entry },
    ])
  })

  test.each<[EventBody]>([
    [{ type: 'agent.said', agent: ann, text: 'Hi' }],
    [{ type: 'run.rested', card, reason: 'end' }],
    [moved(bot, queue)],
  ])('%j is none of the floor’s own', event => {
    expect(ledger(event)).toEqual([])
  })

  test('an exit that leads nowhere leaves it in Unassigned', () => {
    expect(ledger(moved(bot, UNASSIGNED, 'open_exit'))).toEqual([
      {
        ...plain,
        at: past(1),
        conversation: 'c1',
        logic: 'first',
        what: 'unassigned',
        reason: 'open_exit',
        from: bot,
        to: UNASSIGNED,
      },
    ])
  })
})

test('the floor is told with what moved it: from whom, to whom', () => {
  const entries = ledger(
    asked,
    moved(bot, queue),
    answered(queued('c1/2')),
    moved(queue, withAnn),
    answered(settled('c1/2', { cause: 'taken' })),
    taken(),
    answered(settled('c1/2', { cause: 'reassigned', changed: false })),
    moved(withAnn, bot),
    ended({}),
  )
  expect(entries.map(({ what, from, to }) => [what, from, to])).toEqual([
    ['requested', bot, bot],
    ['queued', bot, queue],
    ['assigned', queue, withAnn],
    ['accepted', withAnn, withAnn],
    ['reassigned', withAnn, withAnn],
    ['handed_back', withAnn, bot],
  ])
})

test('a request or an acceptance moves nothing, whatever moved just before', () => {
  const entries = ledger(moved(bot, queue), asked, moved(queue, withAnn), taken())
  expect(entries.map(({ from, to }) => [from, to])).toEqual([
    [queue, queue],
    [withAnn, withAnn],
  ])
})

test('each entry names the logic of the flow whose cards ran', () => {
  const entered = (logic: string, why: 'called' | 'returned'): EventBody => ({
    type: 'flow.entered',
    flow,
    logic,
    why,
  })
  const entries = ledger(asked, entered('other', 'called'), asked, entered('first', 'returned'), asked)
  expect(entries.map(({ logic }) => logic)).toEqual(['first', 'other', 'first'])
})

test('without its beginning nothing can be told', () => {
  expect(ledgerOf([{ at: NOON, ...asked }])).toEqual([])
})
