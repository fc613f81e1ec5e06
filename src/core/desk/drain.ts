import { nextCommonOpening } from '@/core/workspace/hours'
import type { Agent, Hours, Team, Workspace } from '@/core/workspace/workspace'
import { agentOf, type Case, type Decision, settle } from './case'
import { choose, looked, questionOf, survey } from './choose'
import { caseOf } from './custody'
import { type Custody, custodyOf, type Desk, teamKept, type Waiting } from './desk'
import { examine, hoursFor, isEligible } from './eligibility'
import { agentIn, membersIn, teamIn } from './people'
import type { InLine, Line } from './tally'

/**
 * Gives the conversation that has waited longest to somebody who can take it now; `null` where nobody can take any.
 * Asked again until then, it empties the queues oldest first.
 */
export function drain(desk: Desk, at: string): Decision | null {
  const { lines } = desk.tally
  if (lines.length === 0 || (idle.desk === desk && idle.at === at)) return null
  // Whether the first of a line can be helped holds for all behind them.
  const heads = lines.flatMap(headOf).sort((a, b) => a.place - b.place)
  for (const { conversation } of heads) {
    const custody = custodyOf(desk, conversation)
    const found = custody?.waiting && tryOne(desk, custody, custody.waiting, at)
    if (found) return found
  }
  idle = { desk, at }
  return null
}

/** The desk at which nobody could take anything when it was last asked: it is asked again and again. */
let idle: { readonly desk: Desk | null; readonly at: string } = { desk: null, at: '' }

const headOf = ({ waiting }: Line): readonly InLine[] => waiting[0]?.slice(0, 1) ?? []

/** The first instant after the desk's clock at which opening hours let somebody take a waiting conversation. */
export function nextDrain(desk: Desk): string | null {
  let first: string | null = null
  for (const line of desk.tally.lines) {
    if (!line.availability.hours) continue
    for (const hours of hoursOfLine(desk.workspace, line)) {
      const at = nextCommonOpening(hours, desk.now)
      if (at !== null && at !== desk.now && (first === null || at < first)) first = at
    }
  }
  return first
}

/** Each set of hours, once, that somebody who may be given what waits in the line keeps; always open is none. */
function hoursOfLine(workspace: Workspace, line: Line): readonly HoursSet[] {
  const team = (line.team && teamIn(workspace, line.team.id)) ?? null
  if (!team || line.agent) {
    const agent = line.agent && agentIn(workspace, line.agent.id)
    return agent ? setsOf(workspace, [agent], team) : []
  }
  const before = known.get(team)
  if (before?.agents === workspace.agents && before.hours === workspace.hours) return before.sets
  const { agents, hours } = workspace
  const sets = setsOf(workspace, membersIn(workspace, team), team)
  known.set(team, { agents, hours, sets })
  return sets
}

type HoursSet = readonly (Hours | null)[]

/** Remembered with the team, as long as its people and the workspace keep the same hours. */
const known = new WeakMap<
  Team,
  { readonly agents: readonly Agent[]; readonly hours: Hours | null; readonly sets: readonly HoursSet[] }
>()

function setsOf(workspace: Workspace, people: readonly Agent[], team: Team | null): readonly HoursSet[] {
  const sets: HoursSet[] = []
  for (const agent of people) {
    const set = hoursFor(agent, { workspace, team })
    const isNew = !sets.some(one => one.every((hours, i) => hours === set[i]))
    if (agent.active && isNew && set.some(hours => hours !== null)) sets.push(set)
  }
  return sets
}

function tryOne(desk: Desk, custody: Custody, waiting: Waiting, at: string): Decision | null {
  const one = caseOf(desk, custody, at, 'queue')
  if (waiting.agent) {
    const agent = agentOf(desk, waiting.agent.id)
    return agent ? tryAgent(one, agent) : null
  }
  const team = waiting.team && teamIn(desk.workspace, waiting.team.id)
  if (!team || !isAnybodyFree(one, team)) return null
  const { findings } = survey(one, team)
  const choice = choose(one, team, findings)
  if (!choice) return null
  const { agent } = choice
  const ref = { id: team.id, name: team.name }
  const because = `${agent.name} can take it now, and it has waited longest of those that can be helped.`
  return settle(one, { agent, team: ref, pool: ref, because }, looked(one, findings, agent.id, choice))
}

function isAnybodyFree(one: Case, team: Team): boolean {
  const question = questionOf(one, team)
  return membersIn(one.desk.workspace, team).some(agent => isEligible(agent, question))
}

function tryAgent(one: Case, agent: Agent): Decision | null {
  const finding = examine(agent, questionOf(one, null))
  if (!finding.eligible) return null
  const team = teamKept(one.desk, one.request.conversation, agent)
  const because = `${agent.name} can take it now.`
  return settle(one, { agent: finding.agent, team, pool: null, because }, looked(one, [finding], agent.id))
}
