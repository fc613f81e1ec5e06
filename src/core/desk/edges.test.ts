import { describe, expect, test } from 'vitest'
import { ann } from '../../../tests/build/answer'
import { deskWith } from '../../../tests/build/desk'
import { NOON, past } from '../../../tests/build/rehearsal'
import { request, toAgent, toTeam } from '../../../tests/build/request'
import type { AssignmentRequest } from '../runtime/assignment'
import type { Event } from '../runtime/event'
import { type Holder, UNASSIGNED } from '../runtime/holder'
import { agentOf } from './case'
import { accept, reassign } from './custody'
import { decide } from './decide'
import { custodyOf, type Desk, OpenBut, openCount } from './desk'
import { record } from './record'
import { endReply } from './timers'

/** Where two rules meet: what neither of them says alone. */

const asked = (change: Partial<AssignmentRequest> = {}, desk: Desk = deskWith()): Desk =>
  decide(desk, request(change), NOON).desk
const custodyIn = (desk: Desk) => custodyOf(desk, 'c1') ?? expect.fail()
const passOn = (desk: Desk, team: string) =>
  reassign(desk, 'c1', { type: 'team', id: team }, agentOf(desk, 'ann') ?? expect.fail(), past(5))

describe('passed on to a team', () => {
  const alone = () => deskWith({ emil: { capacity: 5 } })

  test('in which nobody else can take it: whoever has it keeps it, and that is said', () => {
    expect(passOn(asked({ target: toTeam('full') }, alone()), 'full')).toEqual({
      why: 'Emil Roth has it already, and nobody else of Full can take it.',
    })
  })

  test('by somebody else’s word, it moves', () => {
    expect(passOn(asked({ target: toAgent('hana') }, alone()), 'full')).toMatchObject({
      answer: { agent: { id: 'emil' }, changed: true },
    })
  })
})

test('whoever took it from the team’s own queue was chosen by nobody, so nobody is tried next', () => {
  const queued = asked({ strategy: 'queue', replyLimit: 30 })
  const taken = accept(queued, 'c1', 'ben', NOON)
  if ('why' in taken) throw new Error(taken.why)
  expect(endReply(taken.desk, custodyIn(taken.desk), past(30)).answer).toMatchObject({
    type: 'assignment.no_reply',
    strategy: 'queue',
    attempts: 1,
    trace: { because: 'Ben Ode did not reply in time. There is nobody else to try.' },
  })
})

test('the conversation that is being decided does not count as open', () => {
  const desk = asked({ conversation: 'c2' }, asked({ target: toAgent('ann') }))
  const both = asked({ conversation: 'c3', target: toAgent('ann') }, desk)
  const ann = agentOf(both, 'ann')
  if (!ann) throw new Error('There is no Ann.')
  expect([
    openCount(both, 'ann'),
    new OpenBut(both, custodyOf(both, 'c1')).of(ann),
    new OpenBut(both, undefined).of(ann),
  ]).toEqual([2, 1, 2])
})

describe('the desk hears', () => {
  const held = () => asked({ resumeAfter: 60 })
  const noted = (id: string): Event => ({
    at: past(10),
    type: 'agent.noted',
    agent: { id, name: id },
    text: 'Hm',
  })
  const moved = (to: Holder): Event => ({
    at: past(10),
    type: 'holder.changed',
    card: 'a',
    from: { kind: 'agent', agent: ann, team: null },
    to,
    reason: 'test',
  })

  test('of a note: the assignee’s own is activity, a colleague’s is none', () => {
    expect(custodyIn(record(held(), 'c1', [noted('ann')])).resumeAt).toBe(past(70))
    expect(custodyIn(record(held(), 'c1', [noted('ben')])).resumeAt).toBe(past(60))
    const nobody = asked({ target: toTeam('night'), resumeAfter: 60 })
    expect(record(nobody, 'c1', [noted('ann')])).toBe(nobody)
    expect(record(nobody, 'c9', [noted('ann')])).toBe(nobody)
  })

  test('that it lies in Unassigned: no team has it any more', () => {
    expect(custodyIn(record(held(), 'c1', [moved(UNASSIGNED)])).team).toBeNull()
    const bot: Holder = { kind: 'bot', bot: { id: 'vector', name: 'Vector' } }
    expect(custodyIn(record(held(), 'c1', [moved(bot)])).team).toEqual({ id: 'sales', name: 'Sales' })
  })
})
