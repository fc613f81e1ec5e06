import { nextCommonOpening } from '@/core/workspace/hours'
import type { Agent, Team } from '@/core/workspace/workspace'
import { agentOf, type Case, type Decision, settle } from './case'
import { looked, questionOf, survey } from './choose'
import { caseOf } from './custody'
import { type Custody, type Desk, teamKept, type Waiting } from './desk'
import { examine, hoursFor } from './eligibility'

/**
 * Gives the conversation that has waited longest to somebody who can take it now; `null` where nobody can take any.
 * Asked again until then, it empties the queues oldest first.
 */
export function drain(desk: Desk, at: string): Decision | null {
  for (const one of inOrder(desk)) {
    const found = tryOne(desk, one, at)
    if (found) return found
  }
  return null
}

/** The first instant after the desk's clock at which opening hours let somebody take a waiting conversation. */
export function nextDrain(desk: Desk): string | null {
  const { workspace, now } = desk
  const opens = inOrder(desk)
    .filter(({ custody }) => custody.request.availability.hours)
    .flatMap(one => candidates(desk, one))
    .flatMap(({ agent, team }) => nextCommonOpening(hoursFor(agent, { workspace, team }), now) ?? [])
    .filter(at => at !== now)
  return opens.sort()[0] ?? null
}

/** A conversation that waits, and where. */
interface InLine {
  readonly custody: Custody
  readonly waiting: Waiting
}

/** Waiting conversations that may be handed out, the longest waiting first. */
function inOrder({ custody }: Desk): readonly InLine[] {
  const line: InLine[] = []
  for (const conversation in custody) {
    const one = custody[conversation]
    if (one?.waiting?.drains) line.push({ custody: one, waiting: one.waiting })
  }
  return line.sort((a, b) => a.waiting.place - b.waiting.place)
}

function tryOne(desk: Desk, { custody, waiting }: InLine, at: string): Decision | null {
  const one = caseOf(desk, custody, at, 'queue')
  if (waiting.agent) {
    const agent = agentOf(desk, waiting.agent.id)
    return agent ? tryAgent(one, agent) : null
  }
  const team = teamOf(desk, waiting)
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

/** Active people who may be given a waiting conversation. */
function candidates(desk: Desk, { waiting }: InLine): readonly { agent: Agent; team: Team | null }[] {
  const team = teamOf(desk, waiting) ?? null
  const ids = waiting.agent ? [waiting.agent.id] : (team?.members ?? [])
  return ids.flatMap(id => {
    const agent = agentOf(desk, id)
    return agent?.active ? [{ agent, team }] : []
  })
}

const teamOf = (desk: Desk, { team }: Waiting): Team | undefined =>
  desk.workspace.teams.find(({ id }) => id === team?.id)
