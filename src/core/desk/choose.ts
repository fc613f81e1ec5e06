import type { Reference } from '@/core/flow/document'
import type { Candidate } from '@/core/runtime/assignment'
import { referTo } from '@/core/workspace/directory'
import type { Agent, Team } from '@/core/workspace/workspace'
import { type Case, withCandidates } from './case'
import { custodyOf, openCount, type Waiting } from './desk'
import { examine, type Finding, type Question } from './eligibility'
import { type Choice, leastOpen, roundRobin } from './strategy'

/** The members of a team looked at, and the one among them who is to have it. */
export interface Survey {
  /** Nobody of the team is active. */
  readonly empty: boolean
  readonly findings: readonly Finding[]
  choose(): Choice | null
}

export function survey(one: Case, team: Team): Survey {
  const everybody = membersOf(one, team)
  const members = everybody.filter(({ active }) => active).map(referTo)
  const findings = everybody.map(agent => examine(agent, questionOf(one, team)))
  const usable = usableOf(one, findings, members).filter(({ id }) => id !== one.giver)
  // Also those who have left keep their place in the turn: the pointer may stand at one of them.
  const order = everybody.map(referTo)
  return { empty: members.length === 0, findings, choose: () => choose(one, team, order, usable) }
}

/** Everybody who could take what waits, looked at as they are now. */
export function findingsOf(one: Case, { agent, team }: Waiting): readonly Finding[] {
  const { agents, teams } = one.desk.workspace
  if (agent) {
    return agents.filter(({ id }) => id === agent.id).map(known => examine(known, questionOf(one, null)))
  }
  const known = teams.find(({ id }) => id === team?.id)
  return known ? survey(one, known).findings : []
}

/** The case with all who were looked at, one of whom may be chosen. */
export const looked = (one: Case, findings: readonly Finding[], chosen: string | null): Case =>
  withCandidates(
    one,
    findings.map(
      ({ agent, rules, eligible }): Candidate => ({ agent, rules, eligible, chosen: agent.id === chosen }),
    ),
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

/** Those who can take it; where nobody can and it is to be assigned anyway, everybody who has not left and was not tried. */
function usableOf(
  { request, tried, cause }: Case,
  findings: readonly Finding[],
  members: readonly Reference[],
): readonly Reference[] {
  const able = findings.filter(({ eligible }) => eligible).map(({ agent }) => agent)
  // Nobody is overruled for what waits already, or for what a person passes on.
  const anyway = request.ifUnavailable === 'assign_anyway' && (cause === 'asked' || cause === 'no_reply')
  if (able.length > 0 || !anyway) return able
  return members.filter(({ id }) => !tried.includes(id))
}

function choose(
  { desk, request }: Case,
  team: Team,
  order: readonly Reference[],
  usable: readonly Reference[],
) {
  if (request.strategy !== 'least_open') return roundRobin(order, usable, desk.turns[team.id])
  return leastOpen(
    usable,
    agent => openCount(desk, agent, request.conversation),
    agent => desk.lastAssigned[agent] ?? '',
  )
}

const membersOf = ({ desk }: Case, team: Team): readonly Agent[] =>
  team.members.flatMap(id => desk.workspace.agents.filter(agent => agent.id === id))
