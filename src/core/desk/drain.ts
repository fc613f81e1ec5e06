import { nextCommonOpening } from '@/core/workspace/hours'
import type { Agent, Team } from '@/core/workspace/workspace'
import { agentOf, type Case, type Decision, settle } from './case'
import { looked, questionOf, survey } from './choose'
import { caseOf } from './custody'
import { type Custody, custodyOf, type Desk, teamKept, type Waiting } from './desk'
import { examine, hoursFor } from './eligibility'
import { teamIn } from './people'
import type { InLine, Line } from './tally'

/**
 * Gives the conversation that has waited longest to somebody who can take it now; `null` where nobody can take any.
 * Asked again until then, it empties the queues oldest first.
 */
export function drain(desk: Desk, at: string): Decision | null {
  const { lines } = desk.tally
  if (lines.length === 0) return null
  // Whether the first of a line can be helped holds for all behind them.
  const heads = lines.flatMap(headOf).sort((a, b) => a.place - b.place)
  for (const { conversation } of heads) {
    const custody = custodyOf(desk, conversation)
    const found = custody?.waiting && tryOne(desk, custody, custody.waiting, at)
    if (found) return found
  }
  return null
}

const headOf = ({ waiting }: Line): readonly InLine[] => waiting[0]?.slice(0, 1) ?? []

/** The first instant after the desk's clock at which opening hours let somebody take a waiting conversation. */
export function nextDrain(desk: Desk): string | null {
  const { workspace, now, tally } = desk
  let first: string | null = null
  for (const line of tally.lines) {
    if (!line.availability.hours) continue
    for (const { agent, team } of candidates(desk, line)) {
      const hours = hoursFor(agent, { workspace, team })
      if (hours.every(one => one === null)) continue
      const at = nextCommonOpening(hours, now)
      if (at !== null && at !== now && (first === null || at < first)) first = at
    }
  }
  return first
}

function tryOne(desk: Desk, custody: Custody, waiting: Waiting, at: string): Decision | null {
  const one = caseOf(desk, custody, at, 'queue')
  if (waiting.agent) {
    const agent = agentOf(desk, waiting.agent.id)
    return agent ? tryAgent(one, agent) : null
  }
  const team = waiting.team && teamIn(desk.workspace, waiting.team.id)
  if (!team) return null
  const { findings, choose } = survey(one, team)
  const choice = choose()
  if (!choice) return null
  const { agent, strategy, tieBreak } = choice
  const seen = looked(one, findings, agent.id)
  const ref = { id: team.id, name: team.name }
  return settle(
    { ...seen, trace: { ...seen.trace, strategy, tieBreak } },
    { agent, team: ref, pool: ref, because: `${agent.name} can take it now, and it has waited longest.` },
  )
}

function tryAgent(one: Case, agent: Agent): Decision | null {
  const finding = examine(agent, questionOf(one, null))
  if (!finding.eligible) return null
  const team = teamKept(one.desk, one.request.conversation, agent)
  const because = `${agent.name} can take it now.`
  return settle(looked(one, [finding], agent.id), { agent: finding.agent, team, pool: null, because })
}

/** Active people who may be given what waits in a line. */
function candidates(desk: Desk, line: Line): readonly { agent: Agent; team: Team | null }[] {
  const team = (line.team && teamIn(desk.workspace, line.team.id)) ?? null
  const ids = line.agent ? [line.agent.id] : (team?.members ?? [])
  return ids.flatMap(id => {
    const agent = agentOf(desk, id)
    return agent?.active ? [{ agent, team }] : []
  })
}
