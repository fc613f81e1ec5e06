import { expect, test } from 'vitest'
import type { AssignTarget } from '../settings'
import { repick, retarget } from './retarget'

const maya = { type: 'agent', pick: 'static', ref: { id: 'm', name: 'Maya' } } as const
const vip = { type: 'agent', pick: 'variable', variable: 'vip', matchBy: 'email' } as const
const owner: AssignTarget = {
  type: 'contact_owner',
  fallback: { type: 'team', ref: { id: 's', name: 'Sales' } },
}

test('a variable goes along to another type; a person does not become a team', () => {
  expect(retarget(vip, 'team', {})).toEqual({ ...vip, type: 'team' })
  expect(retarget(maya, 'team', {})).toEqual({ type: 'team', pick: 'static', ref: null })
  expect(retarget(maya, 'contact_owner', {})).toEqual({ type: 'contact_owner', fallback: null })
  expect(retarget(maya, 'agent', {})).toBe(maya)
})

test('a look at another type loses nothing', () => {
  const team = retarget(maya, 'team', { agent: maya })
  expect(retarget(team, 'agent', { agent: maya, team })).toBe(maya)
  expect(retarget(maya, 'contact_owner', { contact_owner: owner })).toBe(owner)
  expect(retarget(owner, 'agent', { agent: maya })).toBe(maya)
})

test('what was chosen in the other way comes back', () => {
  const blank = { type: 'agent', pick: 'variable', variable: '', matchBy: 'auto' } as const
  expect(repick(maya, 'variable', undefined)).toEqual(blank)
  expect(repick(maya, 'variable', vip)).toBe(vip)
  expect(repick(vip, 'static', undefined)).toEqual({ ...maya, ref: null })
  expect(repick({ ...maya, type: 'team' }, 'variable', vip)).toEqual({ ...blank, type: 'team' })
  expect(repick(maya, 'static', vip)).toBe(maya)
})
