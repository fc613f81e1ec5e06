import type { Script } from '../conversation'

/** The record of a hand-off with all its fields, as three plain functions: what contestants without a hand-off card use. */
export interface Record {
  readonly outcome: string | null
  readonly reason: string | null
  readonly assigneeType: string
  readonly assigneeId: string | null
  readonly assigneeName: string | null
  readonly assigneeEmail: string | null
  readonly teamId: string | null
  readonly teamName: string | null
  readonly botId: string | null
  readonly botName: string | null
  readonly strategy: string | null
  readonly rawTarget: string | null
  readonly requestedAt: string
  readonly assignedAt: string | null
  readonly acceptedAt: string | null
  readonly endedAt: string | null
  readonly endReason: string | null
  readonly disposition: string | null
  readonly attempts: number
  readonly changed: boolean
  readonly previousHolder: string
  readonly conversationId: string
  readonly flowName: string
  readonly cardId: string
}

export const asked = (conversation: string, at: string, flow: string): Record => ({
  outcome: null,
  reason: null,
  assigneeType: 'team',
  assigneeId: null,
  assigneeName: null,
  assigneeEmail: null,
  teamId: null,
  teamName: null,
  botId: null,
  botName: null,
  strategy: null,
  rawTarget: null,
  requestedAt: at,
  assignedAt: null,
  acceptedAt: null,
  endedAt: null,
  endReason: null,
  disposition: null,
  attempts: 0,
  changed: false,
  previousHolder: `bot ${flow}`,
  conversationId: conversation,
  flowName: flow,
  cardId: 'assign',
})

export const taken = (record: Record, { agent, team, chosen }: Script): Record => ({
  ...record,
  outcome: 'assigned',
  assigneeId: agent.id,
  assigneeName: agent.name,
  assigneeEmail: agent.email ?? null,
  teamId: team.id,
  teamName: team.name,
  strategy: 'round_robin',
  rawTarget: team.id,
  assignedAt: chosen,
  attempts: 1,
  changed: true,
})

export const handedBack = (record: Record, { returned, disposition }: Script): Record => ({
  ...record,
  endedAt: returned,
  endReason: 'handed_back',
  disposition,
})
