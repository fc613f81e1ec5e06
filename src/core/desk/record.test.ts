import { describe, expect, test } from 'vitest'
import { frozen } from '@/core/rehearsal/frozen'
import { ann, ended, refused, settled } from '../../../tests/build/answer'
import { deskWith } from '../../../tests/build/desk'
import { NOON, past } from '../../../tests/build/rehearsal'
import { request } from '../../../tests/build/request'
import type { Event, EventBody } from '../runtime/event'
import { decide } from './decide'
import { allCustody, custodyOf, openCount } from './desk'
import { record } from './record'

const open = deskWith()
const asked = request({ replyLimit: 30, resumeAfter: 90 })
const held = frozen(decide(open, asked, NOON).desk)
const at = past(20)
const heard = (...bodies: EventBody[]) =>
  record(
    held,
    'c1',
    bodies.map((body): Event => ({ at, ...body })),
  )
const custody = (...bodies: EventBody[]) => custodyOf(heard(...bodies), 'c1')

describe('the assignee', () => {
  test.each<[string, EventBody, string | null]>([
    ['accepts', { type: 'assignment.accepted', card: 'a', request: 'c1/2', agent: ann }, null],
    ['replies', { type: 'agent.said', agent: ann, text: 'Hi' }, null],
    ['leaves a note, which is no reply', { type: 'agent.noted', agent: ann, text: 'Hm' }, past(30)],
  ])('%s', (_, event, replyBy) => {
    expect(custody(event)).toMatchObject({ holding: true, replyBy, resumeAt: past(110) })
  })
})

describe('the end', () => {
  const end = (id: string): EventBody => {
    const { request, reason, by, disposition } = ended(id)
    return { type: 'handoff.ended', card: 'a', request, reason, by, disposition }
  }

  test('of the hand-off frees the seat', () => {
    const desk = heard(end('c1/2'))
    expect(openCount(desk, 'ann')).toBe(0)
    expect(custodyOf(desk, 'c1')?.agent?.id).toBe('ann')
  })

  test('of another one changes nothing', () => {
    expect(heard(end('c1/1'))).toBe(held)
    expect(record(open, 'c1', [{ at, ...end('c1/2') }])).toBe(open)
  })

  test('of the run frees it too', () => {
    expect(openCount(heard({ type: 'run.stopped', card: 'a', code: 'loop_limit', message: '' }), 'ann')).toBe(
      0,
    )
  })

  test('of the conversation: it is forgotten', () => {
    expect(allCustody(heard({ type: 'conversation.closed', reason: 'resolved', by: ann }))).toEqual([])
  })
})

describe('the floor', () => {
  test('taken by a person is theirs', () => {
    const event: EventBody = {
      type: 'floor.taken',
      card: 'a',
      request: 'c1/7',
      agent: { id: 'hana', name: 'H' },
    }
    expect(custody(event)).toMatchObject({
      request: { id: 'c1/7', conversation: 'c1' },
      agent: { id: 'hana', name: 'Hana Ueda' },
      assignedAt: at,
      holding: true,
    })
    expect(openCount(heard(event), 'ann')).toBe(0)
  })

  test('taken by somebody nobody knows is nobody’s', () => {
    const event: EventBody = {
      type: 'floor.taken',
      card: 'a',
      request: 'c1/7',
      agent: { id: 'zoe', name: 'Z' },
    }
    expect(heard(event)).toBe(held)
  })
})

describe('an answer', () => {
  const next = request({ id: 'c1/4' })
  const requested: EventBody = { type: 'assignment.requested', card: 'b', request: next }

  test('that the card gave itself is noted, so that people can take it up', () => {
    const answer = refused('c1/4', { reason: 'target_empty' })
    const known = custody(requested, { type: 'assignment.answered', card: 'b', answer })
    expect(known?.answers.at(-1)).toBe(answer)
    expect(known).toMatchObject({
      request: next,
      agent: { id: 'ann' },
      holding: false,
    })
  })

  test('that the desk gave is known already', () => {
    expect(heard({ type: 'assignment.answered', card: 'a', answer: settled('c1/2') })).toBe(held)
    expect(heard(requested, { type: 'assignment.answered', card: 'a', answer: settled('c1/2') })).toBe(held)
  })

  test('to the last of two questions is not taken for one to the first', () => {
    const last: EventBody = { ...requested, request: request({ id: 'c1/6' }) }
    const answer = refused('c1/4')
    expect(heard(requested, last, { type: 'assignment.answered', card: 'b', answer })).toBe(held)
    expect(custody(requested, { type: 'assignment.answered', card: 'b', answer }, last)?.request.id).toBe(
      'c1/4',
    )
  })
})

test('what does not concern the desk leaves it as it is', () => {
  expect(
    heard({ type: 'card.entered', card: 'a', visit: 1 }, { type: 'note.left', card: 'a', text: 'x' }),
  ).toBe(held)
  expect(heard()).toBe(held)
})

test('one thing after the other', () => {
  const desk = heard(
    { type: 'agent.said', agent: ann, text: 'Hi' },
    { type: 'conversation.closed', reason: 'resolved', by: ann },
  )
  expect(allCustody(desk)).toEqual([])
})
