/** What holds of every run, whatever the flow and whatever happens to it, in any order. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { runnable } from '../../../tests/build/arbitrary'
import { flowOf } from '../../../tests/build/flow'
import { frozen } from '../../../tests/build/frozen'
import { NOON } from '../../../tests/build/rehearsal'
import { runs } from '../../../tests/build/runs'
import { workspace } from '../../../tests/build/workspace'
import { decide } from '../desk/decide'
import { openDesk } from '../desk/desk'
import type { Event } from './event'
import type { Holder } from './holder'
import type { Input } from './input'
import { compile, type Program } from './program'
import type { Session } from './session'
import { begin, requestOf, STEP_LIMIT, step } from './step'

const shop = workspace('shop')
const ann = { id: 'ann', name: 'Ann Lee' }
const ben = { id: 'ben', name: 'Ben Ode' }

/** An input made to measure: most of them name the request of the moment, some another one. */
type Draft = (session: Session) => Input

const common = { at: NOON, strategy: null, rawTarget: null, attempts: 1 }
const trace = {
  target: { type: 'agent' as const, raw: null, found: null, by: '' },
  fallbackFor: null,
  candidates: [],
  strategy: null,
  tieBreak: null,
  because: '',
}
const request = fc.oneof(
  { arbitrary: fc.constant(requestOf), weight: 6 },
  { arbitrary: fc.constant((session: Session) => `${session.conversation}/${session.visit - 1}`), weight: 1 },
  { arbitrary: fc.constant(() => 'c2/2'), weight: 1 },
)
const text = fc.constantFrom('hi', 'One', 'ann@shop.example', '12', '', '{{who}}')

const draft: fc.Arbitrary<Draft> = fc.oneof(
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
      () => ({ type: 'agent.said', at: NOON, agent, text: 'Hello' }),
  ),
  fc.tuple(request, fc.constantFrom(ann, ben), fc.boolean()).map(
    ([of, agent, changed]): Draft =>
      session => ({
        ...common,
        trace,
        type: 'assignment.settled',
        request: of(session),
        agent,
        team: null,
        changed,
        assignedAt: NOON,
      }),
  ),
  fc.tuple(request, fc.option(fc.constant(ben))).map(
    ([of, agent]): Draft =>
      session => ({
        ...common,
        trace,
        type: 'assignment.queued',
        request: of(session),
        agent,
        team: null,
        reason: 'nobody_online',
        until: null,
      }),
  ),
  fc.tuple(request, fc.constantFrom('wait_limit' as const, 'target_empty' as const)).map(
    ([of, reason]): Draft =>
      session => ({ ...common, trace, type: 'assignment.refused', request: of(session), reason }),
  ),
  request.map(
    (of): Draft =>
      session => ({
        ...common,
        trace,
        type: 'assignment.unsupported',
        request: of(session),
        bot: ben,
        message: 'No.',
      }),
  ),
  fc.tuple(request, fc.constantFrom(ann, ben)).map(
    ([of, agent]): Draft =>
      session => ({ type: 'assignment.accepted', at: NOON, request: of(session), agent }),
  ),
  request.map(
    (of): Draft =>
      session => ({ type: 'handed.back', at: NOON, request: of(session), by: ann, disposition: 'solved' }),
  ),
)

const drafts = fc.array(draft, { minLength: 1, maxLength: 14 })
const contact = fc.constantFrom(null, ...shop.contacts)

interface Moment {
  readonly before: Session
  readonly input: Input
  readonly after: Session
  readonly events: readonly Event[]
}

/** Plays a generated conversation and looks at each of its steps. */
function everyStep(look: (moment: Moment, program: Program) => void): void {
  fc.assert(
    fc.property(runnable, contact, drafts, (parts, who, list) => {
      const program = compile(frozen(flowOf(parts)), catalog)
      let before = frozen(begin(program, 'c1', who))
      for (const one of [() => ({ type: 'conversation.started' as const, at: NOON }), ...list]) {
        const input = frozen(one(before))
        const { session, events } = step(program, before, input)
        look({ before, input, after: frozen(session), events: frozen(events) }, program)
        before = session
      }
    }),
    { numRuns: runs(150) },
  )
}

test('equal steps are equal, also from a snapshot that went through JSON', () => {
  everyStep(({ before, input, after, events }, program) => {
    const again = step(program, JSON.parse(JSON.stringify(before)), JSON.parse(JSON.stringify(input)))
    expect(JSON.stringify(again)).toBe(JSON.stringify({ session: after, events }))
    expect(JSON.parse(JSON.stringify(after))).toStrictEqual(after)
  })
})

test('the bot is silent while it does not have the floor, which exactly one has', () => {
  everyStep(({ before, after, events }) => {
    let holder: Holder = before.holder
    for (const event of events) {
      if (event.type === 'holder.changed') {
        expect(event.from).toEqual(holder)
        holder = event.to
      }
      if (event.type === 'message.sent' && event.as === 'bot') expect(holder.kind).toBe('bot')
    }
    expect(after.holder).toEqual(holder)
    expect(['bot', 'queue', 'agent']).toContain(holder.kind)
    if (after.state === 'visitor' || after.state === 'desk' || after.state === 'resting')
      expect(holder.kind).toBe('bot')
    if (after.state === 'assignee' || after.state === 'stopped') expect(holder.kind).not.toBe('bot')
  })
})

test('every step ends within the limit of cards', () => {
  everyStep(({ after, events }) => {
    expect(events.filter(({ type }) => type === 'card.entered').length).toBeLessThanOrEqual(STEP_LIMIT)
    expect(after.hops).toBeLessThanOrEqual(STEP_LIMIT)
  })
})

test('the same answer delivered twice, or one to another request, changes nothing', () => {
  everyStep(({ before, input, after, events }, program) => {
    if (!('request' in input)) return
    const again = step(program, after, input)
    expect(again.session).toBe(after)
    expect(again.events).toEqual([])
    if (input.request === requestOf(before)) return
    expect(after).toBe(before)
    expect(events).toEqual([])
  })
})

test('a request is asked once and handed back at most once', () => {
  fc.assert(
    fc.property(runnable, contact, drafts, (parts, who, list) => {
      const program = compile(flowOf(parts), catalog)
      let session = begin(program, 'c1', who)
      let desk = openDesk(shop)
      const seen: string[] = []
      const take = (input: Input): void => {
        const stepped = step(program, session, input)
        session = stepped.session
        for (const event of stepped.events) {
          if (event.type === 'assignment.requested') seen.push(`asked ${event.request.id}`)
          if (event.type === 'handed.back') seen.push(`back ${event.request}`)
        }
        const asked = stepped.events.findLast(event => event.type === 'assignment.requested')
        if (session.state !== 'desk' || asked?.type !== 'assignment.requested') return
        const decision = decide(desk, asked.request, NOON)
        desk = decision.desk
        take(decision.answer)
      }
      take({ type: 'conversation.started', at: NOON })
      for (const one of list) take(one(session))
      expect(new Set(seen).size).toBe(seen.length)
      for (const one of seen) if (one.startsWith('back')) expect(seen).toContain(one.replace('back', 'asked'))
    }),
    { numRuns: runs(150) },
  )
})
