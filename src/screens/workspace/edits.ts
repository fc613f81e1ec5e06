import type {
  Agent,
  Contact,
  Hours,
  Status,
  StoredWorkspace,
  Team,
  Workspace,
} from '@/core/workspace/workspace'
import type { WorkspaceEdit } from '@/storage/workspace'

/** What a person may change about the workspace, each as an edit of what is stored. */

/** What a view needs in which people can be changed. */
export interface EditableProps {
  readonly workspace: Workspace
  /** Stores an edit; it shows at once. */
  readonly onEdit: (edit: WorkspaceEdit) => void
}

/** Where somebody is; `left` for those who are not coming back. */
export type Presence = Status | 'left'

export const presenceOf = ({ active, status }: Agent): Presence => (active ? status : 'left')

export const present = (agent: Agent, presence: Presence): Agent =>
  presence === 'left'
    ? { ...agent, active: false, status: 'offline' }
    : { ...agent, active: true, status: presence }

export const setPresence = (id: string, presence: Presence): WorkspaceEdit =>
  changeAgent(id, agent => present(agent, presence))

export const setCapacity = (id: string, capacity: number): WorkspaceEdit =>
  changeAgent(id, agent => ({ ...agent, capacity }))

/** `ids`: of the contacts that get this owner; empty for none. */
export const setOwner = (ids: readonly string[], owner: string): WorkspaceEdit => {
  const chosen = new Set(ids)
  return workspace => ({
    ...workspace,
    contacts: workspace.contacts.map(contact =>
      chosen.has(contact.id) ? { ...contact, owner: owner.trim() } : contact,
    ),
  })
}

/** Stores somebody as they are now: in their place, or at the end where they are new. */
export const putAgent =
  (agent: Agent): WorkspaceEdit =>
  workspace => ({ ...workspace, agents: put(workspace.agents, agent) })

/** Members who were deleted meanwhile are left out. */
export const putTeam =
  (team: Team): WorkspaceEdit =>
  workspace => {
    const known = new Set(workspace.agents.map(({ id }) => id))
    const members = team.members.filter(id => known.has(id))
    return { ...workspace, teams: put(workspace.teams, { ...team, members }) }
  }

export const putContact =
  (contact: Contact): WorkspaceEdit =>
  workspace => ({ ...workspace, contacts: put(workspace.contacts, contact) })

/** Whose hours: the workspace's own, a team's or an agent's. */
export type HoursOf = { readonly of: 'workspace' } | { readonly of: 'team' | 'agent'; readonly id: string }

export const setHours =
  (whose: HoursOf, change: (hours: Hours | null) => Hours | null): WorkspaceEdit =>
  workspace => {
    if (whose.of === 'workspace') return { ...workspace, hours: change(workspace.hours) }
    const changed = <T extends Agent | Team>(list: readonly T[]): readonly T[] =>
      list.map(one => (one.id === whose.id ? { ...one, hours: change(one.hours) } : one))
    return whose.of === 'team'
      ? { ...workspace, teams: changed(workspace.teams) }
      : { ...workspace, agents: changed(workspace.agents) }
  }

/** An edit and what takes it back. */
export interface Undoable {
  readonly edit: WorkspaceEdit
  readonly undo: WorkspaceEdit
}

/** Who is deleted leaves every team; taking it back puts them where they were. */
export function removeAgent(now: StoredWorkspace, agent: Agent): Undoable {
  const place = now.agents.findIndex(({ id }) => id === agent.id)
  const places = new Map(now.teams.map(({ id, members }) => [id, members.indexOf(agent.id)]))
  return {
    edit: workspace => ({
      ...workspace,
      agents: without(workspace.agents, agent.id),
      teams: workspace.teams.map(team => ({ ...team, members: team.members.filter(id => id !== agent.id) })),
    }),
    undo: workspace => ({
      ...workspace,
      agents: back(workspace.agents, agent, place),
      teams: workspace.teams.map(team => {
        const at = places.get(team.id) ?? -1
        if (at < 0 || team.members.includes(agent.id)) return team
        return { ...team, members: team.members.toSpliced(at, 0, agent.id) }
      }),
    }),
  }
}

export function removeTeam(now: StoredWorkspace, team: Team): Undoable {
  const place = now.teams.findIndex(({ id }) => id === team.id)
  return {
    edit: workspace => ({ ...workspace, teams: without(workspace.teams, team.id) }),
    undo: workspace => ({ ...workspace, teams: back(workspace.teams, team, place) }),
  }
}

export function removeContact(now: StoredWorkspace, contact: Contact): Undoable {
  const place = now.contacts.findIndex(({ id }) => id === contact.id)
  return {
    edit: workspace => ({ ...workspace, contacts: without(workspace.contacts, contact.id) }),
    undo: workspace => ({ ...workspace, contacts: back(workspace.contacts, contact, place) }),
  }
}

interface Named {
  readonly id: string
}

const put = <T extends Named>(list: readonly T[], item: T): readonly T[] =>
  list.some(({ id }) => id === item.id) ? list.map(one => (one.id === item.id ? item : one)) : [...list, item]

const without = <T extends Named>(list: readonly T[], gone: string): readonly T[] =>
  list.filter(({ id }) => id !== gone)

const back = <T extends Named>(list: readonly T[], item: T, place: number): readonly T[] =>
  list.some(({ id }) => id === item.id) ? list : list.toSpliced(place, 0, item)

const changeAgent =
  (id: string, change: (agent: Agent) => Agent): WorkspaceEdit =>
  workspace => ({
    ...workspace,
    agents: workspace.agents.map(agent => (agent.id === id ? change(agent) : agent)),
  })
