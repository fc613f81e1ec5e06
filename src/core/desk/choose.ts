import type { Reference } from '@/core/flow/document'
import type { Team } from '@/core/workspace/workspace'
import { type Case, withCandidates } from './case'
import { custodyOf, openCount, type Waiting } from './desk'
import { examine, type Finding, type Question, rowOf } from './eligibility'
import { agentIn, membersIn, teamIn } from './people'
import { type Choice, leastOpen, roundRobin } from './strategy'

/** The members of a team looked at, and the one among them who is to have it. */
export interface Survey {
  /** Nobody of the team is active. */
  readonly empty: boolean
  readonly findings: readonly Finding[]
  choose(): Choice | null
}

export function survey(one: Case, team: Team): Survey {
  const everybody = membersIn(one.desk.workspace, team)
  const question = questionOf(one, team)
  const findings = everybody.map(agent => examine(agent, question))
  return {
    empty: !everybody.some(({ active }) => active),
    findings,
    choose: () => choose(one, team, findings, usableOf(one, findings)),
  }
}

/** Everybody who could take what waits, looked at as they are now. */
export function findingsOf(one: Case, { agent, team }: Waiting): readonly Finding[] {
  const { workspace } = one.desk
  if (agent) {
    const known = agentIn(workspace, agent.id)
    return known ? [examine(known, questionOf(one, null))] : []
  }
  const known = team && teamIn(workspace, team.id)
  return known ? survey(one, known).findings : []
}

/** The case with all who were looked at, one of whom may be chosen. */
export const looked = (one: Case, findings: readonly Finding[], chosen: string | null): Case =>
  withCandidates(
    one,
    findings.map(finding => rowOf(finding, finding.agent.id === chosen)),
  )

export const questionOf = ({ desk, request, at, tried }: Case, team: Team | null): Question => ({
  workspace: desk.workspace,
  availability: request.availability,
  at,
  team,
  tried,
  open: agent => openCount(desk, agent, request.conversation),
})

/** The same team asked for again leaves the conversation with the member who had it, if they can still take it. */
export function sameAgain({ desk, request }: Case, team: Team, findings: readonly Finding[]): Choice | null {
  const before = custodyOf(desk, request.conversation)
  const had = before?.team?.id === team.id ? before.agent : null
  const agent = findings.find(({ agent, eligible }) => eligible && agent.id === had?.id)?.agent
  return agent ? { agent, strategy: `${team.name} had the conversation before`, tieBreak: null } : null
}

/**
 * Those who can take it; where nobody can and it is to be assigned anyway, everybody who has not left and was not tried.
 * Never whoever passes it on.
 */
function usableOf({ request, tried, cause, giver }: Case, findings: readonly Finding[]): readonly Finding[] {
  const able = findings.filter(({ eligible }) => eligible)
  // Nobody is overruled for what waits already, or for what a person passes on.
  const anyway = request.ifUnavailable === 'assign_anyway' && (cause === 'asked' || cause === 'no_reply')
  const usable =
    able.length > 0 || !anyway
      ? able
      : findings.filter(({ active, agent }) => active && !tried.includes(agent.id))
  return giver === undefined ? usable : usable.filter(({ agent }) => agent.id !== giver)
}

/** Also those who have left keep their place in the turn: the pointer may stand at one of them. */
function choose(
  { desk, request }: Case,
  team: Team,
  everybody: readonly Finding[],
  usable: readonly Finding[],
): Choice | null {
  if (request.strategy !== 'least_open')
    return roundRobin(everybody.map(refOf), usable.map(refOf), desk.turns[team.id])
  return leastOpen(
    usable.map(refOf),
    agent => openCount(desk, agent, request.conversation),
    agent => desk.lastAssigned[agent] ?? '',
  )
}

const refOf = ({ agent }: Finding): Reference => agent
