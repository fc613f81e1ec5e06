import type { Holder } from '@/core/runtime/holder'
import type { Agent, Workspace } from '@/core/workspace/workspace'
import { queueText } from './words'
import { timeText } from './zone'

type Queue = Extract<Holder, { kind: 'queue' }>

/** Who may take a waiting conversation: the team's members, the agent it waits for, or, from Unassigned, everybody. */
export function takersOf({ agents, teams }: Workspace, { team, agent }: Queue): readonly Agent[] {
  const members = teams.find(({ id }) => id === team?.id)?.members ?? []
  return agents.filter(({ id, active }) => {
    if (!active) return false
    if (team) return members.includes(id)
    return agent ? id === agent.id : true
  })
}

/** `until`: a time, `null` for no limit, `undefined` where nobody counts the time. */
export function waitingText(queue: Queue, until: string | null | undefined, zone: string): string {
  if (!queue.team && !queue.agent) return 'Waiting in Unassigned. Any agent can pick it up.'
  const where = `Waiting in ${queueText(queue)}`
  return until ? `${where} until ${timeText(zone, until)}` : `${where}, with no limit`
}
