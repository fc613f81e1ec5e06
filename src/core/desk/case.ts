import type { Reference } from '@/core/flow/document'
import type { Json } from '@/core/flow/json'
import { put } from '@/core/flow/shelf'
import { later } from '@/core/flow/time'
import {
  type AssignmentAnswer,
  type AssignmentRequest,
  type Cause,
  REFUSALS,
  type Refusal,
  type Trace,
} from '@/core/runtime/assignment'
import type { Agent } from '@/core/workspace/workspace'
import { answered, type Custody, type Desk, nextSerial, withAnswer, withCustody } from './desk'
import { agentIn } from './people'

/** One request under decision, and the four ways in which it is answered. */
export interface Case {
  readonly desk: Desk
  readonly request: AssignmentRequest
  /** What the desk knew of the conversation before. */
  readonly before: Custody | undefined
  readonly at: string
  readonly raw: Json
  readonly trace: Trace
  readonly cause: Cause
  /** Those who had it under this request and did not reply in time. */
  readonly tried: readonly string[]
  /** Whoever passes it on, and so is not to have it again. */
  readonly giver?: string | undefined
  /** Told before what came of it: who passed it on, or why the fallback was asked. */
  readonly first?: string | undefined
}

/** The desk's answer, and the desk that gave it. */
export interface Decision {
  readonly desk: Desk
  readonly conversation: string
  readonly answer: AssignmentAnswer
}

/** Whose it is to be: one agent's, or any member's of a team. */
export interface Whose {
  readonly agent: Reference | null
  readonly team: Reference | null
}

interface Assignment {
  readonly agent: Reference
  /** The team the conversation then belongs to. */
  readonly team: Reference | null
  /** The team among whose members the agent was chosen; `null` where this very agent was meant. */
  readonly pool: Reference | null
  readonly because: string
}

/** The agent has it from now on. */
export function settle(
  one: Case,
  { agent, team, pool, because }: Assignment,
  seen: Seen = one.trace,
): Decision {
  const { desk, request, before, at, cause, tried } = one
  const changed = before?.agent?.id !== agent.id || (before.team?.id ?? null) !== (team?.id ?? null)
  const assignedAt = changed ? at : (before?.assignedAt ?? at)
  const byStrategy = pool !== null && cause !== 'taken'
  const answer: AssignmentAnswer = {
    type: 'assignment.settled',
    at,
    request: request.id,
    serial: nextSerial(one.before, request),
    cause,
    agent,
    team,
    strategy: pool ? request.strategy : null,
    rawTarget: one.raw,
    changed,
    assignedAt,
    attempts: tried.length + 1,
    trace: concluded(one, seen, changed ? because : `${agent.name} had the conversation already.`),
  }
  const { replyLimit, resumeAfter } = request
  const replyBy = replyLimit === null ? null : later(at, replyLimit)
  const resumeAt = resumeAfter === null ? null : later(at, resumeAfter)
  const custody: Custody = {
    agent,
    team,
    pool,
    assignedAt,
    holding: true,
    waiting: null,
    tried,
    replyBy,
    resumeAt,
    request,
    answers: withAnswer(before, answer),
  }
  if (!changed) return { desk: withCustody(desk, custody), conversation: request.conversation, answer }
  const turns =
    byStrategy && pool && request.strategy === 'round_robin' ? put(desk.turns, pool.id, agent.id) : desk.turns
  const lastAssigned = put(desk.lastAssigned, agent.id, at)
  const next = withCustody(desk, custody, turns, lastAssigned)
  return { desk: next, conversation: request.conversation, answer }
}

/** It waits: for a member of the team, or for this agent. */
export function queue(
  one: Case,
  whose: Whose,
  reason: Refusal | null,
  because: string,
  seen: Seen = one.trace,
): Decision {
  const { desk, request, at, cause } = one
  const until = request.waitLimit === null ? null : later(at, request.waitLimit)
  const answer: AssignmentAnswer = {
    type: 'assignment.queued',
    at,
    request: request.id,
    serial: nextSerial(one.before, request),
    cause,
    ...whose,
    strategy: whose.team ? request.strategy : null,
    rawTarget: one.raw,
    reason,
    until,
    trace: concluded(one, seen, because),
  }
  // Waiting for one agent leaves the conversation with the team it has.
  const team = whose.agent ? {} : { team: whose.team }
  const waiting = { ...whose, since: at, place: desk.queued, until, drains: reason !== null }
  const change = { agent: null, ...team, pool: whose.team, waiting }
  return answered(desk, request, answer, change, desk.queued + 1)
}

/** Nobody takes it. */
export function refuse(
  one: Case,
  reason: Refusal,
  because: string,
  team: Reference | null = null,
  seen: Seen = one.trace,
): Decision {
  const { desk, request, at } = one
  const answer: AssignmentAnswer = {
    type: 'assignment.refused',
    at,
    request: request.id,
    serial: nextSerial(one.before, request),
    reason,
    strategy: team ? request.strategy : null,
    rawTarget: one.raw,
    // Only where there was somebody to ask was anybody tried.
    attempts: REFUSALS[reason] === 'unavailable' ? 1 : 0,
    trace: concluded(one, seen, because),
  }
  return answered(desk, request, answer, {})
}

/** What the trace tells of those who were looked at, and of how one of them was chosen. */
export type Seen = Pick<Trace, 'candidates' | 'strategy' | 'tieBreak'>

/** The trace of the case, with the decision in one sentence. */
export const concluded = ({ trace, first }: Case, seen: Seen, because: string): Trace => ({
  target: trace.target,
  fallbackFor: trace.fallbackFor,
  candidates: seen.candidates,
  strategy: seen.strategy,
  tieBreak: seen.tieBreak,
  because: first === undefined ? because : `${first} ${because}`,
})

export const agentOf = (desk: Desk, id: string): Agent | undefined => agentIn(desk.workspace, id)
