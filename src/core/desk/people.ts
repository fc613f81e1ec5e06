import type { Agent, Team, Workspace } from '@/core/workspace/workspace'

/**
 * People and teams found by id. What was found out is remembered with the lists, which are values: whoever changes them
 * makes new ones.
 */

export const agentIn = ({ agents }: Workspace, id: string): Agent | undefined =>
  agentsById(agents).get(id)?.[0]

export const teamIn = ({ teams }: Workspace, id: string): Team | undefined => teamsById(teams).get(id)?.[0]

/** Why somebody can take no conversation, where they have left or nobody goes by that id. */
export const absence = (who: Agent | undefined): string =>
  who ? `${who.name} has left, and can take no conversation.` : 'There is no such agent.'

/** The members of a team who are in the workspace, in the team's own order. */
export function membersIn({ agents }: Workspace, team: Team): readonly Agent[] {
  const before = members.get(team)
  if (before?.agents === agents) return before.found
  const found = team.members.flatMap(id => agentsById(agents).get(id) ?? [])
  members.set(team, { agents, found })
  return found
}

const members = new WeakMap<Team, { agents: readonly Agent[]; found: readonly Agent[] }>()

const agentsById = directory<Agent>()
const teamsById = directory<Team>()

/** Looks lists up by id; each list is gone through once. */
function directory<T extends { readonly id: string }>() {
  const known = new WeakMap<readonly T[], ReadonlyMap<string, readonly T[]>>()
  /** The list asked for last: mostly it is asked for again. */
  let last: { readonly list: readonly T[]; readonly byId: ReadonlyMap<string, readonly T[]> } | null = null
  return (list: readonly T[]): ReadonlyMap<string, readonly T[]> => {
    if (last?.list === list) return last.byId
    const before = known.get(list)
    if (before) {
      last = { list, byId: before }
      return before
    }
    const made = new Map<string, T[]>()
    for (const one of list) {
      const alike = made.get(one.id)
      if (alike) alike.push(one)
      else made.set(one.id, [one])
    }
    known.set(list, made)
    return made
  }
}
