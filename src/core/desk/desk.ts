import type { Reference } from '@/core/flow/document'
import { own } from '@/core/flow/json'
import type { AssignmentAnswer, AssignmentRequest } from '@/core/runtime/assignment'
import type { Agent, Workspace } from '@/core/workspace/workspace'

/** What the desk remembers: who has which conversation, whose turn it is, and what it has answered. Plain JSON. */
export interface Desk {
  readonly workspace: Workspace
  /** What the desk's clock showed last; empty before anything happened. */
  readonly now: string
  readonly custody: Readonly<Record<string, Custody>>
  /** By team: the member assigned last in round robin. */
  readonly turns: Readonly<Record<string, string>>
  /** By agent: when they were last assigned a conversation. */
  readonly lastAssigned: Readonly<Record<string, string>>
  /** Conversations put in a queue so far: the order among those that came at the same instant. */
  readonly queued: number
}

/** One conversation as the desk knows it. */
export interface Custody {
  /** The latest request, which every later answer names. */
  readonly request: AssignmentRequest
  /** The answers given so far, by request. Asked again, the desk repeats itself. */
  readonly answers: Readonly<Record<string, AssignmentAnswer>>
  /** Assignee of record: stays after a hand-back, so that the same person asked for again is no change. */
  readonly agent: Reference | null
  readonly team: Reference | null
  /** Whose members may take it, where a team was meant; `null` where one agent was. */
  readonly pool: Reference | null
  readonly assignedAt: string
  /** True while the agent has the floor: then the conversation counts as open. */
  readonly holding: boolean
  readonly waiting: Waiting | null
  /** Agents who were assigned this request and did not reply in time. */
  readonly tried: readonly string[]
  /** When the first reply is due; `null` where none is. */
  readonly replyBy: string | null
  /** When the bot resumes unless the agent does something; `null` where it does not. */
  readonly resumeAt: string | null
}

/** A place in a queue: a team's, one agent's, or with both `null` the workspace's *Unassigned*. */
export interface Waiting {
  readonly team: Reference | null
  readonly agent: Reference | null
  readonly since: string
  readonly place: number
  readonly until: string | null
  /** False where it stays until a member takes it by hand. */
  readonly drains: boolean
}

export const openDesk = (workspace: Workspace): Desk => ({
  workspace,
  now: '',
  custody: {},
  turns: {},
  lastAssigned: {},
  queued: 0,
})

/**
 * Conversations an agent has open: those the workspace came with, and those this desk gave them. Accepted or not.
 * `except`: one that does not count, since it is being decided.
 */
export function openCount(desk: Desk, agent: string, except?: string): number {
  let open = desk.workspace.agents.find(({ id }) => id === agent)?.open ?? 0
  for (const conversation in desk.custody) {
    const one = desk.custody[conversation]
    if (one?.holding && one.agent?.id === agent && conversation !== except) open += 1
  }
  return open
}

/** Assigning to an agent keeps the conversation's team if the agent is a member of it, otherwise clears it. */
export function teamKept(desk: Desk, conversation: string, agent: Agent): Reference | null {
  const before = custodyOf(desk, conversation)?.team
  const team = desk.workspace.teams.find(({ id }) => id === before?.id)
  return before && team?.members.includes(agent.id) ? before : null
}

export const custodyOf = (desk: Desk, conversation: string): Custody | undefined =>
  own(desk.custody, conversation)

/** The serial of the next answer to a request. */
export function nextSerial(desk: Desk, { id, conversation }: AssignmentRequest): number {
  return (own(custodyOf(desk, conversation)?.answers ?? {}, id)?.serial ?? 0) + 1
}

/** Takes note of a request that the card itself refused, so that people can still pick the conversation up. */
export const note = (desk: Desk, request: AssignmentRequest, answer: AssignmentAnswer): Desk =>
  answered(desk, request, answer, {}).desk

const NOBODY: Pick<Custody, 'agent' | 'team' | 'assignedAt' | 'tried'> = {
  agent: null,
  team: null,
  assignedAt: '',
  tried: [],
}

/** The desk after giving an answer, with what it now knows of the conversation. What the answer does not say ends. */
export function answered(
  desk: Desk,
  request: AssignmentRequest,
  answer: AssignmentAnswer,
  change: Partial<Custody>,
): { readonly desk: Desk; readonly conversation: string; readonly answer: AssignmentAnswer } {
  const before = custodyOf(desk, request.conversation)
  const { agent, team, assignedAt } = before ?? NOBODY
  const custody: Custody = {
    agent: change.agent === undefined ? agent : change.agent,
    team: change.team === undefined ? team : change.team,
    pool: change.pool ?? null,
    assignedAt: change.assignedAt ?? assignedAt,
    holding: change.holding ?? false,
    waiting: change.waiting ?? null,
    tried: change.tried ?? NOBODY.tried,
    replyBy: change.replyBy ?? null,
    resumeAt: change.resumeAt ?? null,
    request,
    answers: { ...before?.answers, [request.id]: answer },
  }
  return { desk: withCustody(desk, custody), conversation: request.conversation, answer }
}

export const withCustody = (desk: Desk, custody: Custody): Desk =>
  deskWith(desk, { custody: { ...desk.custody, [custody.request.conversation]: laidOut(custody) } })

/** The desk with a change. Written out, like `laidOut`: what is laid out alike, however often it was copied, is read fast. */
export const deskWith = (desk: Desk, change: Partial<Desk>): Desk => ({
  workspace: change.workspace ?? desk.workspace,
  now: change.now ?? desk.now,
  custody: change.custody ?? desk.custody,
  turns: change.turns ?? desk.turns,
  lastAssigned: change.lastAssigned ?? desk.lastAssigned,
  queued: change.queued ?? desk.queued,
})

const laidOut = (custody: Custody): Custody => ({
  agent: custody.agent,
  team: custody.team,
  pool: custody.pool,
  assignedAt: custody.assignedAt,
  holding: custody.holding,
  waiting: custody.waiting,
  tried: custody.tried,
  replyBy: custody.replyBy,
  resumeAt: custody.resumeAt,
  request: custody.request,
  answers: custody.answers,
})
