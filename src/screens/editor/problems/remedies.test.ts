import { expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import type { Flow, Reference, Variable } from '@/core/flow/document'
import { edit } from '@/core/flow/edit'
import { changeOf } from '@/core/flow/fix'
import { leadsAway, type Problem } from '@/core/flow/problem'
import { flowOf, start } from '../../../../tests/build/flow'
import { workspace } from '../../../../tests/build/workspace'
import { check } from './check'

/** What can be wrong with an Assign Conversation card, and what is offered there. */

const shop = {
  ...workspace('shop'),
  bots: [...workspace('shop').bots, { id: 'late', name: 'Late bot', active: true, published: false }],
}
const text = { type: 'text', scope: 'flow' } as const
const picked = (type: string, id: string) => ({ type, pick: 'static', ref: { id, name: id } })
const owner = (ref?: Reference) => ({ type: 'contact_owner', fallback: ref ? { type: 'team', ref } : null })

const handing = (
  to: object,
  settings: object = {},
  variables: Readonly<Record<string, Variable>> = {},
): Flow =>
  flowOf({
    variables,
    cards: {
      start: start('a'),
      a: {
        type: 'assign',
        settings: { to, store: {}, ...settings },
        exits: { returned: 'b', unavailable: 'b', notFound: 'b' },
      },
      b: { type: 'end', settings: {} },
    },
  })

/** Another bot that hands back to the flow. */
const circling = { ...handing(picked('bot', 'vector')), id: 'billing', name: 'Billing bot' }
const behind = (flow: Flow): readonly Problem[] => check(flow, catalog, shop, [circling])
const labels = (problem: Problem | undefined) => problem?.fixes?.map(({ label }) => label) ?? []

const sales = 'Assign to the team “Sales”'

test.each<[string, Flow, readonly string[]]>([
  ['target_unset', handing({ type: 'agent', pick: 'static', ref: null }), []],
  ['target_unset', handing({ type: 'team', pick: 'static', ref: null }), []],
  ['target_unset', handing({ type: 'bot', pick: 'variable', variable: '' }), ['Assign to “Billing bot”']],
  ['fallback_missing', handing(owner()), []],
  ['target_missing', handing(picked('agent', 'zoe')), [sales]],
  ['target_missing', handing(picked('team', 'night ')), ['Use “Night”', sales]],
  ['target_missing', handing(picked('team', 'FORMER')), [sales]],
  ['target_inactive', handing(picked('agent', 'gil')), [sales, 'Open the agent “gil”']],
  ['target_inactive', handing(picked('bot', 'draft')), [sales, 'Open the flow “draft”']],
  ['target_unpublished', handing(picked('bot', 'late')), ['Open the flow “late”', sales]],
  ['self_assignment', handing(picked('bot', 'vector')), ['Assign to “Billing bot”', sales]],
  ['team_empty', handing(picked('team', 'former')), ['Open the team “former”', sales]],
  [
    'team_empty',
    handing(owner({ id: 'empty', name: 'Empty' })),
    ['Open the team “Empty”', 'Fall back to the team “Sales”'],
  ],
  ['bot_cycle', handing(picked('bot', 'billing')), [sales, 'Open the flow “billing”']],
  ['wait_silent', handing(picked('agent', 'ann'), { waitLimit: null }), ['Limit the wait to 15 minutes']],
  [
    'variable_unset',
    handing(picked('agent', 'ann'), { note: 'For {{ who }}, {{who | upcase}}' }, { who: text }),
    ['Write a fallback for “who”: “…”', 'Leave “who” out where it is empty'],
  ],
  [
    'variable_unset',
    handing({ type: 'agent', pick: 'variable', variable: 'who' }, {}, { who: text }),
    ['Give “who” an initial value'],
  ],
])('%s: each of its remedies does away with it, and brings no error of its own', (code, flow, offers) => {
  const before = behind(flow)
  const problem = before.find(one => one.code === code)
  expect(labels(problem)).toEqual(offers)
  for (const fix of problem?.fixes ?? []) {
    const after = edit(flow, changeOf(flow, catalog, 'a', fix))
    if (leadsAway(fix)) {
      expect(after).toBe(flow)
      continue
    }
    const left = behind(after)
    expect(left.map(one => one.code)).not.toContain(code)
    expect(
      left.filter(one => one.severity === 'error' && !before.some(({ code }) => code === one.code)),
    ).toEqual([])
  }
})

test('a text says something in place of what is empty, wherever it reads it, and else stays as it is', () => {
  const flow = handing(
    picked('agent', 'ann'),
    { note: 'Hi {{ who }}, {{-who | upcase -}}! {{ name }} {{who | default: "you"}}' },
    { who: text, name: { ...text, initial: 'N' } },
  )
  const [fix] = behind(flow).find(({ code }) => code === 'variable_unset')?.fixes ?? []
  if (!fix) throw new Error('nothing is offered')
  expect(edit(flow, changeOf(flow, catalog, 'a', fix)).cards.a?.settings).toMatchObject({
    note: 'Hi {{ who | default: "…" }}, {{-who | upcase | default: "…" -}}! {{ name }} {{who | default: "you"}}',
  })
})

test('the team that is offered: one they were in, else the one the flow names most, else the largest', () => {
  const offered = (ref: string, teams: typeof shop.teams, other = 'nobody') => {
    const flow = handing(picked('agent', ref))
    const both = { ...flow, cards: { ...flow.cards, c: handing(picked('team', other)).cards.a ?? never() } }
    const found = check(both, catalog, { ...shop, teams }, [])
    const problem = found.find(({ card, code }) => card === 'a' && code.startsWith('target'))
    return labels(problem).filter(label => label.startsWith('Assign'))
  }
  const of = (id: string, ...members: readonly string[]) => ({ id, name: id, members, hours: null })
  expect(offered('gil', [of('a', 'ann', 'ben'), of('b', 'ann', 'gil')])).toEqual(['Assign to the team “b”'])
  expect(offered('gil', [of('a', 'ann', 'ben'), of('b', 'gil')])).toEqual(['Assign to the team “a”'])
  expect(offered('gil', [of('a', 'ann', 'ben'), of('b', 'ann')], 'b')).toEqual(['Assign to the team “b”'])
  expect(offered('gil', [])).toEqual(['Assign to “Ann Lee”'])
})

const never = (): never => {
  throw new Error('There is such a card.')
}
