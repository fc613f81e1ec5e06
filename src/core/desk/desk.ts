import type { Reference } from '@/core/flow/document'
import { own } from '@/core/flow/json'
import type { AssignmentAnswer, AssignmentRequest } from '@/core/runtime/assignment'
import type { Agent, Workspace } from '@/core/workspace/workspace'

/** What the desk remembers: who has which conversation, whose turn it is, and what it has answered. Plain JSON. */
export interface Desk {
  readonly workspace: Workspace
  readonly custody: Readonly<Record<string, Custody>>
  /** By team: the member assigned last in round robin. */
  readonly turns: Readonly<Record<string, string>>
  /** By agent: when they were last assigned a conversation. */
  readonly lastAssigned: Readonly<Record<string, string>>
  /** By request: the answer given. Asked again, the desk repeats itself. */
  readonly answers: Readonly<Record<string, AssignmentAnswer>>
}

/** One conversation as the desk knows it. */
export interface Custody {
  /** The latest request, which every later answer names. */
  readonly request: AssignmentRequest
  /** Assignee of record: stays after a hand-back, so that the same person asked for again is no change. */
  readonly agent: Reference | null
  readonly team: Reference | null
  readonly assignedAt: string
  /** True while the agent has the floor: then the conversation counts as open. */
  readonly holding: boolean
  readonly waiting: { readonly until: string | null } | null
}

export const openDesk = (workspace: Workspace): Desk => ({
  workspace,
  custody: {},
  turns: {},
  lastAssigned: {},
  answers: {},
})

/** Conversations an agent has open: those the workspace came with, and those this desk gave them. Accepted or not. */
export function openCount(desk: Desk, agent: string): number {
  const before = desk.workspace.agents.find(({ id }) => id === agent)?.open ?? 0
  const given = Object.values(desk.custody).filter(one => one.holding && one.agent?.id === agent)
  return before + given.length
}

/** Assigning to an agent keeps the conversation's team if the agent is a member of it, otherwise clears it. */
export function teamKept(desk: Desk, conversation: string, agent: Agent): Reference | null {
  const before = custodyOf(desk, conversation)?.team
  const team = desk.workspace.teams.find(({ id }) => id === before?.id)
  return before && team?.members.includes(agent.id) ? before : null
}

export const custodyOf = (desk: Desk, conversation: string): Custody | undefined =>
  own(desk.custody, conversation)

/** Takes note of a request that the card itself refused, so that people can still pick the conversation up. */
export const note = (desk: Desk, request: AssignmentRequest, answer: AssignmentAnswer): Desk =>
  answered(desk, request, answer, {}).desk

/** The desk after giving an answer, with what it now knows of the conversation. */
export function answered(
  desk: Desk,
  request: AssignmentRequest,
  answer: AssignmentAnswer,
  change: Partial<Custody>,
) {
  const before = custodyOf(desk, request.conversation)
  const custody: Custody = {
    agent: before?.agent ?? null,
    team: before?.team ?? null,
    assignedAt: before?.assignedAt ?? '',
    holding: false,
    waiting: null,
    ...change,
    request,
  }
  const next: Desk = {
    ...desk,
    custody: { ...desk.custody, [request.conversation]: custody },
    answers: { ...desk.answers, [request.id]: answer },
  }
  return { desk: next, answer }
}
