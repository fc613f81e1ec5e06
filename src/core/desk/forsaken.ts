import { type Case, type Decision, queue, refuse } from './case'
import { findingsOf, looked } from './choose'
import { caseOf } from './custody'
import { allCustody, type Custody, type Desk, type Waiting } from './desk'
import { agentIn, membersIn, teamIn } from './people'

/**
 * A conversation that waits for somebody who has left, or for a team that everybody has left, can be taken by nobody any
 * more: it is refused as it would be if it were asked now, and the first of them is. `null` where there is none. Asked
 * whenever people leave, until then.
 */
export function forsaken(desk: Desk, at: string): Decision | null {
  for (const custody of allCustody(desk)) {
    const because = custody.waiting && whyNever(desk, custody.waiting)
    if (because) return given(caseOf(desk, custody, at, 'asked'), custody, because)
  }
  return null
}

function whyNever({ workspace }: Desk, { agent, team }: Waiting): string | null {
  if (agent) return agentIn(workspace, agent.id)?.active ? null : `${agent.name} has left.`
  const known = team && teamIn(workspace, team.id)
  if (!team || (known && membersIn(workspace, known).some(({ active }) => active))) return null
  return `${team.name} has no active member.`
}

function given(one: Case, { waiting, request }: Custody, because: string): Decision {
  // Whoever took the floor and passed it on had no card that could hear of it: it waits for anybody.
  if (request.flow === '') return queue(one, { agent: null, team: null }, null, because)
  const seen = looked(one, waiting ? findingsOf(one, waiting) : [], null)
  const reason = waiting?.agent ? 'target_inactive' : 'team_empty'
  return refuse(one, reason, because, null, seen)
}
