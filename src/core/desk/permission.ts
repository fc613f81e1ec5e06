import { type Holder, isUnassigned } from '@/core/runtime/holder'
import type { Workspace } from '@/core/workspace/workspace'

/**
 * Whether somebody may give a conversation back or close it: the assignee, a member of the team that has it, an admin.
 * What waits in *Unassigned* has to be taken first.
 */
export function mayEnd({ agents, teams }: Workspace, holder: Holder, agent: string): boolean {
  const who = agents.find(({ id }) => id === agent)
  if (!who?.active || holder.kind === 'bot' || isUnassigned(holder)) return false
  const members = teams.find(({ id }) => id === holder.team?.id)?.members ?? []
  return who.admin === true || holder.agent?.id === agent || members.includes(agent)
}
