/** Each card's example goes the same with and without events, whatever the visitor does. */
import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { open } from '@/core/flow/open'
import { compile } from '@/core/runtime/program'
import type { QuickInput } from '@/core/runtime/quick/inputs'
import { quickOf } from '@/core/runtime/quick/quick'
import { begin, step } from '@/core/runtime/step'
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
const input: fc.Arbitrary<QuickInput> = fc.oneof(
  words.map(text => ({ type: 'visitor.said' as const, at: NOON, text })),
  fc
    .tuple(fc.constantFrom('1', '2', '3', '5', 'skip', 'hours', 'bye', 'x'), words)
    .map(([option, text]) => ({ type: 'visitor.chose' as const, at: NOON, option, text })),
)
const contact = fc.constantFrom(null, ...workspace('shop').contacts)

const placeOf = (type: string): URL => new URL(`./${type}/example.json`, import.meta.url)
const programs = [...catalog.keys()]
  .filter(type => existsSync(placeOf(type)))
  .flatMap(type => {
    const { flow } = open(readFileSync(placeOf(type), 'utf8'), catalog)
    if (!flow) throw new Error(`The example of ${type} is unreadable.`)
    const program = compile(flow, catalog)
    return quickOf(program, quicks, { say() {}, ask() {} }).quick ? [{ type, program }] : []
  })

test('most cards can be run without events', () => {
  expect(programs.length).toBeGreaterThan(catalog.size / 2)
})

test.each(programs)('$type', ({ program }) => {
  fc.assert(
    fc.property(contact, fc.array(input, { maxLength: 8 }), (who, inputs) => {
      const heard: unknown[] = []
      const { quick } = quickOf(program, quicks, {
        say: (_, text, buttons) => heard.push({ text, buttons }),
        ask: (session, request) => heard.push(request(session)),
      })
      if (!quick) throw new Error('It was compiled a moment ago.')
      let session = begin(program, 'c1', who)
      const quickly = quick.begin('c1', who)
      for (const one of [{ type: 'conversation.started' as const, at: NOON }, ...inputs]) {
        heard.length = 0
        const stepped = step(program, session, one)
        session = stepped.session
        quick.take(quickly, one)
        expect(quickly).toEqual(session)
        expect(heard).toEqual(
          stepped.events.flatMap((event): unknown[] => {
            if (event.type === 'message.sent') return [{ text: event.text, buttons: event.buttons }]
            return event.type === 'assignment.requested' ? [event.request] : []
          }),
        )
      }
    }),
    { numRuns: runs(200) },
  )
})
