import { msOf } from '@/core/flow/time'
import type { AssignmentAnswer } from '@/core/runtime/assignment'
import { referTo } from '@/core/workspace/directory'
import { answered, custodyOf, type Desk, teamKept } from './desk'
import { REFUSAL_SENTENCES } from './refusal'

/** What people and time do to a conversation after the desk's first answer. */

/**
 * Somebody takes a waiting conversation out of a queue. Refused with a sentence where they may not: a team's queue is
 * for its members, an agent's for that agent, *Unassigned* for everybody.
 */
export function accept(desk: Desk, conversation: string, agent: string, at: string): Accepted {
  const custody = custodyOf(desk, conversation)
  const who = desk.workspace.agents.find(({ id }) => id === agent)
  if (!custody || custody.holding)
    return { desk, answer: null, why: 'This conversation is not waiting for anybody.' }
  if (!who?.active) return { desk, answer: null, why: 'Only an active agent can take a conversation.' }
  const { request } = custody
  const before = desk.answers[request.id]
  const queue = custody.waiting && before?.type === 'assignment.queued' ? before : null
  const team = teamKept(desk, conversation, who)
  if (queue?.team && !team)
    return { desk, answer: null, why: `${who.name} is not a member of ${queue.team.name}.` }
  if (queue?.agent && queue.agent.id !== agent)
    return { desk, answer: null, why: `It waits for ${queue.agent.name}, not for ${who.name}.` }
  const ref = referTo(who)
  const answer: AssignmentAnswer = {
    type: 'assignment.settled',
    at,
    request: request.id,
    agent: ref,
    team,
    strategy: before && 'strategy' in before ? before.strategy : null,
    rawTarget: before?.rawTarget ?? null,
    changed: true,
    assignedAt: at,
    attempts: 1,
    trace: {
      target: before?.trace.target ?? { type: request.target.type, raw: null, found: null, by: '' },
      fallbackFor: before?.trace.fallbackFor ?? null,
      candidates: before?.trace.candidates.map(one => ({ ...one, chosen: one.agent.id === agent })) ?? [],
      strategy: null,
      tieBreak: null,
      because: `${who.name} took it from ${queue?.team ? `the queue of ${queue.team.name}` : queue ? 'the queue' : 'Unassigned'}.`,
    },
  }
  const result = answered(desk, request, answer, {
    agent: ref,
    team: answer.team,
    assignedAt: at,
    holding: true,
  })
  const lastAssigned = { ...desk.lastAssigned, [agent]: at }
  return { desk: { ...result.desk, lastAssigned }, answer, why: null }
}

type Accepted =
  | { readonly desk: Desk; readonly answer: AssignmentAnswer; readonly why: null }
  | { readonly desk: Desk; readonly answer: null; readonly why: string }

/** The assignee gave the floor back: no longer an open conversation of theirs. They stay the assignee of record. */
export function release(desk: Desk, conversation: string): Desk {
  const custody = custodyOf(desk, conversation)
  if (!custody?.holding) return desk
  return {
    ...desk,
    custody: { ...desk.custody, [conversation]: { ...custody, holding: false, waiting: null } },
  }
}

/** The next answers that come due until the clock reaches `at`: waits that have lasted as long as they may. */
export function due(
  desk: Desk,
  at: string,
): { desk: Desk; answers: readonly { conversation: string; answer: AssignmentAnswer }[] } {
  let current = desk
  const answers: { conversation: string; answer: AssignmentAnswer }[] = []
  const until = nextLimit(desk)
  if (until === null || msOf(until) > msOf(at)) return { desk, answers }
  for (const [conversation, custody] of Object.entries(desk.custody)) {
    if (custody.waiting?.until !== until) continue
    const before = desk.answers[custody.request.id]
    if (before?.type !== 'assignment.queued') continue
    const answer: AssignmentAnswer = {
      type: 'assignment.refused',
      at: until,
      request: custody.request.id,
      reason: 'wait_limit',
      strategy: before.strategy,
      rawTarget: before.rawTarget,
      attempts: 1,
      trace: { ...before.trace, because: REFUSAL_SENTENCES.wait_limit },
    }
    current = answered(current, custody.request, answer, { team: custody.team }).desk
    answers.push({ conversation, answer })
  }
  return { desk: current, answers }
}

/** When the first of all waits ends; `null` where none does. */
function nextLimit({ custody }: Desk): string | null {
  const limits = Object.values(custody).flatMap(({ waiting }) => waiting?.until ?? [])
  return limits.reduce<string | null>(
    (first, one) => (first === null || msOf(one) < msOf(first) ? one : first),
    null,
  )
}
