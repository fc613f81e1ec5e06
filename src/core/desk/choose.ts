import type { Reference } from '@/core/flow/document'
import { find } from '@/core/flow/shelf'
import type { Team } from '@/core/workspace/workspace'
import type { Case, Seen } from './case'
import { OpenBut, type Waiting } from './desk'
import { examine, type Finding, type Question } from './eligibility'
import { agentIn, membersIn, teamIn } from './people'
import { type Choice, leastOpen, roundRobin } from './strategy'

/** The members of a team looked at. */
export interface Survey {
  /** Nobody of the team is active. */
  readonly empty: boolean
  readonly findings: readonly Finding[]
}

export function survey(one: Case, team: Team): Survey {
  const question = questionOf(one, team)
  const findings = membersIn(one.desk.workspace, team).map(agent => examine(agent, question))
  return { empty: !findings.some(({ active }) => active), findings }
}

/** Everybody who could take what waits for this agent, or for this team, looked at as they are now. */
export function findingsOf(one: Case, { agent, team }: Pick<Waiting, 'agent' | 'team'>): readonly Finding[] {
  const { workspace } = one.desk
  if (agent) {
    const known = agentIn(workspace, agent.id)
    return known ? [examine(known, questionOf(one, null))] : []
  }
  const known = team && teamIn(workspace, team.id)
  return known ? survey(one, known).findings : []
}

/** All who were looked at, one of whom may be chosen; `how`: where a strategy chose. */
export const looked = (
  { trace }: Case,
  findings: readonly Finding[],
  chosen: string | null,
  how: Choice | null = null,
): Seen => ({
  candidates: findings.map(({ agent, row, chosenRow }) => (agent.id === chosen ? chosenRow : row)),
  strategy: how ? how.strategy : trace.strategy,
  tieBreak: how ? how.tieBreak : trace.tieBreak,
})

export const questionOf = ({ desk, request, before, at, tried }: Case, team: Team | null): Question => ({
  workspace: desk.workspace,
  availability: request.availability,
  at,
  team,
  tried,
  open: new OpenBut(desk, before),
})

/** The same team asked for again leaves the conversation with the member who had it, if they can still take it. */
export function sameAgain({ before }: Case, team: Team, findings: readonly Finding[]): Choice | null {
  const had = before?.team?.id === team.id ? before.agent : null
  const agent = findings.find(({ agent, eligible }) => eligible && agent.id === had?.id)?.agent
  return agent ? { agent, strategy: `${agent.name} had the conversation before`, tieBreak: null } : null
}

/**
 * Those who can take it; where nobody can and it is to be assigned anyway, everybody who has not left and was not tried.
 * Never whoever passes it on.
 */
function usableOf(
  { request, tried, cause, giver }: Case,
  findings: readonly Finding[],
  all: readonly Reference[],
): readonly Reference[] {
  const able = findings.every(isEligible) ? all : findings.filter(isEligible).map(whoOf)
  // Nobody is overruled for what waits already, or for what a person passes on.
  const anyway = request.ifUnavailable === 'assign_anyway' && (cause === 'asked' || cause === 'no_reply')
  const usable = able.length > 0 || !anyway ? able : untriedOf(findings, tried)
  return giver === undefined ? usable : usable.filter(({ id }) => id !== giver)
}

/** What is said behind the name of whoever has it although nobody can take it. */
export const anyway = (findings: readonly Finding[], { id }: Reference): string =>
  findings.some(({ agent, eligible }) => agent.id === id && !eligible) ? ', although nobody is available' : ''

const isEligible = ({ eligible }: Finding): boolean => eligible
const whoOf = ({ agent }: Finding): Reference => agent

const untriedOf = (findings: readonly Finding[], tried: readonly string[]): readonly Reference[] =>
  findings.flatMap(({ active, agent }) => (active && !tried.includes(agent.id) ? [agent] : []))

/** The one among the members who is to have it. Also those who have left keep their place in the turn: the pointer may stand at one of them. */
export function choose(one: Case, team: Team, findings: readonly Finding[]): Choice | null {
  const { desk, request, before } = one
  const all = findings.map(whoOf)
  const usable = usableOf(one, findings, all)
  if (request.strategy !== 'least_open') return roundRobin(all, usable, find(desk.turns, team.id))
  const open = new OpenBut(desk, before)
  const openOf = (id: string): number => {
    const agent = agentIn(desk.workspace, id)
    return agent ? open.of(agent) : 0
  }
  return leastOpen(usable, openOf, id => find(desk.lastAssigned, id) ?? '')
}
