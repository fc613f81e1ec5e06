import { expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { flowOf, say } from '../../../tests/build/flow'
import { FORMAT } from './document'
import { lint } from './lint'
import { open } from './open'

const whole = { format: FORMAT, version: 1, id: 'f', name: 'F', start: null, cards: {} }
const told = (part: object) =>
  open(JSON.stringify({ ...whole, ...part }), catalog).problems.map(({ message }) =>
    message.replace('The flow does not fit the format: ', ''),
  )
const card = { type: 'message', settings: {} }
const names = 'lower-case letters, digits and “_” only, a letter first, at most 64 of them.'

test.each<[string, object, string]>([
  ['too long', { id: 'x'.repeat(129) }, '“id” has 129 characters; at most 128 are allowed.'],
  ['empty', { name: '' }, '“name” is empty.'],
  ['of the wrong type', { name: 7 }, '“name” is 7, where text belongs.'],
  ['nothing', { cards: null }, '“cards” is `null`, where an object belongs.'],
  ['missing', { start: undefined }, '“start” is missing.'],
  ['missing inside', { cards: { a: {} } }, '“cards.a.type” is missing.'],
  ['no name', { start: 'Big Start' }, `“start” is “Big Start”, which can’t be a name: ${names}`],
  ['under no name', { cards: { Big: card } }, `“cards.Big” can’t have that name: ${names}`],
  [
    'unknown',
    { variables: { a: { type: 'text', scope: 'world' } } },
    '“variables.a.scope” is “world”, where “flow”, “conversation” or “contact” belongs.',
  ],
  ['a fraction', { layout: { a: { x: 0.5, y: 0 } } }, '“layout.a.x” is 0.5, where a whole number belongs.'],
  [
    'too small',
    { notes: { a: { text: '', color: 'blue', x: 0, y: 0, width: 0, height: 9 } } },
    '“notes.a.width” is 0; it must be more than 0.',
  ],
  [
    'no colour',
    { notes: { a: { text: '', color: '#fff', x: 0, y: 0, width: 9, height: 9 } } },
    '“notes.a.color” is “#fff”, which is not how it is written.',
  ],
])('what is %s is told in plain words', (_, part, message) => {
  expect(told(part)).toEqual([message])
})

test('a name that is only too long is shortened, and no half of a character left', () => {
  const text = (name: string, version = 1) => JSON.stringify({ ...whole, name, version })
  const { flow, problems } = open(text('👍'.repeat(150)), catalog)
  expect(flow?.name).toBe(`${'👍'.repeat(99)}…`)
  expect(problems).toMatchObject([
    {
      code: 'name_shortened',
      severity: 'warning',
      message: 'The name of the flow had 300 characters and was shortened to 199.',
    },
  ])
  expect(open(text('x'.repeat(201)), catalog).flow?.name).toBe(`${'x'.repeat(199)}…`)
  expect(open(text('x'.repeat(200)), catalog).problems).toEqual([])
  expect(open(text('x'.repeat(201), 2), catalog).flow).toBeNull()
})

test('settings that do not fit are told in plain words', () => {
  const flow = flowOf({ cards: { a: { ...say('Hi'), settings: { text: 7 } } } })
  expect(lint(flow, catalog).map(({ message }) => message)).toContain(
    "The settings of this card can't be read: “text” is 7, where text belongs.",
  )
})
