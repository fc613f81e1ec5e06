import { describe, expect, test } from 'vitest'
import { deskWith } from '../../../tests/build/desk'
import { NOON, past } from '../../../tests/build/rehearsal'
import { request } from '../../../tests/build/request'
import type { Event } from '../runtime/event'
import { decide } from './decide'
import type { Desk } from './desk'
import { withPauses } from './pauses'
import { nextDue, passed } from './timers'

const at = NOON
const started = (until: string, id = 'r'): Event =>
  ({ type: 'wait.started', at, card: 'w', request: id, until }) as Event
const waiting = (...pauses: readonly [conversation: string, until: string][]): Desk =>
  pauses.reduce((desk, [conversation, until]) => withPauses(desk, conversation, started(until)), deskWith())
const names = ({ pauses }: Desk): readonly string[] => pauses.map(({ conversation }) => conversation)

test('who is called first stands first; at the same instant, who began first', () => {
  const desk = waiting(
    ['c1', past(60)],
    ['c2', past(30)],
    ['c3', past(60)],
    ['c4', past(90)],
    ['c5', past(30)],
  )
  expect(names(desk)).toEqual(['c2', 'c5', 'c1', 'c3', 'c4'])
  expect(nextDue(desk)).toEqual({ is: 'pause', at: past(30), conversation: 'c2' })
})

describe('a pause is over', () => {
  const desk = waiting(['c1', past(60)], ['c2', past(30)])

  test.each<Event['type']>([
    'wait.ended',
    'flow.entered',
    'floor.taken',
    'run.stopped',
    'conversation.closed',
  ])('with %s, in that conversation alone', type => {
    expect(names(withPauses(desk, 'c2', { type, at } as Event))).toEqual(['c1'])
    expect(withPauses(desk, 'c3', { type, at } as Event)).toBe(desk)
  })

  test('with nothing else', () => {
    expect(withPauses(desk, 'c2', { type: 'visitor.said', at, text: 'Hello?' } as Event)).toBe(desk)
  })
})

describe('what people wait for comes before a pause', () => {
  const asked = (limit: number): Desk =>
    decide(
      passed(deskWith({ ann: { capacity: 0 }, ben: { capacity: 0 }, cleo: { capacity: 0 } }), NOON),
      request({ waitLimit: limit }),
      NOON,
    ).desk
  const both = (limit: number, pause: number) =>
    nextDue(withPauses(asked(limit), 'c9', started(past(pause))))?.is

  test('at the same instant', () => {
    expect(both(60, 60)).toBe('wait')
  })

  test('but not before an earlier one', () => {
    expect(both(60, 59)).toBe('pause')
    expect(both(59, 60)).toBe('wait')
  })
})
