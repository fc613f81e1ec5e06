import { expect, test } from 'vitest'
import type { Action } from '@/core/rehearsal/action'
import { conversationOf } from '@/core/rehearsal/world'
import type { Workspace } from '@/core/workspace/workspace'
import { advanced } from './advance'
import { OFF } from './autopilot'
import { eventWords } from './eventWords'
import { opened, replayed, worldOf } from './run'
import { awayCompany, company, handoffFlow } from './samples'
import { newsOf, stepText } from './stepText'

const AT = '2026-11-30T09:00:00.000Z'
const LATER = '2026-11-30T09:30:00.000Z'
const asking = (conversation: string, contact: string | null = 'anna'): Action[] => [
  { do: 'start', at: AT, conversation, contact },
  { do: 'choose', at: AT, conversation, option: 'invoice' },
]
const free: Workspace = {
  ...company,
  agents: company.agents.map(agent => ({ ...agent, open: 0, capacity: 1 })),
}

function told(change: Parameters<typeof handoffFlow>[0], workspace: Workspace, actions: readonly Action[]) {
  const empty = opened({ id: 1, flow: handoffFlow(change), others: [], workspace })
  const run = advanced(replayed(empty, actions), OFF, AT, LATER, false)
  return { run, texts: run.steps.map(({ place }) => stepText(run, place)) }
}

test('what somebody does is told as before', () => {
  expect(told({}, company, asking('c1')).texts).toEqual([
    'Anna Schmidt arrives',
    'Anna Schmidt presses “An invoice”',
  ])
})

test('a reply limit says who did not reply, and who is tried next', () => {
  const { texts } = told({ replyLimit: 300, attempts: 2 }, free, asking('c1'))
  expect(texts.slice(2)).toEqual([
    'No reply from Maya Lindqvist; Tomás Ferreira is tried next',
    'No reply from Tomás Ferreira; nobody else is tried',
  ])
})

test('a wait limit says so, and for whom where there are several', () => {
  expect(told({ waitLimit: 60 }, awayCompany, asking('c1')).texts.slice(2)).toEqual([
    'The wait limit is reached',
  ])
  const both = told({ waitLimit: 60 }, awayCompany, [...asking('c1'), ...asking('c2', null)])
  expect(both.texts.slice(4).join(' ')).toContain('The wait limit is reached (Stranger)')
})

test('a queue that moves by itself says to whom; a bot that resumes says so', () => {
  const empty = { replyLimit: 300, attempts: 1, waitLimit: 3600 }
  const alone = { ...free, agents: free.agents.filter(({ id }) => id !== 'tomas') }
  const queue = told(empty, alone, [...asking('c1'), ...asking('c2', null)])
  expect(queue.texts.at(4)).toBe(
    'No reply from Maya Lindqvist; nobody else is tried (Anna Schmidt); Queue: given to Maya Lindqvist (Stranger)',
  )
  const accepted: Action = { do: 'accept', at: AT, conversation: 'c1', agent: 'maya' }
  const resumed = told({ resume: { keyword: '', after: 600 } }, company, [...asking('c1'), accepted])
  expect(resumed.texts.at(-1)).toBe('Bot resumes')
})

test('where time brought nothing, it passes', () => {
  expect(told({}, company, [...asking('c1'), { do: 'wait', at: LATER }]).texts.at(-1)).toBe('Time passes')
})

test('every event of a step is told under it, in words without ids and machine times', () => {
  const { run } = told({ waitLimit: 3600 }, awayCompany, asking('c1'))
  const all = run.steps.flatMap(({ place }) => newsOf(run, place).map(({ event }) => event))
  expect(all).toEqual(conversationOf(worldOf(run), 'c1')?.events)
  const words = newsOf(run, 1).flatMap(({ event }) => eventWords(event, 'Europe/Berlin') ?? [])
  expect(words).toContain('asks for team')
  expect(words.find(text => text.startsWith('queued'))).toMatch(/Waits until Mon 30 Nov, 11:00\.$/)
})
