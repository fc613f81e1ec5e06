import { expect, test } from 'vitest'
import { deskWith, onShelf } from '../../../tests/build/desk'
import { NOON, past } from '../../../tests/build/rehearsal'
import { request } from '../../../tests/build/request'
import type { AssignmentRequest } from '../runtime/assignment'
import { agentOf } from './case'
import { reassign, taken } from './custody'
import { decide } from './decide'
import { custodyOf, type Desk } from './desk'

/** A person takes the floor, and no card asked for them. */

const ben = { id: 'ben', name: 'Ben Ode', email: 'ben@shop.example' }
const byBen = (desk: Desk, id = 'c1/7') =>
  taken(desk, { id, conversation: 'c1' }, agentOf(desk, 'ben') ?? expect.fail(), past(30))

const UNASKED: AssignmentRequest = {
  id: 'c1/7',
  conversation: 'c1',
  contact: null,
  flow: '',
  target: { type: 'agent', pick: 'static', ref: ben },
  strategy: 'round_robin',
  availability: { online: true, capacity: true, hours: true },
  ifUnavailable: 'wait',
  waitLimit: null,
  replyLimit: null,
  attempts: 1,
  resumeAfter: null,
  handoffs: 0,
}

test('they have it, without any limit; of its team they keep it there', () => {
  const before = decide(deskWith(), request({ replyLimit: 60, resumeAfter: 60 }), NOON).desk
  const desk = byBen(before)
  expect(custodyOf(desk, 'c1')).toEqual({
    request: UNASKED,
    answers: custodyOf(before, 'c1')?.answers,
    agent: ben,
    team: { id: 'sales', name: 'Sales' },
    pool: null,
    assignedAt: past(30),
    holding: true,
    waiting: null,
    tried: [],
    replyBy: null,
    resumeAt: null,
  })
  expect(onShelf(desk.lastAssigned)).toEqual({ ann: NOON, ben: past(30) })
})

test('also where nobody was asked for before', () => {
  expect(custodyOf(byBen(deskWith()), 'c1')).toMatchObject({ answers: [], agent: ben, team: null })
})

test('passed on, it is said who passed it on, and nothing of a target', () => {
  const desk = byBen(deskWith())
  const passed = reassign(
    desk,
    'c1',
    { type: 'agent', id: 'hana' },
    agentOf(desk, 'ben') ?? expect.fail(),
    past(40),
  )
  expect('answer' in passed && passed.answer).toMatchObject({
    serial: 1,
    rawTarget: null,
    attempts: 1,
    trace: {
      target: { type: 'agent', raw: null, found: null, by: '' },
      fallbackFor: null,
      candidates: [],
      strategy: null,
      tieBreak: null,
      because: 'Ben Ode passed it on to Hana Ueda.',
    },
  })
})
