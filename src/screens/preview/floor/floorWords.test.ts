import { expect, test } from 'vitest'
import type { Stretch } from '@/core/desk/stretch'
import { holderText, lengthText } from './floorWords'

const lasting = (to: string | null): Stretch => ({
  holder: { kind: 'queue', team: null, agent: null },
  from: '2026-06-15T10:00:00.000Z',
  to,
  reason: '',
})

test.each([
  ['2026-06-15T10:00:12.000Z', '12 s'],
  ['2026-06-15T10:04:00.000Z', '4 min'],
  ['2026-06-15T11:20:00.000Z', '1 h 20 min'],
  ['2026-06-15T12:00:00.000Z', '2 h'],
  ['2026-06-18T12:00:00.000Z', '3 d 2 h'],
])('until %s it lasted %s', (to, text) => {
  expect(lengthText(lasting(to), '')).toBe(text)
  expect(lengthText(lasting(null), to)).toBe(`${text} so far`)
})

test('holders are told as people tell them', () => {
  const ref = { id: 'x', name: 'Sales' }
  expect(holderText({ kind: 'bot', bot: { id: 'b', name: 'Triage' } })).toBe('bot Triage')
  expect(holderText({ kind: 'queue', team: ref, agent: null })).toBe('queue of Sales')
  expect(holderText({ kind: 'queue', team: null, agent: null })).toBe('Unassigned')
  expect(holderText({ kind: 'agent', agent: { id: 'm', name: 'Maya' }, team: ref })).toBe('Maya (Sales)')
  expect(holderText({ kind: 'agent', agent: { id: 'm', name: 'Maya' }, team: null })).toBe('Maya')
})
