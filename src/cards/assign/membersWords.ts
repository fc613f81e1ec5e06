import type { Workspace } from '@/core/workspace/workspace'
import type { Assign } from './settings'

/**
 * How many members of the team the card could choose at this moment, as far as the workspace tells: business hours need a
 * clock and are left out. `null` where no team is picked, or not from this workspace.
 */
export function membersNow(
  { to, strategy, availability }: Assign,
  workspace: Workspace | undefined,
): number | null {
  const id = to.type === 'team' && to.pick === 'static' ? to.ref?.id : undefined
  const team = workspace?.teams.find(one => one.id === id)
  if (!workspace || !team) return null
  const members = new Set(team.members)
  const asks = strategy === 'queue' ? { online: false, capacity: false } : availability
  return workspace.agents.filter(
    agent =>
      agent.active &&
      members.has(agent.id) &&
      (!asks.online || agent.status === 'online') &&
      (!asks.capacity || agent.open < agent.capacity),
  ).length
}

/** "3 online members of Accounts below capacity in business hours". */
export function membersWords({ availability }: Assign, name: string, now: number | null): string {
  const { online, capacity, hours } = availability
  const who = `${online ? 'online ' : ''}${now === 1 ? 'member' : 'members'} of ${name}`
  const when = `${capacity ? ' below capacity' : ''}${hours ? ' in business hours' : ''}`
  return `${now || 'the'} ${who}${when}${now === 0 ? ' (nobody right now)' : ''}`
}
