import fc from 'fast-check'
import { type Cause, END_REASONS } from '@/core/runtime/assignment'
import { isReturn, requestOf } from '@/core/runtime/concerns'
import { HOURS_STATES } from '@/core/runtime/hours'
import type { Input } from '@/core/runtime/input'
import type { Session } from '@/core/runtime/session'
import { accepted, ann, ben, ended, noReply, queued, refused, reply, settled, taken, toBot } from './answer'
import { NOON, past } from './rehearsal'

/** An input made to measure: most of them name the request of the moment, some another one. */
export type Draft = (session: Session) => Input

const request = fc.oneof(
  { arbitrary: fc.constant(requestOf), weight: 6 },
  { arbitrary: fc.constant((session: Session) => `${session.conversation}/${session.visit - 1}`), weight: 1 },
  { arbitrary: fc.constant(() => 'c2/2'), weight: 1 },
)
/** Mostly the next answer to the request, now and then the last one again. */
const serial = fc.constantFrom(1, 1, 1, 2, 0).map(
  more =>
    ({ serial }: Session) =>
      serial + more,
)
const cause = fc.constantFrom<Cause>('asked', 'queue', 'taken', 'reassigned', 'no_reply')
const text = fc.constantFrom('hi', 'One', 'ann@shop.example', '12', '', ' ', ' hi ', '{{who}}')

export const draft: fc.Arbitrary<Draft> = fc.oneof(
  fc.constant<Draft>(() => ({ type: 'conversation.started', at: NOON })),
  text.map(
    (said): Draft =>
      () => ({ type: 'visitor.said', at: NOON, text: said }),
  ),
  fc.constantFrom('one', 'two', 'otherwise').map(
    (option): Draft =>
      () => ({ type: 'visitor.chose', at: NOON, option, text: option }),
  ),
  fc.constantFrom(ann, ben).map(
    (agent): Draft =>
      () =>
        reply('Hello', agent),
  ),
  fc.constantFrom(ann, ben).map(
    (agent): Draft =>
      () =>
        taken(agent),
  ),
  fc.tuple(request, serial, fc.constantFrom(ann, ben), cause, fc.boolean()).map(
    ([of, next, agent, cause, changed]): Draft =>
      session =>
        settled(of(session), { serial: next(session), agent, cause, changed }),
  ),
  fc.tuple(request, serial, fc.option(fc.constant(ben)), cause).map(
    ([of, next, agent, cause]): Draft =>
      session =>
        queued(of(session), { serial: next(session), team: null, agent, cause, reason: 'nobody_online' }),
  ),
  fc.tuple(request, serial, fc.constantFrom('wait_limit' as const, 'target_empty' as const)).map(
    ([of, next, reason]): Draft =>
      session =>
        refused(of(session), { serial: next(session), reason }),
  ),
  fc.tuple(request, serial).map(
    ([of, next]): Draft =>
      session =>
        noReply(of(session), { serial: next(session) }),
  ),
  fc.tuple(request, serial).map(
    ([of, next]): Draft =>
      session =>
        toBot(of(session), { id: 'billing', name: 'Billing bot' }, { serial: next(session) }),
  ),
  fc.tuple(request, fc.constantFrom(ann, ben)).map(
    ([of, agent]): Draft =>
      session =>
        accepted(of(session), agent),
  ),
  fc.tuple(request, fc.constantFrom(...END_REASONS.filter(isReturn))).map(
    ([of, reason]): Draft =>
      session =>
        ended(of(session), { reason }),
  ),
  fc.tuple(request, fc.constantFrom(...HOURS_STATES), fc.constantFrom(null, past(60), past(60_000))).map(
    ([of, state, opensAt]): Draft =>
      session => ({
        ...{ type: 'hours.answered', at: NOON, request: of(session), state, whose: 'Shop' },
        ...{ detail: state, opensAt, opens: opensAt === null ? '' : '2026-06-15 12:01' },
      }),
  ),
  request.map(
    (of): Draft =>
      session => ({ type: 'wait.over', at: NOON, request: of(session) }),
  ),
  fc.tuple(request, fc.constantFrom('missing' as const, 'empty' as const, 'circle' as const)).map(
    ([of, why]): Draft =>
      session => ({ type: 'flow.missing', at: NOON, request: of(session), why }),
  ),
  fc.constantFrom('resolved' as const, 'visitor_left' as const).map(
    (reason): Draft =>
      () => ({ type: 'conversation.closed', at: NOON, reason, by: null }),
  ),
)
