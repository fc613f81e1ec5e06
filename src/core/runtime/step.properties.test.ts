/** What holds of every run, whatever the flow and whatever happens to it, in any order. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { frozen } from '@/core/rehearsal/frozen'
import { runnable } from '../../../tests/build/arbitrary'
import { flowOf } from '../../../tests/build/flow'
import { draft } from '../../../tests/build/inputs'
import { NOON } from '../../../tests/build/rehearsal'
import { runs } from '../../../tests/build/runs'
import { workspace } from '../../../tests/build/workspace'
import { decide } from '../desk/decide'
import { openDesk } from '../desk/desk'
import { requestOf } from './concerns'
import type { Event, QuietEvent } from './event'
import type { Holder } from './holder'
import type { Input } from './input'
import { compile, type Program } from './program'
import type { Session } from './session'
import { begin, step } from './step'
import { STEP_LIMIT } from './walk'

const shop = workspace('shop')
const drafts = fc.array(draft, { minLength: 1, maxLength: 14 })
const contact = fc.constantFrom(null, ...shop.contacts)

interface Moment {
  readonly before: Session
  readonly input: Input
  readonly after: Session
  readonly events: readonly Event[]
  readonly quiet: boolean
}

/** Plays a generated conversation and looks at each of its steps. */
function everyStep(look: (moment: Moment, program: Program) => void): void {
  fc.assert(
    fc.property(runnable, contact, drafts, (parts, who, list) => {
      const program = compile(frozen(flowOf(parts)), catalog)
      let before = frozen(begin(program, 'c1', who))
      for (const one of [() => ({ type: 'conversation.started' as const, at: NOON }), ...list]) {
        const input = frozen(one(before))
        const { session, events, quiet } = step(program, before, input)
        look({ before, input, after: frozen(session), events: frozen(events), quiet }, program)
        before = session
      }
    }),
    { numRuns: runs(150) },
  )
}

test('equal steps are equal, also from a snapshot that went through JSON', () => {
  everyStep(({ before, input, after, events, quiet }, program) => {
    const again = step(program, JSON.parse(JSON.stringify(before)), JSON.parse(JSON.stringify(input)))
    expect(JSON.stringify(again)).toBe(JSON.stringify({ session: after, events, quiet }))
    expect(JSON.parse(JSON.stringify(after))).toStrictEqual(after)
  })
})

test('a step is quiet where nothing happens that the desk learns from', () => {
  const passedOver: Readonly<Record<QuietEvent['type'], true>> = {
    'card.entered': true,
    'card.left': true,
    'message.sent': true,
    'variable.set': true,
    'visitor.said': true,
    'conversation.started': true,
    'assignment.requested': true,
    'run.rested': true,
  }
  everyStep(({ events, quiet }) => {
    expect(quiet).toBe(events.every(({ type }) => type in passedOver))
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
    if (after.state === 'visitor' || after.state === 'desk') expect(holder.kind).toBe('bot')
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

test('a hand-off begins once and ends at most once, and never before it began', () => {
  fc.assert(
    fc.property(runnable, contact, drafts, (parts, who, list) => {
      const program = compile(flowOf(parts), catalog)
      let session = begin(program, 'c1', who)
      let desk = openDesk(shop)
      const seen: string[] = []
      // Transferred for good, nothing comes to this flow any more.
      let gone = false
      const take = (input: Input): void => {
        if (gone) return
        const stepped = step(program, session, input)
        session = stepped.session
        for (const event of stepped.events) {
          if (event.type === 'assignment.requested') seen.push(`begins ${event.request.id}`)
          if (event.type === 'floor.taken') seen.push(`begins ${event.request}`)
          if (event.type === 'handoff.ended') seen.push(`ends ${event.request}`)
          if (event.type === 'flow.called') gone = !event.comeBack
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
      for (const [i, one] of seen.entries())
        if (one.startsWith('ends')) expect(seen.slice(0, i)).toContain(one.replace('ends', 'begins'))
    }),
    { numRuns: runs(150) },
  )
})
