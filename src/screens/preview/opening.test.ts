import { expect, test } from 'vitest'
import type { Flow } from '@/core/flow/document'
import { ownerOf } from '@/core/workspace/owner'
import { firstCard } from './firstCard'
import { obstaclesOf } from './obstacles'
import { ownershipText } from './ownership'
import { company, handoffFlow } from './samples'
import { waitingText } from './waiting'

test('how the owner of each contact stands', () => {
  const texts = company.contacts.map(contact => ownershipText(ownerOf(company, contact)))
  expect(texts).toEqual([
    'Owner: Maya Lindqvist',
    'No owner',
    'Owner left: Ruth Abendroth',
    'Unknown owner: k.brandt@nordlicht.example',
  ])
})

test('an e-mail that several agents share is nobody’s', () => {
  const [contact] = company.contacts
  const twins = {
    ...company,
    agents: company.agents.map(agent => ({ ...agent, email: 'maya@nordlicht.example' })),
  }
  if (!contact) throw new Error('no contact')
  expect(ownershipText(ownerOf(twins, contact))).toMatch(/^Several agents are /)
})

test('errors are obstacles, warnings are not', () => {
  expect(obstaclesOf(handoffFlow(), company, null)).toEqual([])
  const gone = { ...company, teams: [] }
  expect(obstaclesOf(handoffFlow(), gone, null).map(({ code }) => code)).toEqual(['target_missing'])
  const headless: Flow = { ...handoffFlow(), start: null }
  expect(obstaclesOf(headless, company, null).map(({ code }) => code)).toContain('start_missing')
  expect(obstaclesOf(headless, company, 'people').map(({ code }) => code)).not.toContain('start_missing')
})

test('a rehearsal begins at the card asked for, else at Start, else nowhere', () => {
  expect(firstCard(handoffFlow(), 'people')).toBe('people')
  expect(firstCard(handoffFlow(), 'gone')).toBe('start')
  expect(firstCard({ ...handoffFlow(), start: null }, null)).toBeNull()
})

test('how long it waits, and where', () => {
  const queue = { kind: 'queue', team: { id: 'accounts', name: 'Accounts' }, agent: null } as const
  const text = (until: string | null) => waitingText(queue, until, 'Europe/Berlin')
  expect(text('2026-11-30T09:15:00.000Z')).toBe('Waiting in the queue of Accounts until 10:15')
  expect(text(null)).toBe('Waiting in the queue of Accounts, with no limit')
  expect(waitingText({ kind: 'queue', team: null, agent: null }, undefined, 'UTC')).toBe(
    'Waiting in Unassigned. Any agent can pick it up.',
  )
})
