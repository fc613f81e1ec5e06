import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { frozen } from '@/core/rehearsal/frozen'
import { variable } from '../../../../tests/build/arbitrary'
import { flowOf, say, start, team } from '../../../../tests/build/flow'
import { runs } from '../../../../tests/build/runs'
import { anyFlow, sound } from '../../../../tests/build/sound'
import { NAMES } from '../../../../tests/build/words'
import { edit } from '../edit'
import { parseTemplate } from '../template'
import { usesOf } from '../uses'
import { changeVariable, deleteVariable, nameProblem, renameVariable } from './change'
import { variablesOf } from './table'

const flow = frozen(
  flowOf({
    variables: {
      who: { type: 'text', scope: 'flow', initial: 'who' },
      handoff: { type: 'object', scope: 'conversation' },
      idle: { type: 'text', scope: 'flow' },
      plan: { type: 'text', scope: 'contact' },
    },
    cards: {
      start: start('ask'),
      ask: { type: 'ask', settings: { text: '?', kind: 'text', store: 'who' }, exits: { next: 'if' } },
      if: {
        type: 'condition',
        settings: {
          branches: [
            {
              key: 'x',
              label: 'who',
              match: 'all',
              tests: [{ left: 'who.a', operator: 'is', right: '{{who}}' }],
            },
          ],
        },
        exits: { x: 'to', otherwise: 'hi' },
      },
      to: {
        type: 'assign',
        settings: { to: team('sales'), note: '{{who}} {{whoo}}', store: { record: 'handoff' } },
        exits: { returned: 'hi' },
      },
      hi: say('Hi {{ who | upcase }}, {{handoff.teamName}} {{handoff.from}} {{handoff.passed.who}}'),
      future: { type: 'from_the_future', settings: { text: 'who' } },
    },
  }),
)

describe('a variable called otherwise', () => {
  test('is so in texts, comparisons and stores, and in nothing else', () => {
    const { change, problems } = renameVariable(flow, catalog, 'who', 'name')
    const next = sound(flow, change ?? { set: 'all', changes: [] })
    expect(next.variables.name).toBe(flow.variables.who)
    expect(next.variables).not.toHaveProperty('who')
    expect(next.cards.ask?.settings).toMatchObject({ store: 'name' })
    expect(next.cards.if?.settings).toMatchObject({
      branches: [{ label: 'who', tests: [{ left: 'name.a', right: '{{name}}' }] }],
    })
    expect(next.cards.to?.settings).toMatchObject({ note: '{{name}} {{whoo}}' })
    expect(next.cards.hi?.settings).toEqual({
      text: 'Hi {{ name | upcase }}, {{handoff.teamName}} {{handoff.from}} {{handoff.passed.who}}',
    })
    expect(problems.map(({ code, card }) => [code, card])).toEqual([['card_unread', 'future']])
  })

  test('takes its fields along, but not what the other bot said', () => {
    const { change, problems } = renameVariable(flow, catalog, 'handoff', 'last')
    const next = sound(flow, change ?? { set: 'all', changes: [] })
    expect(next.cards.hi?.settings).toEqual({
      text: 'Hi {{ who | upcase }}, {{last.teamName}} {{handoff.from}} {{handoff.passed.who}}',
    })
    expect(next.cards.to?.settings).toMatchObject({ store: { record: 'last' } })
    expect(problems.map(({ code }) => code)).toEqual(['variable_known_elsewhere'])
  })

  test.each([
    ['plan', 'variable_name_taken'],
    ['Plan', 'variable_name_invalid'],
    ['', 'variable_name_invalid'],
    ['constructor', 'variable_name_invalid'],
    ['contact', 'variable_name_reserved'],
    ['handoff', 'variable_name_reserved'],
    ['empty', 'variable_name_reserved'],
  ])('is refused as %j', (to, code) => {
    expect(renameVariable(flow, catalog, 'who', to)).toMatchObject({ change: null, problems: [{ code }] })
  })

  test('has to be there, and may keep its name', () => {
    expect(renameVariable(flow, catalog, 'gone', 'x').change).toBeNull()
    expect(
      edit(flow, renameVariable(flow, catalog, 'who', 'who').change ?? { set: 'start', card: null }),
    ).toBe(flow)
  })
})

describe('the table of variables', () => {
  const rows = new Map(variablesOf(flow, catalog).map(row => [row.name, row]))

  test('has those that are declared and those that are only named', () => {
    expect([...rows.keys()]).toEqual(['handoff', 'idle', 'plan', 'who', 'whoo'])
    expect(rows.get('whoo')).toMatchObject({
      variable: null,
      unused: false,
      reads: [{ card: 'to', path: 'note' }],
    })
    expect([...rows.values()].filter(({ unused }) => unused).map(({ name }) => name)).toEqual([
      'idle',
      'plan',
    ])
  })

  test('says where each is set and read', () => {
    expect(rows.get('who')?.sets).toEqual([{ card: 'ask', path: 'store' }])
    expect(rows.get('who')?.reads).toEqual([
      { card: 'if', path: 'branches.0.tests.0.left' },
      { card: 'if', path: 'branches.0.tests.0.right' },
      { card: 'to', path: 'note' },
      { card: 'hi', path: 'text' },
    ])
  })

  test('says where one may still be empty', () => {
    const without = edit(flow, { set: 'variable', variable: 'who', to: { type: 'text', scope: 'flow' } })
    const early = edit(without, { set: 'exit', card: 'start', exit: 'next', to: 'if' })
    const unset = (of: typeof flow) => variablesOf(of, catalog).find(({ name }) => name === 'who')?.unset
    expect(unset(without)).toEqual([])
    expect(unset(early)?.map(({ card }) => card)).toEqual(['if', 'if', 'to', 'hi'])
  })
})

test('only a variable that no card names is deleted', () => {
  expect(deleteVariable(flow, catalog, 'idle').change).toEqual({
    set: 'variable',
    variable: 'idle',
    to: null,
  })
  expect(deleteVariable(flow, catalog, 'who')).toMatchObject({
    change: null,
    problems: [{ code: 'variable_used', message: 'The variable “who” is used by 4 cards.' }],
  })
  expect(deleteVariable(flow, catalog, 'gone').change).toBeNull()
})

test('another type, scope or initial value comes with a word on what no longer fits', () => {
  const codes = (name: string, to: Parameters<typeof changeVariable>[3]) =>
    changeVariable(flow, catalog, name, to).problems.map(({ code }) => code)
  expect(codes('handoff', { type: 'number' })).toEqual(['variable_misfit'])
  expect(codes('who', { type: 'number' })).toContain('initial_misfit')
  expect(codes('who', { scope: 'contact' })).toEqual(['variable_rescoped'])
  expect(codes('who', { initial: 'Ann' })).toEqual([])
  expect(changeVariable(flow, catalog, 'gone', { type: 'text' }).change).toBeNull()
  const { change } = changeVariable(flow, catalog, 'who', { initial: undefined })
  expect(sound(flow, change ?? { set: 'all', changes: [] }).variables.who).toEqual({
    type: 'text',
    scope: 'flow',
  })
})

test('in any flow, renaming keeps every place and what each text says', () => {
  fc.assert(
    fc.property(anyFlow, fc.constantFrom(...NAMES), variable, (flow, from, declared) => {
      const before = frozen(edit(flow, { set: 'variable', variable: from, to: declared }))
      const { change } = renameVariable(before, catalog, from, 'brand_new')
      if (!change) throw new Error('A free name was refused.')
      const after = sound(before, change)
      const kept = variablesOf(before, catalog).map(({ name, sets }) => [
        name === from ? 'brand_new' : name,
        sets,
      ])
      const now = variablesOf(after, catalog).map(({ name, sets }) => [name, sets])
      expect(new Map(now.filter(([name]) => name !== 'handoff') as [])).toEqual(
        new Map(kept.filter(([name]) => name !== 'handoff') as []),
      )
      const value = { teamName: 'Sales', x: 1 }
      for (const [key, card] of Object.entries(before.cards)) {
        const texts = (of: typeof card | undefined) => (of && usesOf(catalog, of)?.templates) ?? []
        texts(card).forEach(({ text }, i) => {
          const other = texts(after.cards[key])[i]?.text ?? ''
          expect(parseTemplate(other).template?.render({ brand_new: value })).toBe(
            parseTemplate(text).template?.render({ [from]: value }),
          )
        })
      }
      expect(nameProblem(after, from) === null || from === 'handoff').toBe(true)
    }),
    { numRuns: runs(100) },
  )
})
