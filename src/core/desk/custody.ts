import { put } from '@/core/flow/shelf'
import { later } from '@/core/flow/time'
import type { AssignmentRequest, Trace } from '@/core/runtime/assignment'
import { referTo } from '@/core/workspace/directory'
import type { Agent } from '@/core/workspace/workspace'
import { agentOf, type Case, type Decision, settle } from './case'
import { findingsOf, looked, questionOf } from './choose'
import { toTeam } from './decide'
import {
  answerTo,
  type Custody,
  custodyOf,
  custodyWith,
  type Desk,
  deskWith,
  teamKept,
  withCustody,
  withoutCustody,
} from './desk'
import { examine } from './eligibility'
import { absence, teamIn } from './people'

/** What people do to a conversation after the desk's first answer. */

/** The desk and its answer; or a sentence on why it can't be done, and nothing changed. */
export type Attempt = Decision | { readonly why: string }

/**
 * Somebody takes a waiting conversation out of a queue. Refused with a sentence where they may not: a team's queue is
 * for its members, an agent's for that agent, *Unassigned* for everybody.
 */
export function accept(desk: Desk, conversation: string, agent: string, at: string): Attempt {
  const custody = custodyOf(desk, conversation)
  const who = agentOf(desk, agent)
  if (!custody || custody.holding) return { why: 'This conversation is not waiting for anybody.' }
  if (!who?.active) return { why: absence(who) }
  const { waiting } = custody
  const team = teamKept(desk, conversation, who)
  if (waiting?.team && !team) return { why: `${who.name} is not a member of ${waiting.team.name}.` }
  if (waiting?.agent && waiting.agent.id !== agent) {
    return { why: `It waits for ${waiting.agent.name}, not for ${who.name}.` }
  }
  const from = waiting?.team ? `the queue of ${waiting.team.name}` : waiting ? 'the queue' : 'Unassigned'
  const one = caseOf(desk, custody, at, 'taken')
  const findings = waiting ? findingsOf(one, waiting) : [examine(who, questionOf(one, null))]
  const because = `${who.name} took it from ${from}.`
  const pool = waiting?.team ?? null
  return settle(one, { agent: referTo(who), team, pool, because }, looked(one, findings, agent))
}

/** Whom a conversation is passed on to. */
export interface Destination {
  readonly type: 'agent' | 'team'
  readonly id: string
}

/**
 * A person passes the conversation on. An agent gets it whether available or not, since a person decided; in a team the
 * card's strategy chooses, and where nobody can take it, it waits there.
 */
export function reassign(desk: Desk, conversation: string, to: Destination, by: Agent, at: string): Attempt {
  const custody = custodyOf(desk, conversation)
  if (!custody) return { why: 'Nobody has been asked for in this conversation.' }
  const one = caseOf(desk, custody, at, 'reassigned')
  const said = { ...one.trace, candidates: [], fallbackFor: null }
  if (to.type === 'team') {
    const team = teamIn(desk.workspace, to.id)
    if (!team) return { why: 'There is no such team.' }
    if (!desk.workspace.agents.some(({ id, active }) => active && team.members.includes(id))) {
      return { why: `${team.name} has no active member.` }
    }
    const giver = custody.holding ? custody.agent : null
    const first = `${by.name} passed it on to ${team.name}.`
    const passed: Case = { ...one, trace: said, giver: giver?.id, first }
    const decided = toTeam(passed, { id: team.id, name: team.name })
    const { answer } = decided
    const alone =
      answer.type === 'assignment.queued' &&
      answer.reason !== null &&
      answer.trace.candidates.some(({ agent, eligible }) => eligible && agent.id === giver?.id)
    return alone
      ? { why: `${giver?.name} has it already, and nobody else of ${team.name} can take it.` }
      : decided
  }
  const who = agentOf(desk, to.id)
  if (!who?.active) return { why: absence(who) }
  if (custody.agent?.id === who.id && custody.holding) return { why: `${who.name} has it already.` }
  const team = teamKept(desk, conversation, who)
  return settle(
    { ...one, trace: said },
    { agent: referTo(who), team, pool: null, because: `${by.name} passed it on to ${who.name}.` },
  )
}

/** A person took the floor: the conversation is theirs, and counts as open. */
export function taken(desk: Desk, { id, conversation }: Request, agent: Agent, at: string): Desk {
  const before = custodyOf(desk, conversation)
  const ref = referTo(agent)
  const request: AssignmentRequest = {
    ...UNASKED,
    id,
    conversation,
    target: { type: 'agent', pick: 'static', ref },
  }
  const custody: Custody = {
    agent: ref,
    team: teamKept(desk, conversation, agent),
    pool: null,
    assignedAt: at,
    holding: true,
    waiting: null,
    tried: [],
    replyBy: null,
    resumeAt: null,
    request,
    answers: before?.answers ?? [],
  }
  const next = withCustody(desk, custody)
  return deskWith(next, { lastAssigned: put(desk.lastAssigned, agent.id, at) })
}

type Request = Pick<AssignmentRequest, 'id' | 'conversation'>

/** What holds where no card asked: passed on to a team, the conversation goes round among those who are available. */
const UNASKED: Omit<AssignmentRequest, 'id' | 'conversation' | 'target'> = {
  contact: null,
  flow: '',
  strategy: 'round_robin',
  availability: { online: true, capacity: true, hours: true },
  ifUnavailable: 'wait',
  waitLimit: null,
  replyLimit: null,
  attempts: 1,
  resumeAfter: null,
  handoffs: 0,
}

/** The assignee did something: the time until the bot resumes starts anew, and where they accepted, no reply is due any more. */
export function active(desk: Desk, conversation: string, at: string, accepted: boolean): Desk {
  const custody = custodyOf(desk, conversation)
  if (!custody?.holding) return desk
  const { resumeAfter } = custody.request
  const resumeAt = resumeAfter === null ? null : later(at, resumeAfter)
  return withCustody(desk, custodyWith(custody, { replyBy: accepted ? null : custody.replyBy, resumeAt }))
}

/** The hand-off is over: no longer an open conversation of theirs. They stay the assignee of record. */
export function release(desk: Desk, conversation: string): Desk {
  const custody = custodyOf(desk, conversation)
  if (!custody || (!custody.holding && !custody.waiting)) return desk
  const { agent, team, pool, assignedAt, request, answers } = custody
  // Written out, and not as a change: every hand-off ends here.
  return withCustody(desk, {
    agent,
    team,
    pool,
    assignedAt,
    holding: false,
    waiting: null,
    tried: NOBODY,
    replyBy: null,
    resumeAt: null,
    request,
    answers,
  })
}

const NOBODY: readonly string[] = []

/** It waits where it belongs to nobody. */
export function orphan(desk: Desk, conversation: string): Desk {
  const custody = custodyOf(desk, conversation)
  return custody ? withCustody(desk, custodyWith(custody, { agent: null, team: null, waiting: null })) : desk
}

/** The conversation is over, and the desk forgets it: whoever writes again comes as somebody new. */
export const forget = (desk: Desk, conversation: string): Desk => withoutCustody(desk, conversation)

/** A case that goes on from the latest answer to the conversation's request. */
export function caseOf(desk: Desk, custody: Custody, at: string, cause: Case['cause']): Case {
  const { request } = custody
  const said = answerTo(custody, request.id)
  const trace: Trace = said?.trace ?? {
    target: { type: request.target.type, raw: null, found: null, by: '' },
    fallbackFor: null,
    candidates: [],
    strategy: null,
    tieBreak: null,
    because: '',
  }
  return {
    desk,
    request,
    before: custody,
    at,
    raw: said?.rawTarget ?? null,
    trace: { ...trace, strategy: null, tieBreak: null },
    cause,
    tried: [],
  }
}
