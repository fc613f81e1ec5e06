import { type Holder, isUnassigned } from '@/core/runtime/holder'
import type { Workspace } from '@/core/workspace/workspace'
import { agentIn, teamIn } from './people'

/**
 * Whether somebody may give a conversation back or close it: the assignee, a member of the team that has it, an admin.
 * What waits in *Unassigned* has to be taken first.
 */
export function mayEnd(workspace: Workspace, holder: Holder, agent: string): boolean {
  const who = agentIn(workspace, agent)
  if (!who?.active || holder.kind === 'bot' || isUnassigned(holder)) return false
  if (who.admin === true || holder.agent?.id === agent) return true
  return holder.team !== null && (teamIn(workspace, holder.team.id)?.members.includes(agent) ?? false)
}
