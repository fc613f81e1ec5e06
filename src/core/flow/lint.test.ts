import { describe, expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { agent, assigning, type FlowParts, flowOf, say, start, team } from '../../../tests/build/flow'
import { lint } from './lint'

const choice = (options: object[], text = '?') => ({ type: 'choice', settings: { text, options } })
const condition = (tests: object[]) => ({
  type: 'condition',
  settings: { branches: [{ key: 'b', label: 'B', match: 'all', tests }] },
})
const assign = (settings: object) => ({ type: 'assign', settings: { store: {}, ...settings } })

/** The problems of a flow with one card, `c`, whose exits all lead back to it. */
function problemsOf(card: FlowParts['cards'][string], parts: Partial<FlowParts> = {}): string[] {
  const { exits } = flowOf({ cards: { c: card } }).cards.c ?? {}
  const closed = Object.fromEntries(Object.keys(exits ?? {}).map(exit => [exit, 'c']))
  const flow = flowOf({ cards: { start: start('c'), c: { ...card, exits: card.exits ?? closed } }, ...parts })
  return lint(flow, catalog).map(({ code, path }) => (path ? `${code} ${path}` : code))
}

const text: FlowParts['variables'] = {
  who: { type: 'text', scope: 'flow', initial: 'nobody' },
  kept: { type: 'object', scope: 'conversation' },
}
const ask = (settings: object) => ({ type: 'ask', settings: { text: '?', kind: 'text', ...settings } })
const set = (variable: string, value: string) => ({
  type: 'set_variable',
  settings: { assignments: [{ variable, value }] },
})

describe('a card in order has no problems', () => {
  test.each<[string, FlowParts['cards'][string]]>([
    ['message', say('Hi {{contact.name}} {{contact.attributes.plan}} {{handoff.reason}} {{who}}', 'c')],
    ['choice', { ...choice([{ key: 'a', label: 'A' }]), exits: { a: 'c', otherwise: 'c' } }],
    ['ask', ask({ kind: 'email', store: 'who' })],
    ['condition', condition([{ left: 'contact.attributes.plan', operator: 'is', right: '{{who}}' }])],
    [
      'condition on a part of a record',
      condition([{ left: 'who.name', operator: 'is_set', right: '{{ broken' }]),
    ],
    ['set variable', set('who', '{{contact.name}}')],
    ['assign', assign({ to: agent('ann'), store: { record: 'kept', outcome: 'who' } })],
    ['assign by variable', assign({ to: { type: 'agent', pick: 'variable', variable: 'contact.owner' } })],
    ['end', { type: 'end', settings: {} }],
  ])('%s', (_, card) => {
    expect(problemsOf(card, { variables: text })).toEqual([])
  })
})

describe('what is wrong is said once, with its place', () => {
  test.each<[string, FlowParts['cards'][string], string[]]>([
    ['an unknown type', { type: 'telepathy' }, ['card_unknown']],
    ['settings that do not fit', { type: 'message', settings: { text: 7 } }, ['settings_invalid text']],
    ['no settings', { type: 'assign', settings: {} }, ['settings_invalid to']],
    ['an exit that leads nowhere', say('Hi'), ['exit_open exits.next']],
    ['an exit to no card', say('Hi', 'gone'), ['exit_dangling exits.next']],
    [
      'an exit the card does not have',
      { ...say('Hi'), exits: { next: 'c', other: 'c', old: null } },
      ['exit_unknown exits.other'],
    ],
    ['an undeclared variable, twice', say('{{nope}} {{nope}}', 'c'), ['variable_undeclared text']],
    ['an undeclared root', say('{{nope.a.b}}', 'c'), ['variable_undeclared text']],
    ['a broken template', say('{{ who', 'c'), ['template_invalid text']],
    ['an unknown filter', say('{{ who | shout }}', 'c'), ['template_invalid text']],
    ['a tag', say('{% if who %}', 'c'), ['template_invalid text']],
    ['an empty message', say(' ', 'c'), ['text_empty text']],
    ['an empty question', ask({ text: '' }), ['text_empty text']],
    ['an answer into nothing', ask({ store: 'nope' }), ['variable_undeclared store']],
    ['an answer into the contact', ask({ store: 'contact.name' }), ['variable_undeclared store']],
    ['no options', choice([]), ['options_missing options']],
    ['no question', choice([{ key: 'a', label: 'A' }], ''), ['text_empty text']],
    ['an option without a label', choice([{ key: 'a', label: ' ' }]), ['label_empty options.0.label']],
    ['a branch that tests nothing', condition([]), ['branch_empty branches.0']],
    [
      'a test without a variable',
      condition([{ left: '', operator: 'is', right: 'x' }]),
      ['test_incomplete branches.0.tests.0.left'],
    ],
    [
      'a test of nothing that exists',
      condition([{ left: 'nope', operator: 'is', right: '{{nix}}' }]),
      ['variable_undeclared branches.0.tests.0.left', 'variable_undeclared branches.0.tests.0.right'],
    ],
    ['a line without a variable', set('', 'x'), ['assignment_incomplete assignments.0.variable']],
    ['a line into nothing', set('nope', 'x'), ['variable_undeclared assignments.0.variable']],
    ['nobody chosen', assign({ to: { type: 'team', pick: 'static', ref: null } }), ['target_unset to']],
    [
      'no variable chosen',
      assign({ to: { type: 'bot', pick: 'variable', variable: '' } }),
      ['target_unset to'],
    ],
    [
      'a target variable that does not exist',
      assign({ to: { type: 'agent', pick: 'variable', variable: 'nope' } }),
      ['variable_undeclared to.variable'],
    ],
    [
      'an owner without a fallback',
      assign({ to: { type: 'contact_owner' } }),
      ['fallback_missing to.fallback'],
    ],
    [
      'outputs into nothing',
      assign({ to: agent('ann'), store: { record: 'nope', outcome: 'nix', reason: '' } }),
      ['variable_undeclared store.record', 'variable_undeclared store.outcome'],
    ],
    ['a silent wait for ever', assign({ to: agent('ann'), waitLimit: null }), ['wait_silent waitLimit']],
    [
      'a silent queue for ever',
      assign({ to: team('sales'), strategy: 'queue', ifUnavailable: 'leave', waitLimit: null }),
      ['wait_silent waitLimit'],
    ],
    [
      'outputs of the wrong type',
      assign({ to: agent('ann'), store: { record: 'who', changed: 'kept', assignedAt: 'who' } }),
      ['variable_misfit store.record', 'variable_misfit store.changed'],
    ],
    [
      'what another bot is given and is not there',
      assign({
        to: { type: 'bot', pick: 'static', ref: { id: 'b', name: 'B' } },
        pass: { variables: ['nope'] },
      }),
      ['variable_undeclared pass.variables.0'],
    ],
    [
      'broken words of a hand-off',
      assign({
        to: agent('ann'),
        note: '{{',
        messages: { handoff: '{{nope}}', waiting: '', failed: '{{x', returned: '' },
      }),
      ['variable_undeclared messages.handoff', 'template_invalid messages.failed', 'template_invalid note'],
    ],
  ])('%s', (_, card, problems) => {
    expect(problemsOf(card, { variables: text })).toEqual(problems)
  })
})

test('a wait with a message, and one that is never waited, are in order', () => {
  const waiting = { handoff: '', waiting: 'Soon.', failed: '', returned: '' }
  expect(problemsOf(assign({ to: agent('ann'), waitLimit: null, messages: waiting }))).toEqual([])
  expect(problemsOf(assign({ to: agent('ann'), waitLimit: null, ifUnavailable: 'leave' }))).toEqual([])
  const off = { online: false, capacity: false, hours: false }
  expect(problemsOf(assign({ to: agent('ann'), waitLimit: null, availability: off }))).toEqual([])
  const bot = { type: 'bot', pick: 'static', ref: { id: 'b', name: 'B' } }
  expect(problemsOf(assign({ to: bot, waitLimit: null }))).toEqual([])
  expect(
    problemsOf(assign({ to: agent('ann'), replyLimit: 60, resume: { keyword: 'bot', after: 60 } })),
  ).toEqual([])
})

describe('the flow as a whole', () => {
  const codes = (parts: FlowParts) =>
    lint(flowOf(parts), catalog).map(({ code, card }) => (card ? `${code} ${card}` : code))

  test('a keyword trigger needs a word', () => {
    const keyword = (words: string[]) => ({ ...start('c'), settings: { trigger: { on: 'keyword', words } } })
    const c = { type: 'end' }
    expect(codes({ cards: { start: keyword([' ']), c } })).toEqual(['keyword_missing start'])
    expect(codes({ cards: { start: keyword([]), c } })).toEqual(['keyword_missing start'])
    expect(codes({ cards: { start: keyword(['', 'hi']), c } })).toEqual([])
  })

  test('without a Start card nothing is called unreached', () => {
    expect(codes({ start: null, cards: { c: { type: 'end' } } })).toEqual(['start_missing'])
  })

  test('what the start names has to be a Start card', () => {
    expect(codes({ start: 'c', cards: { c: { type: 'end' } } })).toEqual(['start_wrong c'])
    expect(codes({ start: 'gone', cards: { c: { type: 'end' } } })).toEqual([
      'start_missing',
      'card_unreached c',
    ])
  })

  test('a card that nothing leads to is named, also where it leads to others', () => {
    expect(codes({ cards: { start: start('c'), c: { type: 'end' }, lost: say('Hi', 'c') } })).toEqual([
      'card_unreached lost',
    ])
  })

  test('a circle is reached once', () => {
    expect(codes({ cards: { start: start('a'), a: say('a', 'b'), b: say('b', 'a') } })).toEqual([])
  })

  test('a variable that would hide what every flow can read is named', () => {
    const variables = { contact: text.who, flow: text.who, handoff: text.who } as FlowParts['variables']
    expect(codes({ variables, cards: { start: start('c'), c: { type: 'end' } } })).toEqual([
      'variable_reserved',
      'variable_reserved',
    ])
  })

  test('open exits say what will happen', () => {
    const flow = assigning({ to: agent('ann') }, { handoff: { type: 'object', scope: 'conversation' } })
    const open = lint(
      { ...flow, cards: { ...flow.cards, a: { ...flow.cards.a, exits: {} } as never } },
      catalog,
    )
    expect(open.filter(({ card }) => card === 'a').map(({ path, fix }) => [path, fix])).toEqual([
      ['exits.returned', 'Connect it. As it is, the bot rests there until the visitor writes again.'],
      ['exits.unavailable', 'Connect it. As it is, the conversation waits in Unassigned.'],
      ['exits.notFound', 'Connect it. As it is, the conversation waits in Unassigned.'],
    ])
  })

  test('every problem is a sentence with a fix', () => {
    const flow = flowOf({
      start: null,
      variables: { contact: { type: 'text', scope: 'flow' } },
      cards: {
        a: { type: 'telepathy' },
        b: { type: 'message', settings: { text: 7 } },
        c: { type: 'assign', settings: { to: { type: 'contact_owner' }, waitLimit: null, replyLimit: 1 } },
        d: { ...say('{{nope}}{{', 'gone'), exits: { other: 'a' } },
        e: { ...start('gone'), settings: { trigger: { on: 'keyword', words: [] } } },
      },
    })
    const problems = lint(flow, catalog)
    expect(problems.length).toBeGreaterThan(10)
    expect(problems.filter(({ message, fix }) => !/^\S.*\.$/.test(message) || !/^\S.*\.$/.test(fix))).toEqual(
      [],
    )
  })
})
