import { describe, expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { frozen } from '@/core/rehearsal/frozen'
import { agent, flowOf, start } from '../../../tests/build/flow'
import { workspace } from '../../../tests/build/workspace'
import type { Reference } from '../flow/document'
import { lintReferences, redirectBots, resolveReferences } from './resolve'

const shop = workspace('shop')
const to = (kind: string, ref: Reference | null) => ({ type: kind, pick: 'static', ref })
const naming = (target: object) =>
  frozen(flowOf({ cards: { start: start('a'), a: { type: 'assign', settings: { to: target, store: {} } } } }))
const resolve = (target: object) => resolveReferences(naming(target), catalog, shop)

describe('a reference is found', () => {
  test('by its id, and is then left as the file has it', () => {
    const flow = naming(to('agent', { id: 'ann', name: 'Old name' }))
    expect(resolveReferences(flow, catalog, shop)).toEqual({ flow, unresolved: [] })
    expect(resolveReferences(flow, catalog, shop).flow).toBe(flow)
  })

  test.each<[string, string, Reference, Reference]>([
    [
      'e-mail',
      'agent',
      { id: 'x', name: 'X', email: 'ANN@shop.example' },
      { id: 'ann', name: 'Ann Lee', email: 'ann@shop.example' },
    ],
    [
      'e-mail before name',
      'agent',
      { id: 'x', name: 'Ben Ode', email: 'ann@shop.example' },
      { id: 'ann', name: 'Ann Lee', email: 'ann@shop.example' },
    ],
    [
      'name',
      'agent',
      { id: 'x', name: ' ann lee ' },
      { id: 'ann', name: 'Ann Lee', email: 'ann@shop.example' },
    ],
    ['name', 'team', { id: 'x', name: 'sales' }, { id: 'sales', name: 'Sales' }],
    ['name', 'bot', { id: 'x', name: 'billing BOT' }, { id: 'billing', name: 'Billing bot' }],
  ])('by its %s among %ss, and brought up to date', (_, kind, ref, found) => {
    const { flow, unresolved } = resolve(to(kind, ref))
    expect(unresolved).toEqual([])
    expect(flow.cards.a?.settings).toMatchObject({ to: { type: kind, pick: 'static', ref: found } })
  })

  test('also as the fallback of a contact owner', () => {
    const { flow } = resolve({
      type: 'contact_owner',
      fallback: { type: 'team', ref: { id: 'x', name: 'Sales' } },
    })
    expect(flow.cards.a?.settings).toMatchObject({ to: { fallback: { ref: { id: 'sales' } } } })
  })
})

describe('a reference that is not found is listed, never guessed, never dropped', () => {
  test.each<[string, Reference, string[]]>([
    ['nobody', { id: 'x', name: 'Zoe' }, []],
    ['part of a name', { id: 'x', name: 'Ann' }, []],
    ['two of that name', { id: 'x', name: 'Kim Lund' }, ['kim_1', 'kim_2']],
    ['two of that e-mail', { id: 'x', name: 'Ann Lee', email: 'kim@shop.example' }, ['kim_1', 'kim_2']],
  ])('%s', (_, ref, candidates) => {
    const flow = naming(to('agent', ref))
    const { flow: same, unresolved } = resolveReferences(flow, catalog, shop)
    expect(same).toBe(flow)
    expect(unresolved.map(one => ({ ...one, candidates: one.candidates.map(({ id }) => id) }))).toEqual([
      { card: 'a', path: 'to.ref', kind: 'agent', ref, candidates },
    ])
  })
})

test('a card that names nobody, or can not be read, is no reference', () => {
  for (const target of [
    to('agent', null),
    { type: 'agent', pick: 'variable', variable: 'who' },
    { type: 'contact_owner' },
    'broken',
  ])
    expect(resolveReferences(naming(target as object), catalog, shop).unresolved).toEqual([])
})

test('bots that are known under another id now are named by it; nothing else is touched', () => {
  const moved = new Map([
    ['x', { id: 'y', name: 'Y (2)' }],
    ['y', { id: 'z', name: 'Z' }],
    ['same', { id: 'same', name: 'Renamed' }],
  ])
  const toOld = (kind: string, id: string) => naming(to(kind, { id, name: 'Old' }))
  expect(redirectBots(toOld('bot', 'x'), catalog, moved).cards.a?.settings).toMatchObject({
    to: { type: 'bot', pick: 'static', ref: { id: 'y', name: 'Y (2)' } },
  })
  for (const flow of [toOld('bot', 'same'), toOld('bot', 'other'), toOld('team', 'x')])
    expect(redirectBots(flow, catalog, moved)).toBe(flow)
})

test('a bot that is missing may be added', () => {
  const [problem] = lintReferences(naming(to('bot', { id: 'gone', name: 'G' })), catalog, shop)
  expect(problem?.fix).toBe('Choose another bot, or add the flow of that bot.')
})

test('what the workspace does not have is marked on the card', () => {
  const problems = (target: object, id = 'vector') =>
    lintReferences({ ...naming(target), id }, catalog, shop).map(
      ({ code, card, path }) => `${code} ${card} ${path}`,
    )
  expect(problems(agent('ann'))).toEqual([])
  expect(problems(to('bot', { id: 'billing', name: 'B' }))).toEqual([])
  expect(problems(agent('zoe'))).toEqual(['target_missing a to.ref'])
  expect(problems(agent('gil'))).toEqual(['target_inactive a to.ref'])
  expect(problems(to('team', { id: 'gone', name: 'G' }))).toEqual(['target_missing a to.ref'])
  expect(problems(to('team', { id: 'former', name: 'F' }))).toEqual(['team_empty a to.ref'])
  expect(problems(to('bot', { id: 'vector', name: 'V' }))).toEqual(['self_assignment a to.ref'])
  expect(problems(to('bot', { id: 'draft', name: 'D' }))).toEqual(['target_inactive a to.ref'])
  expect(
    problems({ type: 'contact_owner', fallback: { type: 'team', ref: { id: 'empty', name: 'E' } } }),
  ).toEqual(['team_empty a to.fallback'])
})

test('who goes by the same e-mail or name is offered in their place; of two, neither is', () => {
  const offered = (target: object) =>
    lintReferences(naming(target), catalog, shop).flatMap(({ fixes = [] }) => fixes.map(({ label }) => label))
  expect(offered(to('agent', { id: 'x', name: 'ann lee' }))).toEqual(['Use “Ann Lee”'])
  expect(offered(to('agent', { id: 'x', name: 'Kim Lund' }))).toEqual([])
  expect(offered(to('agent', { id: 'gil', name: 'Ann Lee' }))).toEqual([])
})
