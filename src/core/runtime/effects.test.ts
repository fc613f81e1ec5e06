import { describe, expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { ann } from '../../../tests/build/answer'
import type { Effect } from '../../../tests/build/card'
import { type FlowParts, flowOf, start } from '../../../tests/build/flow'
import { NOON } from '../../../tests/build/rehearsal'
import type { Json } from '../flow/json'
import { UNASSIGNED } from './holder'
import { compile } from './program'
import { Run } from './run'
import { variablesOf } from './scope'
import { begin } from './step'

const variables: FlowParts['variables'] = {
  who: { type: 'text', scope: 'flow', initial: 'Ann' },
  count: { type: 'number', scope: 'flow', initial: 1 },
  when: { type: 'date', scope: 'flow' },
}

function run(): Run {
  const program = compile(flowOf({ variables, cards: { a: start('a') } }), catalog)
  const one = new Run(program, begin(program, 'c1', null), NOON)
  one.step = program.cards[0] ?? null
  return one
}

/** What the effects leave behind: events without their common part, and the variables. */
function play(...effects: readonly Effect[]) {
  const one = run()
  for (const effect of effects) perform(one, effect)
  return { ...one, values: variablesOf(one.program, one.session) }
}

function perform(moment: Run, effect: Effect): void {
  switch (effect.do) {
    case 'say':
      moment.say(effect.template, effect.buttons)
      break
    case 'notice':
      moment.notice(effect.template)
      break
    case 'note':
      moment.note(effect.template)
      break
    case 'set':
      moment.set(effect.variable, effect.value)
      break
    case 'fill':
      moment.fill(effect.variable, effect.template)
      break
    case 'contact':
      moment.know(effect.change)
      break
    case 'record':
      moment.record(effect.handoff, [], true)
      break
    case 'hold':
      moment.hold(effect.holder, effect.reason)
      break
    case 'tell':
      moment.tell(effect.event)
  }
}

const set = (variable: string, value: Json): Effect => ({ do: 'set', variable, value })
const hold = (holder = UNASSIGNED): Effect => ({ do: 'hold', holder, reason: 'test' })
const at = { at: NOON, card: 'a' }

describe('a message', () => {
  test.each<[string, Effect, object[]]>([
    [
      'of the bot',
      { do: 'say', template: ' Hi {{who}} ' },
      [{ ...at, type: 'message.sent', as: 'bot', text: 'Hi Ann', buttons: [] }],
    ],
    [
      'with buttons and no words',
      { do: 'say', template: '', buttons: [{ key: 'x', label: 'X' }] },
      [{ ...at, type: 'message.sent', as: 'bot', text: '', buttons: [{ key: 'x', label: 'X' }] }],
    ],
    ['with neither', { do: 'say', template: ' {{when}} ' }, []],
    [
      'of the hand-off',
      { do: 'notice', template: 'Hold on' },
      [{ ...at, type: 'message.sent', as: 'notice', text: 'Hold on', buttons: [] }],
    ],
    ['of the hand-off, empty', { do: 'notice', template: ' ' }, []],
    [
      'for the assignee',
      { do: 'note', template: ' For {{who}}' },
      [{ ...at, type: 'note.left', text: 'For Ann' }],
    ],
    ['for the assignee, empty', { do: 'note', template: '{{when}}' }, []],
  ])('%s', (_, effect, events) => {
    expect(play(effect).events).toEqual(events)
  })

  test('is refused while somebody else has the floor, unless it is the hand-off’s own', () => {
    const { events } = play(hold(), { do: 'say', template: 'Hi' }, { do: 'notice', template: 'Wait' })
    expect(events.slice(1)).toEqual([
      { ...at, type: 'message.refused', text: 'Hi', holder: UNASSIGNED },
      { ...at, type: 'message.sent', as: 'notice', text: 'Wait', buttons: [] },
    ])
  })
})

describe('the floor', () => {
  test('changes hands, and that is an event', () => {
    const { events, session, program } = play(hold())
    expect(session.holder).toBe(UNASSIGNED)
    expect(events).toEqual([
      {
        ...at,
        type: 'holder.changed',
        from: { kind: 'bot', bot: program.flow },
        to: UNASSIGNED,
        reason: 'test',
      },
    ])
  })

  test('given to whoever has it, nothing happens', () => {
    const held = { kind: 'agent', agent: ann, team: null } as const
    expect(play(hold(held), hold({ ...held })).events).toHaveLength(1)
  })
})

describe('a variable', () => {
  test.each<[string, Effect, string, Json]>([
    ['takes what fits', set('who', 'Ben'), 'who', 'Ben'],
    ['takes what can be read as its type', set('count', ' 1,200 '), 'count', 1200],
    ['takes the same again', set('who', 'Ann'), 'who', 'Ann'],
    ['is cleared by nothing', set('who', null), 'who', null],
    [
      'is filled by a template',
      { do: 'fill', variable: 'who', template: '{{count}} x {{who}}' },
      'who',
      '1 x Ann',
    ],
    [
      'is cleared by a template that gives nothing',
      { do: 'fill', variable: 'who', template: ' {{when}}' },
      'who',
      null,
    ],
  ])('%s', (_, effect, name, value) => {
    const { events, values } = play(effect)
    expect(values[name]).toEqual(value)
    expect(events).toEqual([{ ...at, type: 'variable.set', name, value }])
  })

  test('set to what it holds leaves the values as they are', () => {
    const one = run()
    const before = one.session.values
    perform(one, set('who', 'Ann'))
    expect(one.session.values).toBe(before)
    perform(one, set('who', 'Ben'))
    expect(one.session.values).not.toBe(before)
    expect(variablesOf(one.program, { ...one.session, values: before })).toMatchObject({ who: 'Ann' })
  })

  test('that is not declared is rejected, and nothing is set', () => {
    const { events } = play(set('ghost', 1))
    expect(events).toEqual([
      { ...at, type: 'value.rejected', name: 'ghost', message: 'There is no variable "ghost".' },
    ])
  })

  test.each<[string, Json, string]>([
    ['a word', 'many', '"many" is not a number; "count" is left empty.'],
    ['80 characters', 'x'.repeat(80), `"${'x'.repeat(80)}" is not a number; "count" is left empty.`],
    ['81 characters', 'x'.repeat(81), `"${'x'.repeat(79)}…" is not a number; "count" is left empty.`],
    ['a record', { a: 1 }, '"{"a":1}" is not a number; "count" is left empty.'],
    ['a number without end', '9'.repeat(400), `"${'9'.repeat(79)}…" is not a number; "count" is left empty.`],
  ])('that can’t hold it is left empty: %s', (_, value, message) => {
    const { events, values } = play(set('count', value))
    expect(values.count).toBeNull()
    expect(events).toEqual([
      { ...at, type: 'value.rejected', name: 'count', message },
      { ...at, type: 'variable.set', name: 'count', value: null },
    ])
  })

  test('takes a text up to the limit, and no longer', () => {
    const longest = 'x'.repeat(10_000)
    expect(play(set('who', longest)).values.who).toBe(longest)
    expect(play(set('who', `${longest}x`)).events).toEqual([
      {
        ...at,
        type: 'value.rejected',
        name: 'who',
        message: 'The value is too large to keep; "who" is left empty.',
      },
      { ...at, type: 'variable.set', name: 'who', value: null },
    ])
  })
})

test('a record that may be kept, as a text too long to keep, leaves its variable empty', () => {
  const taken = (assigneeName: string) => {
    const one = run()
    one.record({ assigneeName }, [{ variable: 'who', field: null }], true)
    return { events: one.events, values: variablesOf(one.program, one.session) }
  }
  const { length } = JSON.stringify({ assigneeName: '' })
  const longest = 'x'.repeat(10_000 - length)
  expect(taken(longest).values.who).toBe(JSON.stringify({ assigneeName: longest }))
  const { values, events } = taken(`${longest}x`)
  expect(values.who).toBeNull()
  expect(events[0]).toEqual({
    ...at,
    type: 'value.rejected',
    name: 'who',
    message: 'The value is too large to keep; "who" is left empty.',
  })
})

test('the record of the hand-off is kept, and an event is told as it is', () => {
  const first = { at: NOON, type: 'run.rested', card: null, reason: 'end' } as const
  const second = { ...first, reason: 'no_trigger' } as const
  const { events, session } = play(
    { do: 'record', handoff: { outcome: 'queued' } },
    { do: 'tell', event: first },
    { do: 'tell', event: second },
  )
  expect(session.handoff).toEqual({ outcome: 'queued' })
  expect(events).toEqual([first, second])
})
