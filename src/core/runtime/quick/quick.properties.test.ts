/** Without events a conversation goes exactly as with them, whatever the flow and whatever happens to it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { quicks } from '@/cards/quicks'
import { LIMITS } from '@/core/flow/limits'
import { frozen } from '@/core/rehearsal/frozen'
import { runnable } from '../../../../tests/build/arbitrary'
import { flowOf, start } from '../../../../tests/build/flow'
import { type Draft, draft } from '../../../../tests/build/inputs'
import { listening, nobody, visible } from '../../../../tests/build/quickHost'
import { NOON } from '../../../../tests/build/rehearsal'
import { runs } from '../../../../tests/build/runs'
import { workspace } from '../../../../tests/build/workspace'
import type { Input } from '../input'
import { compile } from '../program'
import type { Visitor } from '../session'
import { begin, step } from '../step'
import type { QuickInput } from './inputs'
import { quickOf } from './quick'

const contact = fc.constantFrom<Visitor | null>(null, ...workspace('shop').contacts)
const opening = fc.constantFrom<Input>(
  { type: 'conversation.started', at: NOON },
  { type: 'conversation.started', at: NOON, said: 'help me' },
  { type: 'conversation.started', at: NOON, from: 'a' },
)

/** Texts too long to be kept, where an input may bring them. */
const stretched = draft.map(
  (one): Draft =>
    session => {
      const input = one(session)
      if (input.type === 'assignment.settled') return { ...input, agent: { ...input.agent, name: LONG } }
      return input.type === 'handoff.ended' ? { ...input, disposition: LONG } : input
    },
)
const LONG = 'x'.repeat(LIMITS.text + 1)
const inputs = fc.array(fc.oneof({ arbitrary: draft, weight: 9 }, { arbitrary: stretched, weight: 1 }), {
  maxLength: 14,
})
const id = fc.oneof({ arbitrary: fc.constant('c1'), weight: 9 }, { arbitrary: fc.constant(LONG), weight: 1 })

test('the same messages, requests, variables, record and holder after every input', () => {
  let supported = 0
  fc.assert(
    fc.property(runnable, id, contact, opening, inputs, (parts, id, who, first, list) => {
      const program = compile(frozen(flowOf(parts)), catalog)
      const heard = listening()
      const { quick, unsupported } = quickOf(program, quicks, heard.host)
      if (!quick) {
        expect(unsupported).toEqual(botsAmong(program.cards))
        return
      }
      supported += 1
      let session = begin(program, id, who)
      const quickly = quick.begin(id, who)
      for (const one of [() => first, ...list]) {
        const input = frozen(one(session))
        if (!isQuick(input)) continue
        const stepped = step(program, session, input)
        session = frozen(stepped.session)
        quick.take(quickly, input)
        expect(heard.taken()).toStrictEqual(stepped.events.flatMap(visible))
        expect(quickly).toStrictEqual(session)
      }
    }),
    { numRuns: runs(1_000) },
  )
  expect(supported).toBeGreaterThan(runs(1_000) / 5)
})

test('a card that hands over to another bot is named as one that can’t be run so', () => {
  const to = { type: 'bot', pick: 'static', ref: { id: 'billing', name: 'Billing' } }
  const flow = flowOf({ cards: { start: start('a'), a: { type: 'assign', settings: { to } } } })
  expect(quickOf(compile(flow, catalog), quicks, nobody)).toEqual({
    quick: null,
    unsupported: ['a'],
  })
})

test('so is a card whose type has no such form', () => {
  const flow = flowOf({ cards: { start: start('a'), a: { type: 'message', settings: { text: 'Hi' } } } })
  const others = new Map([...quicks].filter(([type]) => type !== 'message'))
  expect(quickOf(compile(flow, catalog), others, listening().host)).toEqual({
    quick: null,
    unsupported: ['a'],
  })
})

const isQuick = (input: Input): input is QuickInput =>
  !['flow.called', 'floor.taken', 'agent.noted', 'assignment.to_bot'].includes(input.type)

const botsAmong = (cards: ReturnType<typeof compile>['cards']): string[] =>
  cards.flatMap(({ key, typeName, settings }) =>
    typeName === 'run_flow' || ('to' in settings && (settings.to as { type: string }).type === 'bot')
      ? [key]
      : [],
  )
