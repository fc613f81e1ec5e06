import { msOf } from '@/core/flow/time'
import type { AssignmentAnswer, Strategy } from '@/core/runtime/assignment'
import { type Case, type Decision, refuse, settle } from './case'
import { findingsOf, looked, survey } from './choose'
import { caseOf } from './custody'
import { answered, type Custody, type Desk, deskWith, nextSerial } from './desk'
import { nextDrain } from './drain'
import { REFUSAL_SENTENCES } from './refusal'

/** Something that time brings: a limit reached, or opening hours that let a queue move. */
export type Due =
  | { readonly is: 'opening'; readonly at: string }
  | { readonly is: 'resume' | 'reply' | 'wait'; readonly at: string; readonly conversation: string }

/**
 * What time brings next; `null` where it brings nothing. At the same instant queues move before limits are reached, and
 * a bot resumes before somebody is called late; then in the order in which conversations reached the desk.
 */
export function nextDue(desk: Desk, spared: Spared | null = null): Due | null {
  if (isQuiet(desk)) return null
  const opens = nextDrain(desk)
  let first: Due | null = opens === null ? null : { is: 'opening', at: opens }
  const consider = (due: Due) => {
    if (
      first === null ||
      msOf(due.at) < msOf(first.at) ||
      (due.at === first.at && RANK[due.is] < RANK[first.is])
    )
      first = due
  }
  for (const [conversation, { resumeAt, replyBy, waiting }] of Object.entries(desk.custody)) {
    if (resumeAt) consider({ is: 'resume', at: resumeAt, conversation })
    if (replyBy && !(spared?.conversation === conversation && spared.at === replyBy))
      consider({ is: 'reply', at: replyBy, conversation })
    if (waiting?.until) consider({ is: 'wait', at: waiting.until, conversation })
  }
  return first
}

/** Nothing waits and nothing runs out: so it is most of the time. */
function isQuiet({ custody }: Desk): boolean {
  for (const conversation in custody) {
    const one = custody[conversation]
    if (one?.waiting || one?.replyBy || one?.resumeAt) return false
  }
  return true
}

/** A reply that comes at the very limit, before the next assignment, wins: this conversation's limit is then not yet due. */
export interface Spared {
  readonly conversation: string
  readonly at: string
}

const RANK = { opening: 0, resume: 1, reply: 2, wait: 3 }

/** The wait has lasted as long as it may. */
export function endWait(desk: Desk, custody: Custody, at: string): Decision {
  const one = caseOf(desk, custody, at, 'asked')
  const findings = custody.waiting ? findingsOf(one, custody.waiting) : []
  return refuse(looked(one, findings, null), 'wait_limit', REFUSAL_SENTENCES.wait_limit, custody.pool)
}

/** The assignee did not reply in time: the next candidate has it, never one who had it before; or nobody is left. */
export function endReply(desk: Desk, custody: Custody, at: string): Decision {
  const { request, pool, agent } = custody
  const tried = agent ? [...custody.tried, agent.id] : custody.tried
  const one: Case = { ...caseOf(desk, custody, at, 'no_reply'), tried }
  const team = pool && desk.workspace.teams.find(({ id }) => id === pool.id)
  const late = `${agent?.name ?? 'The assignee'} did not reply in time.`
  if (!team || !pool) return giveUp(one, null, `${late} There is nobody else to try.`)
  // Whoever took it from the team's own queue was chosen by nobody, so nobody can be chosen next.
  if (request.strategy === 'queue') return giveUp(one, 'queue', `${late} There is nobody else to try.`)
  if (tried.length >= request.attempts) {
    return giveUp(one, request.strategy, `${late} ${times(tried.length)} tried, as many as the card allows.`)
  }
  const found = survey(one, team)
  const choice = found.choose()
  const seen = looked(one, found.findings, choice?.agent.id ?? null)
  if (!choice) return giveUp(seen, request.strategy, `${late} Nobody else of ${pool.name} can take it.`)
  const { agent: next, strategy, tieBreak } = choice
  return settle(
    { ...seen, trace: { ...seen.trace, strategy, tieBreak } },
    { agent: next, team: pool, pool, because: `${late} ${next.name} is tried next.` },
  )
}

const times = (n: number): string => (n === 1 ? 'One person was' : `${n} people were`)

function giveUp(one: Case, strategy: Strategy | null, because: string): Decision {
  const { desk, request, at, raw, trace, tried } = one
  const answer: AssignmentAnswer = {
    type: 'assignment.no_reply',
    at,
    request: request.id,
    serial: nextSerial(desk, request),
    rawTarget: raw,
    strategy,
    attempts: tried.length,
    trace: { ...trace, because },
  }
  return answered(desk, request, answer, { agent: null })
}

/** The clock has come this far. */
export const passed = (desk: Desk, at: string): Desk =>
  desk.now === '' || (desk.now !== at && msOf(desk.now) < msOf(at)) ? deskWith(desk, { now: at }) : desk
