import { firstOf } from '@/core/flow/sorted'
import { compareTimes } from '@/core/flow/time'
import type { AssignmentAnswer, Strategy } from '@/core/runtime/assignment'
import { type Case, concluded, type Decision, refuse, settle } from './case'
import { anyway, choose, findingsOf, looked, survey } from './choose'
import { caseOf } from './custody'
import { answered, type Custody, type Desk, deskAt, nextSerial } from './desk'
import { nextDrain } from './drain'
import { type Finding, whyNobody } from './eligibility'
import { teamIn } from './people'
import { REFUSAL_SENTENCES } from './refusal'
import type { Limit } from './tally'

/** Something that time brings: a limit reached, or opening hours that let a queue move. */
export type Due =
  | { readonly is: 'opening'; readonly at: string }
  | { readonly is: 'resume' | 'reply' | 'wait' | 'pause'; readonly at: string; readonly conversation: string }

/**
 * What time brings next; `null` where it brings nothing. At the same instant queues move before limits are reached, and
 * a bot resumes before somebody is called late; then in the order in which conversations reached the desk;
 * what cards wait for comes last.
 */
export function nextDue(desk: Desk, spared: Spared | null = null): Due | null {
  const due = nextOfPeople(desk, spared)
  const [pause] = desk.pauses
  if (!pause || (due && compareTimes(due.at, pause.until) <= 0)) return due
  return { is: 'pause', at: pause.until, conversation: pause.conversation }
}

function nextOfPeople(desk: Desk, spared: Spared | null): Due | null {
  const { lines, limits } = desk.tally
  if (lines.length === 0 && limits.length === 0) return null
  const opens = lines.length === 0 ? null : nextDrain(desk)
  const limit = firstOf(limits, one => !isSpared(one, spared))
  if (!limit) return opens === null ? null : { is: 'opening', at: opens }
  if (opens !== null && compareTimes(opens, limit.at) <= 0) return { is: 'opening', at: opens }
  return { is: limit.is, at: limit.at, conversation: limit.conversation }
}

const isSpared = ({ is, at, conversation }: Limit, spared: Spared | null): boolean =>
  is === 'reply' && spared?.conversation === conversation && spared.at === at

/** A reply that comes at the very limit, before the next assignment, wins: this conversation's limit is then not yet due. */
export interface Spared {
  readonly conversation: string
  readonly at: string
}

/** The wait has lasted as long as it may. */
export function endWait(desk: Desk, custody: Custody, at: string): Decision {
  const one = caseOf(desk, custody, at, 'asked')
  const findings = custody.waiting ? findingsOf(one, custody.waiting) : []
  const seen = looked(one, findings, null)
  return refuse(one, 'wait_limit', waited(findings), custody.pool, seen)
}

/** Whoever waits in a team's own queue may wait beside people who are free: then nobody accepted it. */
function waited(findings: readonly Finding[]): string {
  if (findings.some(({ eligible }) => eligible)) return 'Nobody accepted it within the time limit.'
  const still = findings.some(({ active }) => active) ? ` ${REFUSAL_SENTENCES[whyNobody(findings)]}` : ''
  return `${REFUSAL_SENTENCES.wait_limit}${still}`
}

/** The assignee did not reply in time: the next candidate has it, never one who had it before; or nobody is left. */
export function endReply(desk: Desk, custody: Custody, at: string): Decision {
  const { request, pool, agent } = custody
  const tried = agent ? [...custody.tried, agent.id] : custody.tried
  const one: Case = { ...caseOf(desk, custody, at, 'no_reply'), tried }
  const team = pool && teamIn(desk.workspace, pool.id)
  const late = `${agent?.name ?? 'The assignee'} did not reply in time.`
  if (!team || !pool) {
    const findings = findingsOf(one, { agent, team: null })
    return giveUp(one, null, `${late} There is nobody else to try.`, findings)
  }
  const { findings } = survey(one, team)
  // Whoever took it from the team's own queue was chosen by nobody, so nobody can be chosen next.
  if (request.strategy === 'queue') {
    return giveUp(one, 'queue', `${late} There is nobody else to try.`, findings)
  }
  if (tried.length >= request.attempts) {
    const enough = `${late} ${times(tried.length)} tried, as many as the card allows.`
    return giveUp(one, request.strategy, enough, findings)
  }
  const choice = choose(one, team, findings)
  if (!choice) {
    return giveUp(one, request.strategy, `${late} Nobody else of ${pool.name} can take it.`, findings)
  }
  const { agent: next } = choice
  const because = `${late} ${next.name} is tried next${anyway(findings, next)}.`
  return settle(one, { agent: next, team: pool, pool, because }, looked(one, findings, next.id, choice))
}

const times = (n: number): string => (n === 1 ? 'One person was' : `${n} people were`)

/** Everybody is looked at as they are now: the earlier decision is told by its own answer. */
function giveUp(
  one: Case,
  strategy: Strategy | null,
  because: string,
  findings: readonly Finding[],
): Decision {
  const { desk, request, at, raw, tried } = one
  const answer: AssignmentAnswer = {
    type: 'assignment.no_reply',
    at,
    request: request.id,
    serial: nextSerial(one.before, request),
    rawTarget: raw,
    strategy,
    attempts: tried.length,
    trace: concluded(one, looked(one, findings, null), because),
  }
  return answered(desk, request, answer, { agent: null })
}

/** The clock has come this far. */
export const passed = (desk: Desk, at: string): Desk =>
  desk.now === '' || compareTimes(desk.now, at) < 0 ? deskAt(desk, at) : desk
