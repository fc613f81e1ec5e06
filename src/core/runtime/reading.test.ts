import { describe, expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { type FlowParts, flowOf, start } from '../../../tests/build/flow'
import { workspace } from '../../../tests/build/workspace'
import type { Json } from '../flow/json'
import { compile } from './program'
import { adopt, carriedBy, initialValues, read } from './scope'
import type { Session } from './session'
import { begin } from './step'
import { listed, valueAt, withValue } from './values'

/** What names stand for, and what goes along from one bot to another. */

const variables: FlowParts['variables'] = {
  who: { type: 'text', scope: 'flow', initial: 'Ann' },
  plan: { type: 'text', scope: 'contact', initial: 'none' },
  count: { type: 'number', scope: 'conversation', initial: 3 },
  bare: { type: 'boolean', scope: 'flow' },
  handoff: { type: 'object', scope: 'conversation' },
}
const program = () =>
  compile(flowOf({ id: 'f1', name: 'Triage', variables, cards: { start: start('start') } }), catalog)

const olga = workspace('shop').contacts.find(({ id }) => id === 'of_ann') ?? null
const session = (change: Partial<Session> = {}): Session => ({
  ...begin(program(), 'c1.2', olga, 'c1'),
  handoff: { outcome: 'queued', from: null },
  ...change,
})
const handed = { from: 'Sales bot', why: 'More', passed: { x: 1 } }

describe('a path', () => {
  test.each<[string, Json]>([
    ['who', 'Ann'],
    ['count', 3],
    ['bare', null],
    ['plan', 'pro'],
    ['contact.name', 'Olga'],
    ['contact.attributes.plan', 'pro'],
    ['conversation.id', 'c1.2'],
    ['conversation.previousConversationId', 'c1'],
    ['flow.name', 'Triage'],
    ['flow', { id: 'f1', name: 'Triage' }],
    ['handoff', null],
    ['handoff.outcome', 'queued'],
    ['handoff.from', null],
    ['ghost', null],
    ['', null],
    ['.who', null],
    ['who.name', null],
    ['contact.name.length', null],
    ['contact.attributes.ghost.deeper', null],
    ['contact.constructor', null],
  ])('%s: %j', (path, value) => {
    expect(read(program(), session(), path)).toEqual(value)
  })

  test('of the hand-off reads what the other bot said, unless this flow’s own hand-off says it', () => {
    const called = session({ handed, handoff: { outcome: 'queued' } })
    expect(read(program(), called, 'handoff.passed.x')).toBe(1)
    expect(read(program(), called, 'handoff.from')).toBe('Sales bot')
    expect(read(program(), { ...called, handoff: { from: 'me' } }, 'handoff.from')).toBe('me')
  })

  test('of a stranger is nothing', () => {
    expect(read(program(), session({ contact: null }), 'contact.name')).toBeNull()
  })
})

describe('a template', () => {
  const words = (text: string, change: Partial<Session> = {}) => program().template(text)(session(change))

  test.each<[string, string]>([
    ['', ''],
    ['as it stands', 'as it stands'],
    ['{{who}}', 'Ann'],
    ['Hi {{who}}, {{count}} of {{ghost}}.', 'Hi Ann, 3 of .'],
    ['{{who}}{{bare}}{{count}}', 'Ann3'],
    [
      '{{contact.name}} in {{conversation.id}} after {{conversation.previousConversationId}}',
      'Olga in c1.2 after c1',
    ],
    ['{{flow.name}}: {{handoff.outcome}}', 'Triage: queued'],
    ['{{who | upcase}} {{ghost | default: "nobody"}}', 'ANN nobody'],
    ['{{contact.name | upcase}} {{flow.id | append: "!"}}', 'OLGA f1!'],
    ['{{conversation.id | upcase}} {{handoff.outcome | capitalize}}', 'C1.2 Queued'],
    ['{{ oops', '{{ oops'],
  ])('%s: %s', (text, shown) => {
    expect(words(text)).toBe(shown)
  })

  test('reads the hand-off as it is, not the variable of that name', () => {
    const place = program().slot.get('handoff') ?? -1
    const values = withValue(session().values, place, { outcome: 'stored' })
    expect(words('{{handoff.outcome}} {{handoff.outcome | upcase}}', { values })).toBe('queued QUEUED')
  })
})

test('values begin with what the contact carries, for variables of the contact alone', () => {
  const carrying = olga && { ...olga, attributes: { plan: 'pro', who: 'Zoe', count: 9 } }
  const values = initialValues(program(), { contact: carrying })
  expect(program().slots.map(({ name }, i) => [name, valueAt(values, i)])).toEqual([
    ['bare', null],
    ['count', 3],
    ['handoff', null],
    ['plan', 'pro'],
    ['who', 'Ann'],
  ])
})

describe('from one bot to another', () => {
  test('go the variables of contact and conversation, and what was carried before', () => {
    expect(carriedBy(program(), session({ carried: { older: 1, plan: 'old' } }))).toEqual({
      older: 1,
      plan: 'pro',
      count: 3,
      handoff: null,
    })
  })

  test('are taken those the other declares so too, as its types hold them; the rest is carried on', () => {
    const { values, carried } = adopt(program(), session().values, {
      who: 'Zoe',
      plan: 'free',
      count: 'many',
      older: 1,
    })
    expect(listed(values)).toEqual([null, null, null, 'free', 'Ann'])
    expect(carried).toEqual({ who: 'Zoe', older: 1 })
  })

  test('what is brought as nothing is nothing; what is not brought stays', () => {
    const { values, carried } = adopt(program(), session().values, { plan: null })
    expect(listed(values)).toEqual([null, 3, null, null, 'Ann'])
    expect(carried).toEqual({})
  })
})
