import { describe, expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { conversationOf } from '@/core/rehearsal/world'
import { agent, type FlowParts, flowOf, say, start } from '../../../tests/build/flow'
import { arrive, linesOf, rehearse } from '../../../tests/build/rehearsal'
import { run, START } from '../../../tests/build/run'
import { workspace } from '../../../tests/build/workspace'
import { compile } from './program'
import { variablesOf } from './scope'
import { begin } from './step'

describe('values', () => {
  const variables: FlowParts['variables'] = {
    flow_count: { type: 'number', scope: 'flow', initial: '7' },
    kept: { type: 'text', scope: 'conversation', initial: 'begin' },
    plan: { type: 'text', scope: 'contact', initial: 'none' },
    adviser: { type: 'number', scope: 'contact', initial: 3 },
    wrong: { type: 'number', scope: 'flow', initial: 'many' },
    bare: { type: 'boolean', scope: 'flow' },
  }
  const begun = (contact: string | null) => {
    const who = workspace('shop').contacts.find(({ id }) => id === contact) ?? null
    const program = compile(flowOf({ variables, cards: { start: start('a'), a: { type: 'end' } } }), catalog)
    return variablesOf(program, begin(program, 'c1', who))
  }

  test('begin as declared, as their type holds them', () => {
    expect(begun(null)).toEqual({
      flow_count: 7,
      kept: 'begin',
      plan: 'none',
      adviser: 3,
      wrong: null,
      bare: null,
    })
  })

  test('of the contact begin with what the contact carries, where it fits', () => {
    expect(begun('of_ann')).toMatchObject({ plan: 'pro', adviser: null })
    expect(begun('of_ben')).toMatchObject({ plan: 'none', adviser: 3 })
  })

  test('of the flow begin anew with the next run, the others stay', () => {
    const set = (variable: string, value: string) => ({ variable, value })
    const world = rehearse(
      flowOf({
        variables,
        cards: {
          start: { ...start('show'), settings: { trigger: { on: 'keyword', words: ['go'] } } },
          show: say('{{flow_count}} {{kept}}', 'set'),
          set: {
            type: 'set_variable',
            settings: {
              assignments: [
                set('flow_count', '8'),
                set('kept', 'later'),
                set('ghost', 'x'),
                set('bare', 'perhaps'),
              ],
            },
          },
        },
      }),
      [arrive, { do: 'say', text: 'Go!' }, { do: 'say', text: 'go' }],
    )
    expect(linesOf(world).filter(line => /^bot:|rejected/.test(line))).toEqual([
      'bot: 7 begin',
      'rejected: There is no variable "ghost".',
      'rejected: "perhaps" is not a boolean; "bare" is left empty.',
      'bot: 7 later',
      'rejected: There is no variable "ghost".',
      'rejected: "perhaps" is not a boolean; "bare" is left empty.',
    ])
  })

  test('an empty text clears a variable', () => {
    const clearing = {
      type: 'set_variable',
      settings: { assignments: [{ variable: 'kept', value: '{{bare}}' }] },
    }
    const { session, program } = run({ variables, cards: { start: start('a'), a: clearing } }, START)
    expect(variablesOf(program, session).kept).toBeNull()
  })

  test('a value that has grown beyond the limit of a text is not kept', () => {
    const double = (times: number) =>
      Array.from({ length: times }, () => ({ variable: 'kept', value: '{{kept}}{{kept}}' }))
    const growing = { type: 'set_variable', settings: { assignments: double(12) } }
    const { events } = run({ variables, cards: { start: start('a'), a: growing } }, START)
    const lengths = events.flatMap(event =>
      event.type === 'variable.set' ? [String(event.value).length] : [],
    )
    expect(Math.max(...lengths)).toBe(5 * 2 ** 10)
    expect(events).toContainEqual(
      expect.objectContaining({
        type: 'value.rejected',
        message: 'The value is too large to keep; "kept" is left empty.',
      }),
    )
  })

  test('a hand-off stored in the variable that names its target does not grow for ever', () => {
    const who = { who: { type: 'text', scope: 'flow', initial: 'nobody' } } as const
    const settings = { to: { type: 'agent', pick: 'variable', variable: 'who' }, store: { record: 'who' } }
    const circle = flowOf({
      variables: who,
      cards: { start: start('a'), a: { type: 'assign', settings, exits: { notFound: 'a' } } },
    })
    const { events = [] } = conversationOf(rehearse(circle, [arrive]), 'c1') ?? {}
    expect(JSON.stringify(events).length).toBeLessThan(10_000_000)
    expect(events.at(-1)).toMatchObject({ type: 'run.stopped', code: 'loop_limit' })
  })

  test('a record is handed on whole', () => {
    const world = rehearse(
      flowOf({
        variables: {
          handoff: { type: 'object', scope: 'conversation' },
          copy: { type: 'object', scope: 'flow' },
        },
        cards: {
          start: start('a'),
          a: { type: 'assign', settings: { to: agent('ann') }, exits: { returned: 'b' } },
          b: {
            type: 'set_variable',
            settings: { assignments: [{ variable: 'copy', value: '{{handoff}}' }] },
            exits: { next: 'c' },
          },
          c: say('{{copy.assigneeName}}: {{copy.disposition}}'),
        },
      }),
      [arrive, { do: 'hand_back', disposition: 'solved' }],
    )
    expect(linesOf(world)).toContain('bot: Ann Lee: solved')
  })
})

describe('a name that only a value tells', () => {
  const variables: FlowParts['variables'] = {
    which: { type: 'text', scope: 'flow', initial: 'plan' },
    plan: { type: 'text', scope: 'flow', initial: 'pro' },
  }
  const said = (text: string, which: string): string => {
    const changed = { ...variables, which: { type: 'text', scope: 'flow', initial: which } as const }
    const flow = flowOf({ name: 'Shop bot', variables: changed, cards: { start: start('a'), a: say('') } })
    const program = compile(flow, catalog)
    return program.template(text)(begin(program, 'c1', workspace('shop').contacts[0] ?? null))
  }

  test.each([
    ['plan', '{{ [which] | upcase }}', 'PRO'],
    ['flow', '{{ [which].name | upcase }}', 'SHOP BOT'],
    ['conversation', '{{ [which].id }}', 'c1'],
    ['contact', '{{ [which].id }}', workspace('shop').contacts[0]?.id],
    ['handoff', '{{ [which].disposition }}.', '.'],
    ['nothing', '{{ [which] }}.', '.'],
  ])('%s in %s', (which, text, words) => {
    expect(said(text, which)).toBe(words)
  })
})
