import { expect, test } from 'vitest'
import { OUTPUTS } from '@/cards/assign/settings'
import type { Workspace } from '@/core/workspace/workspace'
import { HANDOFF_FIELDS } from './handoffFields'
import { readables, typeAt } from './readable'

const contact = { id: 'c', name: 'C', email: '', phone: '', owner: '' }
const workspace: Workspace = {
  format: 'baton.workspace',
  version: 1,
  name: 'W',
  hours: null,
  agents: [],
  teams: [],
  bots: [],
  contacts: [
    { ...contact, attributes: { since: null, vip: true, 'not a path': 1 } },
    { ...contact, attributes: { since: '2020-01-01', plan: 'free', budget: 3 } },
  ],
}
const around = { workspace, variables: { due: { type: 'date', scope: 'flow' } } } as const

test('contacts lend their attributes, with the type of what is in them', () => {
  const types = ['since', 'vip', 'plan', 'budget', 'unheard'].map(name =>
    typeAt(`contact.attributes.${name}`, around),
  )
  expect(types).toEqual(['date', 'boolean', 'text', 'number', null])
  expect(typeAt('due', around)).toBe('date')
  expect(typeAt('handoff.attempts', around)).toBe('number')
})

test('the fields of a hand-off are offered first where it speaks, else where a variable keeps it', () => {
  const labels = (...given: Parameters<typeof readables>) => readables(...given).map(({ label }) => label)
  expect(labels(around, true)[0]).toBe('This hand-off')
  expect(labels(around)).toEqual(['Variables', 'Contact', 'Conversation', 'From another bot'])
  expect(labels({ ...around, variables: { handoff: { type: 'object', scope: 'conversation' } } })).toContain(
    'Hand-off',
  )
})

test('every output of the assign card has its words, and its type', () => {
  expect(Object.entries(HANDOFF_FIELDS).map(([name, { type }]) => [name, type])).toEqual(
    Object.entries(OUTPUTS),
  )
})
