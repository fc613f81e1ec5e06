import type { Reference } from '@/core/flow/document'
import type { NoReply, Queued, Refused, Settled, ToBot, Trace } from '@/core/runtime/assignment'
import type { Reply } from '@/core/runtime/concerns'
import type { HandoffEnd, Input } from '@/core/runtime/input'
import { NOON } from './rehearsal'

/** Answers as a desk would give them, for tests without one. `change` for what a test cares for. */

export const ann: Reference = { id: 'ann', name: 'Ann Lee' }
export const ben: Reference = { id: 'ben', name: 'Ben Ode' }
export const sales: Reference = { id: 'sales', name: 'Sales' }

const trace: Trace = {
  target: { type: 'agent', raw: null, found: null, by: '' },
  fallbackFor: null,
  candidates: [],
  strategy: null,
  tieBreak: null,
  because: '',
}

const common = { at: NOON, serial: 1, rawTarget: 'ann', trace } as const

export const settled = (request: string, change: Partial<Settled> = {}): Settled => ({
  ...common,
  type: 'assignment.settled',
  request,
  cause: 'asked',
  agent: ann,
  team: null,
  strategy: null,
  changed: true,
  assignedAt: NOON,
  attempts: 1,
  ...change,
})

export const queued = (request: string, change: Partial<Queued> = {}): Queued => ({
  ...common,
  type: 'assignment.queued',
  request,
  cause: 'asked',
  team: sales,
  agent: null,
  strategy: 'queue',
  reason: null,
  until: null,
  ...change,
})

export const refused = (request: string, change: Partial<Refused> = {}): Refused => ({
  ...common,
  type: 'assignment.refused',
  request,
  reason: 'wait_limit',
  strategy: null,
  attempts: 1,
  ...change,
})

export const noReply = (request: string, change: Partial<NoReply> = {}): NoReply => ({
  ...common,
  type: 'assignment.no_reply',
  request,
  strategy: null,
  attempts: 1,
  ...change,
})

export const toBot = (request: string, bot: Reference, change: Partial<ToBot> = {}): ToBot => ({
  ...common,
  type: 'assignment.to_bot',
  request,
  bot,
  ...change,
})

export const accepted = (request: string, agent: Reference = ann): Reply => ({
  type: 'assignment.accepted',
  at: NOON,
  request,
  agent,
})

export const ended = (request: string, change: Partial<HandoffEnd> = {}): HandoffEnd => ({
  type: 'handoff.ended',
  at: NOON,
  request,
  reason: 'handed_back',
  by: ann,
  disposition: 'solved',
  ...change,
})

export const taken = (agent: Reference = ann, team: Reference | null = null): Input => ({
  type: 'floor.taken',
  at: NOON,
  agent,
  team,
})
export const words = (text: string): Input => ({ type: 'visitor.said', at: NOON, text })
export const reply = (text: string, agent: Reference = ann): Input => ({
  type: 'agent.said',
  at: NOON,
  agent,
  text,
})
