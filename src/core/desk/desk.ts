import type { Reference } from '@/core/flow/document'
import { EMPTY_SHELF, everything, find, keptAs, put, type Shelf, without } from '@/core/flow/shelf'
import type { AssignmentAnswer, AssignmentRequest } from '@/core/runtime/assignment'
import type { Agent, Workspace } from '@/core/workspace/workspace'
import { agentIn, teamIn } from './people'
import { counted, EMPTY_TALLY, type Tally } from './tally'

/** What the desk remembers: who has which conversation, whose turn it is, and what it has answered. Plain JSON. */
export interface Desk {
  readonly workspace: Workspace
  /** What the desk's clock showed last; empty before anything happened. */
  readonly now: string
  /** By conversation, in the order in which they reached the desk. */
  readonly custody: Shelf<Custody>
  /** What all custody comes to, so that nobody has to look through it. */
  readonly tally: Tally
  /** By team: the member assigned last in round robin. */
  readonly turns: Shelf<string>
  /** By agent: when they were last assigned a conversation. */
  readonly lastAssigned: Shelf<string>
  /** Conversations put in a queue so far: the order among those that came at the same instant. */
  readonly queued: number
  /** Cards that wait for the clock, in the order in which their time comes. */
  readonly pauses: readonly Pause[]
}

/** What the clock is to bring to a card. */
interface Pause {
  readonly conversation: string
  readonly request: string
  readonly until: string
}

/** One conversation as the desk knows it. */
export interface Custody {
  /** The latest request, which every later answer names. */
  readonly request: AssignmentRequest
  /** The latest answer to each request, in the order in which they were asked. Asked again, the desk repeats itself. */
  readonly answers: readonly AssignmentAnswer[]
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
  custody: EMPTY_SHELF,
  tally: EMPTY_TALLY,
  turns: EMPTY_SHELF,
  lastAssigned: EMPTY_SHELF,
  queued: 0,
  pauses: [],
})

/** Conversations an agent has open: those the workspace came with, and those this desk gave them. Accepted or not. */
export const openCount = (desk: Desk, agent: string): number =>
  (agentIn(desk.workspace, agent)?.open ?? 0) + (find(desk.tally.open, agent) ?? 0)

/** Counts the same without one conversation, since it is being decided. */
export class OpenBut {
  private readonly counts: Tally['open']
  /** Who has that conversation. */
  private readonly holder: string | null

  constructor({ tally }: Desk, decided: Custody | undefined) {
    this.counts = tally.open
    this.holder = decided?.holding ? (decided.agent?.id ?? null) : null
  }

  of({ id, open }: Agent): number {
    return open + (find(this.counts, id) ?? 0) - (id === this.holder ? 1 : 0)
  }
}

/** Assigning to an agent keeps the conversation's team if the agent is a member of it, otherwise clears it. */
export function teamKept(desk: Desk, conversation: string, agent: Agent): Reference | null {
  const before = custodyOf(desk, conversation)?.team
  const team = before && teamIn(desk.workspace, before.id)
  return before && team?.members.includes(agent.id) ? before : null
}

export const custodyOf = (desk: Desk, conversation: string): Custody | undefined =>
  find(desk.custody, conversation)

/** Everything the desk knows, in the order in which it reached it. */
export const allCustody = (desk: Desk): readonly Custody[] =>
  everything(desk.custody).map(({ value }) => value)

/** What was answered last to that request. */
export function answerTo(custody: Custody | undefined, request: string): AssignmentAnswer | undefined {
  for (const answer of custody?.answers ?? NO_ANSWERS) if (answer.request === request) return answer
  return undefined
}

const NO_ANSWERS: readonly AssignmentAnswer[] = []

/** The serial of the next answer to a request. */
export const nextSerial = (custody: Custody | undefined, { id }: Pick<AssignmentRequest, 'id'>): number =>
  (answerTo(custody, id)?.serial ?? 0) + 1

/** Takes note of a request that the card itself refused, so that people can still pick the conversation up. */
export const note = (desk: Desk, request: AssignmentRequest, answer: AssignmentAnswer): Desk =>
  answered(desk, request, answer, {}).desk

const NOBODY: Pick<Custody, 'agent' | 'team' | 'assignedAt' | 'tried'> = {
  agent: null,
  team: null,
  assignedAt: '',
  tried: [],
}

/** The desk after giving an answer, with what it now knows of the conversation. What the answer does not say ends. `queued`: how many were put in a queue so far. */
export function answered(
  desk: Desk,
  request: AssignmentRequest,
  answer: AssignmentAnswer,
  change: Partial<Custody>,
  queued: number = desk.queued,
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
    answers: withAnswer(before, answer),
  }
  const next = withCustody(desk, custody, desk.turns, desk.lastAssigned, queued)
  return { desk: next, conversation: request.conversation, answer }
}

/** The answers of the conversation with one that is new, or stands in for an earlier one to the same request. */
export function withAnswer(
  custody: Custody | undefined,
  answer: AssignmentAnswer,
): readonly AssignmentAnswer[] {
  const before = custody?.answers ?? NO_ANSWERS
  for (let i = 0; i < before.length; i += 1) {
    if (before[i]?.request === answer.request) return before.with(i, answer)
  }
  return before.length === 0 ? [answer] : [...before, answer]
}

/** The one way in which what the desk knows of a conversation changes, so that the tally always goes with it. */
export function withCustody(
  desk: Desk,
  custody: Custody,
  turns = desk.turns,
  lastAssigned = desk.lastAssigned,
  queued = desk.queued,
): Desk {
  const { conversation } = custody.request
  const before = keptAs(desk.custody, conversation)
  const place = before?.place ?? desk.custody.next
  return {
    workspace: desk.workspace,
    now: desk.now,
    custody: put(desk.custody, conversation, custody, before),
    tally: counted(desk.tally, conversation, place, before?.value, custody),
    turns,
    lastAssigned,
    queued,
    pauses: desk.pauses,
  }
}

/** The desk without the conversation. */
export function withoutCustody(desk: Desk, conversation: string): Desk {
  const before = keptAs(desk.custody, conversation)
  if (!before) return desk
  return deskWith(desk, {
    custody: without(desk.custody, conversation),
    tally: counted(desk.tally, conversation, before.place, before.value, undefined),
  })
}

/** The desk at a later time. It passes with everything that happens, so nothing else is looked at. */
export const deskAt = (desk: Desk, now: string): Desk => ({
  workspace: desk.workspace,
  now,
  custody: desk.custody,
  tally: desk.tally,
  turns: desk.turns,
  lastAssigned: desk.lastAssigned,
  queued: desk.queued,
  pauses: desk.pauses,
})

/** The desk with a change. Written out: what is laid out alike, however often it was copied, is read fast. */
export const deskWith = (desk: Desk, change: Partial<Omit<Desk, 'now'>>): Desk => ({
  workspace: change.workspace ?? desk.workspace,
  now: desk.now,
  custody: change.custody ?? desk.custody,
  tally: change.tally ?? desk.tally,
  turns: change.turns ?? desk.turns,
  lastAssigned: change.lastAssigned ?? desk.lastAssigned,
  queued: change.queued ?? desk.queued,
  pauses: change.pauses ?? desk.pauses,
})

/** Custody with a change, laid out like all other. */
export const custodyWith = (custody: Custody, change: Partial<Custody>): Custody => ({
  agent: change.agent === undefined ? custody.agent : change.agent,
  team: change.team === undefined ? custody.team : change.team,
  pool: change.pool === undefined ? custody.pool : change.pool,
  assignedAt: change.assignedAt ?? custody.assignedAt,
  holding: change.holding ?? custody.holding,
  waiting: change.waiting === undefined ? custody.waiting : change.waiting,
  tried: change.tried ?? custody.tried,
  replyBy: change.replyBy === undefined ? custody.replyBy : change.replyBy,
  resumeAt: change.resumeAt === undefined ? custody.resumeAt : change.resumeAt,
  request: change.request ?? custody.request,
  answers: change.answers ?? custody.answers,
})
