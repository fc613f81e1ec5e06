import type { Agent, Contact, Status, StoredWorkspace, Workspace } from '@/core/workspace/workspace'
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

export const setPresence = (id: string, presence: Presence): WorkspaceEdit =>
  changeAgent(id, agent =>
    presence === 'left'
      ? { ...agent, active: false, status: 'offline' }
      : { ...agent, active: true, status: presence },
  )

export const setCapacity = (id: string, capacity: number): WorkspaceEdit =>
  changeAgent(id, agent => ({ ...agent, capacity }))

export const setOwner = (id: string, owner: string): WorkspaceEdit =>
  changeContact(id, contact => ({ ...contact, owner: owner.trim() }))

const changeAgent =
  (id: string, change: (agent: Agent) => Agent): WorkspaceEdit =>
  (workspace: StoredWorkspace) => ({
    ...workspace,
    agents: workspace.agents.map(agent => (agent.id === id ? change(agent) : agent)),
  })

const changeContact =
  (id: string, change: (contact: Contact) => Contact): WorkspaceEdit =>
  (workspace: StoredWorkspace) => ({
    ...workspace,
    contacts: workspace.contacts.map(contact => (contact.id === id ? change(contact) : contact)),
  })
