/** What the visitor reads is trimmed, whatever words and values are at its ends. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { quicks } from '@/cards/quicks'
import { flowOf, say, start } from '../../../../tests/build/flow'
import { nobody } from '../../../../tests/build/quickHost'
import { NOON } from '../../../../tests/build/rehearsal'
import { runs } from '../../../../tests/build/runs'
import { compile } from '../program'
import { begin, step } from '../step'
import type { QuickInput } from './inputs'
import { quickOf } from './quick'

const piece = fc.constantFrom(' ', '\n', 'x', 'é', '{{who}}', '{{set}}', '{{given}}', '{{conversation.id}}')
const template = fc.array(piece, { maxLength: 4 }).map(pieces => pieces.join(''))
const words = fc.constantFrom('', ' ', 'ann', ' ann', 'ann ', 'é ', '\u00a0')
const scope = fc.constantFrom('conversation', 'flow', 'contact')

test('a message is the one of step, to the last space', () => {
  fc.assert(
    fc.property(template, template, words, words, scope, (text, value, answer, initial, scope) => {
      const contact = { ...VISITOR, attributes: { given: `${initial} ` } }
      const flow = flowOf({
        variables: {
          who: { type: 'text', scope: 'conversation' },
          set: { type: 'text', scope: 'conversation' },
          given: { type: 'text', scope, initial },
        },
        cards: {
          start: start('a'),
          a: { type: 'choice', settings: { text: '', options: [], store: 'who' }, exits: { otherwise: 'b' } },
          b: {
            type: 'set_variable',
            settings: { assignments: [{ variable: 'set', value }] },
            exits: { next: 'c' },
          },
          c: say(text),
        },
      })
      const program = compile(flow, catalog)
      const said: string[] = []
      const { quick } = quickOf(program, quicks, { ...nobody, say: (_, text) => said.push(text) })
      const quickly = quick?.begin(' c1 ', contact)
      const heard: string[] = []
      let session = begin(program, ' c1 ', contact)
      for (const input of [opening, heardAs(answer)]) {
        const stepped = step(program, session, input)
        session = stepped.session
        heard.push(...stepped.events.flatMap(event => (event.type === 'message.sent' ? [event.text] : [])))
        if (quickly) quick?.take(quickly, input)
      }
      expect(said).toEqual(heard)
      expect(quickly?.values).toEqual(session.values)
    }),
    { numRuns: runs(1_000) },
  )
})

const opening: QuickInput = { type: 'conversation.started', at: NOON }
const heardAs = (text: string): QuickInput => ({ type: 'visitor.said', at: NOON, text })
const VISITOR = { id: 'v', name: 'Vera', email: '', phone: '', owner: '' }
