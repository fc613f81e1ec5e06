import type { Contact } from '@/core/workspace/workspace'
import type { WorkspaceEdit } from '@/storage/workspace'

/** Gives contacts back the owners they have here. */
export function ownersBefore(contacts: readonly Contact[]): WorkspaceEdit {
  const owners = new Map(contacts.map(({ id, owner }) => [id, owner]))
  return workspace => ({
    ...workspace,
    contacts: workspace.contacts.map(contact => {
      const owner = owners.get(contact.id)
      return owner === undefined ? contact : { ...contact, owner }
    }),
  })
}
