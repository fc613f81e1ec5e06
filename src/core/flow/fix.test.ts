import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { frozen } from '@/core/rehearsal/frozen'
import { withRemedies } from '@/core/workspace/remedies'
import { lintReferences } from '@/core/workspace/resolve'
import { runnable } from '../../../tests/build/arbitrary'
import { agent, type CardParts, type FlowParts, flowOf, say, start } from '../../../tests/build/flow'
import { workspace } from '../../../tests/build/workspace'
import type { Flow } from './document'
import { edit, invert } from './edit'
import { changeOf } from './fix'
import { same } from './json'
import { lint } from './lint'
import { type Fix, leadsAway, type Problem } from './problem'

const handing = (settings: object): CardParts => ({
  type: 'assign',
  settings: { to: agent('ann'), store: {}, ...settings },
  exits: { returned: 'b', unavailable: 'b', notFound: 'b' },
})
const flowWith = (a: CardParts, variables: FlowParts['variables'] = {}) =>
  frozen(
    flowOf({ variables, cards: { start: start('a'), a, b: { type: 'end', settings: {} } }, layout: LAYOUT }),
  )
const LAYOUT = { start: { x: 0, y: 0 }, a: { x: 340, y: 0 }, b: { x: 680, y: 0 } }

const offers = (flow: Flow, code: string) =>
  lint(flow, catalog).flatMap(problem => (problem.code === code ? (problem.fixes ?? []) : []))
const labels = (fixes: readonly Fix[]) => fixes.map(({ label }) => label)
function fixed(flow: Flow, code: string, label: string): Flow {
  const fix = offers(flow, code).find(one => one.label === label)
  if (!fix) throw new Error(`no "${label}" among ${labels(offers(flow, code))}`)
  return edit(flow, changeOf(flow, catalog, 'a', fix))
}
const text = { type: 'text', scope: 'flow' } as const

describe('a variable that does not exist', () => {
  test('is created with the type and scope that its use needs', () => {
    const flow = flowWith(
      handing({ store: { record: 'kept', assignedAt: 'when', attempts: 'n', changed: 'c' } }),
    )
    const made = offers(flow, 'variable_undeclared').map(fix => changeOf(flow, catalog, 'a', fix))
    expect(edit(flow, { set: 'all', changes: made }).variables).toEqual({
      kept: { type: 'object', scope: 'conversation' },
      when: { type: 'date', scope: 'conversation' },
      n: { type: 'number', scope: 'conversation' },
      c: { type: 'boolean', scope: 'conversation' },
    })
  })

  test('is taken for the nearest that exists, with what is read of it', () => {
    const flow = flowWith(say('Hi {{nmae}}', 'b'), { name: text, game: text })
    expect(labels(offers(flow, 'variable_undeclared'))).toEqual(['Use “name”', 'Create variable “nmae”'])
    expect(fixed(flow, 'variable_undeclared', 'Use “name”').cards.a?.settings).toEqual({
      text: 'Hi {{name}}',
    })
    const builtIn = flowWith(say('Hi {{ contcat.name | upcase }}', 'b'))
    expect(fixed(builtIn, 'variable_undeclared', 'Use “contact.name”').cards.a?.settings).toEqual({
      text: 'Hi {{ contact.name | upcase }}',
    })
  })

  test('of a name that no variable may have gets one that it may', () => {
    const flow = flowWith(say('Hi {{firstName}}', 'b'))
    const after = fixed(flow, 'variable_undeclared', 'Create variable “first_name”')
    expect(after.variables).toEqual({ first_name: text })
    expect(after.cards.a?.settings).toEqual({ text: 'Hi {{first_name}}' })
  })

  test('only one that can hold what is stored is offered', () => {
    const flow = flowWith(handing({ store: { changed: 'chnaged' } }), {
      changed: { type: 'number', scope: 'flow' },
    })
    expect(labels(offers(flow, 'variable_undeclared'))).toEqual(['Create variable “chnaged”'])
  })
})

test('a variable that can not hold the field gives way to one that can', () => {
  const store = { record: 'who', assigneeName: 'count' }
  const variables = {
    who: text,
    count: { type: 'number', scope: 'flow' },
    assignee: text,
  } as const
  const flow = flowWith(handing({ store }), variables)
  expect(labels(offers(flow, 'variable_misfit'))).toEqual([
    'Create variable “record” and use it',
    'Use “assignee” instead',
    'Create variable “assignee_name” and use it',
  ])
  const after = fixed(flow, 'variable_misfit', 'Create variable “record” and use it')
  expect(after.variables.record).toEqual({ type: 'object', scope: 'conversation' })
  expect(after.cards.a?.settings).toMatchObject({ store: { record: 'record', assigneeName: 'count' } })
})

test('a silent wait gets a limit', () => {
  const after = fixed(flowWith(handing({ waitLimit: null })), 'wait_silent', 'Limit the wait to 15 minutes')
  expect(after.cards.a?.settings).toMatchObject({ waitLimit: 900 })
})

describe('an open exit', () => {
  test('ends, at a free place of the canvas', () => {
    const after = fixed(flowWith(say('Hi')), 'exit_open', 'End here')
    expect(after.cards.a?.exits).toEqual({ next: 'end' })
    expect(after.cards.end).toMatchObject({ type: 'end', exits: {} })
    expect(after.layout.end).toEqual({ x: 680, y: 240 })
  })

  test('where a person was hoped for, says so first', () => {
    const flow = flowWith({ ...handing({}), exits: { returned: 'b', unavailable: 'b' } })
    const after = fixed(flow, 'exit_open', 'Say sorry and end')
    expect(after.cards.a?.exits.notFound).toBe('message')
    expect(after.cards.message).toMatchObject({
      settings: { text: 'Sorry, nobody can take over right now.' },
      exits: { next: 'end' },
    })
    expect(lint(after, catalog)).toEqual([])
  })

  test('that leads to no card, or that the card does not have, is freed', () => {
    const flow = flowWith({ ...say('Hi', 'gone'), exits: { next: 'gone', old: 'b' } })
    expect(fixed(flow, 'exit_dangling', 'Remove the connection').cards.a?.exits).toEqual({
      next: null,
      old: 'b',
    })
    expect(fixed(flow, 'exit_unknown', 'Remove the connection').cards.a?.exits).toEqual({ next: 'gone' })
  })
})

test('what was typed since is kept', () => {
  const flow = flowWith(say('Hi {{nmae}}', 'b'), { name: text })
  const [fix] = offers(flow, 'variable_undeclared')
  const typed = edit(flow, { set: 'settings', card: 'a', settings: { text: 'Hello {{nmae}}!' } })
  const other = edit(flow, { set: 'settings', card: 'a', settings: { text: 'Hello' } })
  if (!fix) throw new Error('nothing is offered')
  expect(edit(typed, changeOf(typed, catalog, 'a', fix)).cards.a?.settings).toEqual({
    text: 'Hello {{name}}!',
  })
  expect(edit(other, changeOf(other, catalog, 'a', fix))).toBe(other)
  expect(edit(flow, changeOf(flow, catalog, 'gone', fix))).toBe(flow)
})

/** Problems as far as they can be told apart. */
const identity = ({ code, card, path, message }: Problem) => `${code} ${card} ${path} ${message}`

/** Each of these is never told without a way to put it right. Where nobody was chosen nobody is guessed: `target_unset` and `fallback_missing` may have none. */
const OFFERING = new Set([
  'exit_dangling',
  'exit_open',
  'exit_unknown',
  'self_assignment',
  'target_inactive',
  'target_missing',
  'team_empty',
  'variable_misfit',
  'variable_unset',
  'wait_silent',
])

test('every fix of every problem is one edit after which that problem is gone, and can be taken back', () => {
  const shop = workspace('shop')
  const problemsOf = (flow: Flow) =>
    withRemedies([...lint(flow, catalog), ...lintReferences(flow, catalog, shop)], flow, catalog, shop)
  let tried = 0
  fc.assert(
    fc.property(runnable, parts => {
      const flow = frozen(flowOf(parts))
      for (const problem of problemsOf(flow)) {
        // In place of a flow that was to run as a part no other is guessed.
        const part = flow.cards[problem.card ?? '']?.type === 'run_flow'
        if (OFFERING.has(problem.code) && !part) expect(problem.fixes ?? [], problem.message).not.toEqual([])
        for (const fix of problem.fixes ?? []) {
          const change = changeOf(flow, catalog, problem.card ?? '', fix)
          const after = edit(flow, change)
          if (leadsAway(fix)) {
            expect(after).toBe(flow)
            continue
          }
          expect(problemsOf(after).map(identity), fix.label).not.toContain(identity(problem))
          expect(same(edit(after, invert(flow, change)), flow)).toBe(true)
          tried += 1
        }
      }
    }),
    { numRuns: 100 },
  )
  expect(tried).toBeGreaterThan(400)
}, 60_000)

test('a host that has no cards to end with offers none, and does nothing with such a fix of another', () => {
  const flow = flowWith(handing({}), {})
  const open = edit(flow, { set: 'exit', card: 'a', exit: 'notFound', to: null })
  const fixes = (shapes: typeof catalog) =>
    lint(open, shapes).flatMap(({ code, fixes }) => (code === 'exit_open' ? (fixes ?? []) : []))
  const less = (...types: readonly string[]) =>
    new Map([...catalog].filter(([type]) => !types.includes(type)))
  const [sorry] = fixes(catalog)
  expect(labels(fixes(catalog))).toEqual(['Say sorry and end'])
  expect(labels(fixes(less('end')))).toEqual([])
  expect(labels(fixes(less('message')))).toEqual([])
  expect(edit(open, changeOf(open, less('message'), 'a', sorry ?? { label: '', steps: [] }))).toBe(open)
})

test('an end is put somewhere also where the card itself lies nowhere', () => {
  const { a: _a, ...layout } = LAYOUT
  const flow = frozen({ ...flowWith(say('Hi')), layout })
  const after = fixed(flow, 'exit_open', 'End here')
  const added = after.cards.a?.exits.next ?? ''
  expect(after.cards[added]?.type).toBe('end')
  expect(after.layout[added]).toEqual({ x: expect.any(Number), y: expect.any(Number) })
})

test('where nobody is left, nobody is offered', () => {
  const nobody = { ...workspace('shop'), agents: [], teams: [], bots: [] }
  const flow = flowWith(handing({ to: agent('gone') }))
  const problems = withRemedies(lintReferences(flow, catalog, nobody), flow, catalog, nobody)
  expect(problems.map(({ code, fixes = [] }) => [code, ...labels(fixes)])).toEqual([['target_missing']])
})

test('of a card that can not be read, nothing is known to put right', () => {
  const flow = flowWith({ type: 'assign', settings: { to: 7 } })
  const problem: Problem = { ...lint(flow, catalog)[0], code: 'target_unset', card: 'a' } as Problem
  expect(withRemedies([problem], flow, catalog, workspace('shop'))).toEqual([problem])
})
