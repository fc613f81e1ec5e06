/** Each card's example goes the same with and without events, whatever the visitor does. */
import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { open } from '@/core/flow/open'
import { requestOf } from '@/core/runtime/concerns'
import { HOURS_STATES } from '@/core/runtime/hours'
import { compile } from '@/core/runtime/program'
import type { QuickInput } from '@/core/runtime/quick/inputs'
import { quickOf } from '@/core/runtime/quick/quick'
import type { Session } from '@/core/runtime/session'
import { begin, step } from '@/core/runtime/step'
import { flowOf, say, start } from '../../tests/build/flow'
import { listening, nobody, visible } from '../../tests/build/quickHost'
import { NOON } from '../../tests/build/rehearsal'
import { runs } from '../../tests/build/runs'
import { workspace } from '../../tests/build/workspace'
import { catalog } from './catalog'
import { quicks } from './quicks'

const words = fc.constantFrom(
  '1',
  '5 stars',
  'Great',
  'skip',
  'a@b.example',
  '700',
  'no idea',
  ' ',
  '{{who}}',
)
const EVENING = '2026-03-02T18:00:00.000Z'

/** Inputs made to measure: what answers a request names the one of the moment. */
type Draft = (session: Session) => QuickInput
const input: fc.Arbitrary<Draft> = fc.oneof(
  words.map(
    (text): Draft =>
      () => ({ type: 'visitor.said', at: NOON, text }),
  ),
  fc.tuple(fc.constantFrom('1', '2', '3', '5', 'skip', 'hours', 'bye', 'x'), words).map(
    ([option, text]): Draft =>
      () => ({ type: 'visitor.chose', at: NOON, option, text }),
  ),
  fc.tuple(fc.constantFrom(...HOURS_STATES), fc.constantFrom(null, EVENING)).map(
    ([state, opensAt]): Draft =>
      session => ({
        type: 'hours.answered',
        at: NOON,
        request: requestOf(session),
        state,
        whose: 'Us',
        detail: '',
        opensAt,
        opens: opensAt === null ? '' : '2026-03-02 18:00',
      }),
  ),
  fc.constant<Draft>(session => ({ type: 'wait.over', at: EVENING, request: requestOf(session) })),
  fc.constant<Draft>(session => ({ type: 'wait.over', at: NOON, request: `${requestOf(session)}1` })),
)
const opening: Draft = () => ({ type: 'conversation.started', at: NOON })
const contact = fc.constantFrom(null, ...workspace('shop').contacts)

const placeOf = (type: string): URL => new URL(`./${type}/example.json`, import.meta.url)
const examples = [...catalog.keys()]
  .filter(type => existsSync(placeOf(type)))
  .flatMap(type => {
    const { flow } = open(readFileSync(placeOf(type), 'utf8'), catalog)
    if (!flow) throw new Error(`The example of ${type} is unreadable.`)
    const program = compile(flow, catalog)
    return quickOf(program, quicks, nobody).quick ? [{ type, program }] : []
  })

/** What the examples leave out: the other ways to wait, and to ask for hours. */
const night = { id: 'night', name: 'Night' }
const others = [
  { until: 'opening', team: night, onReply: 'stay' },
  { until: 'opening', onReply: 'leave' },
  { until: 'time', seconds: 60, onReply: 'stay' },
].map(settings => ({ type: 'wait', settings, exits: { next: 'said', replied: 'a' } }))
const asking = { type: 'hours', settings: { of: 'team', team: night, store: 'next' } }
const pausing = [
  ...others,
  { ...asking, exits: {} as Record<string, string> },
  { ...asking, exits: { open: 'said', closed: 'said', holiday: 'a' } },
].map((a, i) => {
  const variables = { next: { type: 'text', scope: 'conversation' } as const }
  const flow = flowOf({ variables, cards: { start: start('a'), a, said: say('{{next}}', 'a') } })
  return { type: `${a.type} ${i}`, program: compile(flow, catalog) }
})

test('most cards can be run without events', () => {
  expect(examples.length).toBeGreaterThan(catalog.size / 2)
})

test.each([...examples, ...pausing])('$type', ({ program }) => {
  fc.assert(
    fc.property(contact, fc.array(input, { maxLength: 8 }), (who, inputs) => {
      const heard = listening()
      const { quick } = quickOf(program, quicks, heard.host)
      if (!quick) throw new Error('It can’t be run without events.')
      let session = begin(program, 'c1', who)
      const quickly = quick.begin('c1', who)
      for (const one of [opening, ...inputs]) {
        const input = one(session)
        const stepped = step(program, session, input)
        session = stepped.session
        quick.take(quickly, input)
        expect(quickly).toEqual(session)
        expect(heard.taken()).toEqual(stepped.events.flatMap(visible))
      }
    }),
    { numRuns: runs(200) },
  )
})
