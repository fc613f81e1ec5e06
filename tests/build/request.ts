import { frozen } from '@/core/rehearsal/frozen'
import type { AssignmentRequest, Target } from '@/core/runtime/assignment'

/** A request for anybody of Sales in conversation `c1`, as a card left to its defaults asks; `change` for what a test cares for. */
export const request = (change: Partial<AssignmentRequest> = {}): AssignmentRequest =>
  frozen({
    id: `${change.conversation ?? 'c1'}/2`,
    conversation: 'c1',
    contact: null,
    flow: 'vector',
    target: toTeam('sales', 'Sales'),
    strategy: 'round_robin',
    availability: { online: true, capacity: true, hours: true },
    ifUnavailable: 'wait',
    waitLimit: 60,
    replyLimit: null,
    attempts: 3,
    resumeAfter: null,
    handoffs: 0,
    ...change,
  })

const picked =
  (type: 'agent' | 'team' | 'bot') =>
  (id: string, name = id): Target => ({ type, pick: 'static', ref: { id, name } })

export const toTeam = picked('team')
export const toAgent = picked('agent')
export const toBot = picked('bot')
