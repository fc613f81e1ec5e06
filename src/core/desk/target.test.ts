import { describe, expect, test } from 'vitest'
import { named } from '../../../tests/build/desk'
import { toAgent, toBot, toTeam } from '../../../tests/build/request'
import { workspace } from '../../../tests/build/workspace'
import type { Json } from '../flow/json'
import type { Target } from '../runtime/assignment'
import { rawOf, resolveReference, resolveTarget } from './target'

const shop = workspace('shop')
const owner: Target = { type: 'contact_owner', fallback: null }

describe('who is found, how, and what was given', () => {
  test.each<[Target, string | null, Json, string, Json]>([
    [toAgent('ann', 'Ann of old'), null, 'Ann Lee', 'picked on the card', 'ann'],
    [toTeam('sales'), null, 'Sales', 'picked on the card', 'sales'],
    [toBot('billing'), null, 'Billing bot', 'picked on the card', 'billing'],
    [named('agent', ' ben '), null, 'Ben Ode', 'id from who', ' ben '],
    [named('agent', ' BEN@shop.example'), null, 'Ben Ode', 'email from who', ' BEN@shop.example'],
    [named('agent', 42), null, 'Ivo Voss', 'id from who', 42],
    [named('agent', 'ivo voss', 'name'), null, 'Ivo Voss', 'name from who', 'ivo voss'],
    [named('team', 'SALES', 'name'), null, 'Sales', 'name from who', 'SALES'],
    [named('bot', 'draft', 'id'), null, 'Draft bot', 'id from who', 'draft'],
    [owner, 'of_ann', 'Ann Lee', 'owner of Olga, by email', ' ANN@shop.example '],
    [owner, 'of_ben', 'Ben Ode', 'owner of Omar, by id', 'ben'],
  ])('%j of contact %s: %s, %s', (target, contact, name, by, raw) => {
    expect(resolveTarget(shop, target, contact)).toMatchObject({
      kind: target.type === 'contact_owner' ? 'agent' : target.type,
      ref: { name },
      by,
    })
    expect(rawOf(shop, target, contact)).toBe(raw)
  })

  test.each<[string | null, Json]>([
    [null, null],
    ['of_zoe', null],
    ['of_nobody', null],
    ['of_stranger', 'someone@elsewhere.example'],
  ])('the owner of contact %s is given as %j', (contact, raw) => {
    expect(rawOf(shop, owner, contact)).toBe(raw)
  })
})

test('the workspace’s reference is used, with the e-mail, not the card’s', () => {
  expect(
    resolveReference(shop, { type: 'agent', pick: 'static', ref: { id: 'ann', name: 'Ann of old' } }),
  ).toEqual({
    kind: 'agent',
    ref: { id: 'ann', name: 'Ann Lee', email: 'ann@shop.example' },
    by: 'picked on the card',
  })
})

test('those who match alike are all told, and none is picked', () => {
  const two = [
    { id: 'kim_1', name: 'Kim Lund', email: 'kim@shop.example' },
    { id: 'kim_2', name: 'Kim Lund', email: 'kim@shop.example' },
  ]
  expect(resolveTarget(shop, named('agent', 'KIM@shop.example', 'email'), null)).toMatchObject({
    candidates: two,
  })
  expect(resolveTarget(shop, owner, 'of_kim')).toMatchObject({ candidates: two })
})

test('an id comes before an e-mail of somebody else', () => {
  const odd = { ...shop, agents: shop.agents.map(one => (one.id === 'ben' ? { ...one, email: 'ann' } : one)) }
  expect(resolveTarget(odd, named('agent', 'ann'), null)).toMatchObject({
    ref: { id: 'ann' },
    by: 'id from who',
  })
  expect(resolveTarget(odd, named('agent', 'ann', 'email'), null)).toMatchObject({ ref: { id: 'ben' } })
})
