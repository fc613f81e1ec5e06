import { describe, expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { quicks } from '@/cards/quicks'
import { ann, noReply, queued, refused, sales, settled } from '../../../../tests/build/answer'
import { agent, flowOf, say, start } from '../../../../tests/build/flow'
import { nobody } from '../../../../tests/build/quickHost'
import { NOON } from '../../../../tests/build/rehearsal'
import type { AssignmentRequest, EndReason } from '../assignment'
import { requestOf } from '../concerns'
import { compile } from '../program'
import { listed } from '../values'
import type { QuickSession } from './card'
import type { Quick, QuickInput } from './inputs'
import { quickOf } from './quick'

/** Ann is asked for twice, with words in between. */
const flow = flowOf({
  variables: { handoff: { type: 'object', scope: 'conversation' } },
  cards: {
    start: start('a'),
    a: { type: 'assign', settings: { to: agent('ann') }, exits: { returned: 'b' } },
    b: say('Back with {{handoff.disposition}}', 'c'),
    c: { type: 'assign', settings: { to: agent('ann') }, exits: {} },
  },
})

test('each kind of input has an entry of its own, which answers the request of the moment', () => {
  const { quick, said } = prepared()
  const session = quick.begin('c1')
  quick.start(session, NOON)
  quick.settle(session, settled(''))
  quick.accept(session, NOON, 'somebody else')
  expect(session.handoff.acceptedAt).toBeNull()
  quick.accept(session, NOON, ann.id)
  expect(session.handoff.acceptedAt).toBe(NOON)
  quick.end(session, NOON, 'handed_back', 'solved')
  expect(said).toEqual(['Back with solved'])
  expect(requestOf(session)).toBe('c1/4')
  quick.close(session, NOON, 'resolved')
  quick.settle(session, settled('', { serial: 2 }))
  expect(session.state).toBe('closed')
})

test('an answer that names its request is taken for no other', () => {
  const { quick } = prepared()
  const session = quick.begin('c1')
  quick.start(session, NOON)
  quick.take(session, settled('c1/1'))
  expect(session.state).toBe('desk')
  quick.take(session, settled('c1/2'))
  expect(session.state).toBe('assignee')
})

test('the record of an earlier hand-off stays as it was until the next one is answered', () => {
  const { quick } = prepared()
  const session = quick.begin('c1')
  quick.start(session, NOON)
  quick.settle(session, settled(''))
  quick.end(session, NOON, 'handed_back', 'solved')
  expect(listed(session.values)).toMatchObject([{ cardId: 'a', disposition: 'solved' }])
  quick.settle(session, settled(''))
  expect(listed(session.values)).toMatchObject([{ cardId: 'c', disposition: null }])
})

test('a host that reads the request may do so as long as the desk is waited for', () => {
  const { quick, asked } = prepared()
  const session = quick.begin('c1')
  quick.start(session, NOON)
  expect(asked.map(request => request(session).id)).toEqual(['c1/2'])
})

describe('each answer of the desk', () => {
  const answers: Record<string, Answer> = {
    settled: (quick, session, serial) => quick.settle(session, settled('', { serial })),
    queued: (quick, session, serial) => quick.queue(session, queued('', { serial })),
    refused: (quick, session, serial) => quick.refuse(session, refused('', { serial })),
    noReply: (quick, session, serial) => quick.giveUp(session, noReply('', { serial })),
  }
  const ways: Record<string, { readonly before: readonly string[]; readonly takes: readonly string[] }> = {
    'nobody has been asked': { before: [], takes: [] },
    'the desk is asked': { before: ['asked'], takes: ['settled', 'queued', 'refused'] },
    'it waits in the queue': { before: ['asked', 'queued'], takes: ['settled', 'queued', 'refused'] },
    'somebody has it': { before: ['asked', 'settled'], takes: ['settled', 'queued', 'noReply'] },
    'it waits in Unassigned': { before: ['asked', 'refused'], takes: ['settled', 'queued'] },
    'nobody replied': { before: ['asked', 'settled', 'noReply'], takes: [] },
  }
  for (const [when, { before, takes }] of Object.entries(ways))
    for (const [name, answer] of Object.entries(answers)) {
      const taken = takes.includes(name)
      test(`${name}, when ${when}, is ${taken ? 'taken once' : 'left alone'}`, () => {
        const { quick } = prepared()
        const session = quick.begin('c1')
        for (const [i, step] of before.entries())
          if (step === 'asked') quick.start(session, NOON)
          else answers[step]?.(quick, session, i)
        const was = structuredClone(session)
        answer(quick, session, before.length - 1)
        expect(session, 'an answer that was counted already').toEqual(was)
        answer(quick, session, before.length)
        expect(session.serial).toBe(taken ? before.length : was.serial)
        const after = structuredClone(session)
        // The same once more leads to where it stood.
        if (!taken) expect(after).toEqual(was)
        else if (name !== before.at(-1)) expect(after).not.toEqual({ ...was, serial: after.serial })
        answer(quick, session, before.length)
        expect(session, 'the same answer again').toEqual(after)
      })
    }
})

test('each answer that names its request is taken for what it is', () => {
  const request = 'c1/2'
  const after = (...inputs: readonly QuickInput[]): QuickSession => {
    const { quick } = prepared()
    const session = quick.begin('c1')
    quick.start(session, NOON)
    for (const input of inputs) quick.take(session, input)
    return session
  }
  const said: QuickInput = { type: 'agent.said', at: NOON, agent: ann, text: 'Hello' }
  const accepted: QuickInput = { type: 'assignment.accepted', at: NOON, request, agent: ann }
  expect(after(queued(request)).holder).toMatchObject({ kind: 'queue', team: sales })
  expect(after(refused(request)).handoff).toMatchObject({ outcome: 'unavailable', reason: 'wait_limit' })
  expect(after(settled(request), noReply(request, { serial: 2 })).handoff).toMatchObject({
    outcome: 'no_reply',
  })
  expect(after(settled(request)).handoff.acceptedAt).toBeNull()
  expect(after(settled(request), accepted).handoff.acceptedAt).toBe(NOON)
  expect(after(settled(request), said).handoff.acceptedAt).toBe(NOON)
})

describe('cards one after the other are counted', () => {
  test.each<[EndReason, number]>([
    ['handed_back', 2],
    ['visitor_keyword', 2],
    ['resume_timer', 4],
  ])('when it comes back by %s: %i', (reason, hops) => {
    const { quick } = prepared()
    const session = quick.begin('c1')
    quick.start(session, NOON)
    quick.settle(session, settled(''))
    expect(session.hops).toBe(2)
    quick.end(session, NOON, reason, null)
    expect(session.hops).toBe(hops)
  })
})

test('only what has begun and is not closed can be closed', () => {
  const { quick } = prepared()
  const session = quick.begin('c1')
  quick.close(session, NOON, 'resolved')
  expect(session).toEqual(quick.begin('c1'))
  quick.start(session, NOON)
  quick.settle(session, settled(''))
  quick.close(session, NOON, 'resolved')
  expect(session.state).toBe('closed')
  const before = structuredClone(session)
  session.holder = { kind: 'agent', agent: ann, team: null }
  quick.close(session, NOON, 'visitor_left')
  expect(session).toEqual({ ...before, holder: session.holder })
})

type Answer = (quick: Quick, session: QuickSession, serial: number) => void

function prepared() {
  const said: string[] = []
  const asked: ((session: QuickSession) => AssignmentRequest)[] = []
  const { quick } = quickOf(compile(flow, catalog), quicks, {
    ...nobody,
    say: (_, text) => said.push(text),
    ask: (_, request) => asked.push(request),
  })
  if (!quick) throw new Error('The flow can’t be run without events.')
  return { quick, said, asked }
}
