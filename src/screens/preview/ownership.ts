import { fold, lookUp } from '@/core/workspace/directory'
import type { Agent, Contact, Workspace } from '@/core/workspace/workspace'

/** How a contact's owner stands in this workspace: what a hand-off to the contact owner will find. */
export type Ownership =
  | { readonly kind: 'none' }
  | { readonly kind: 'agent' | 'left'; readonly agent: Agent }
  | { readonly kind: 'unknown' | 'several'; readonly owner: string }

/** Matched as the desk does it: by id, then by e-mail. */
export function ownershipOf(workspace: Workspace, contact: Contact): Ownership {
  const owner = contact.owner.trim()
  if (owner === '') return { kind: 'none' }
  const byId = lookUp(workspace, 'agent', 'id', owner)
  const found = byId.length > 0 ? byId : lookUp(workspace, 'agent', 'email', owner)
  if (found.length > 1) return { kind: 'several', owner }
  const agent = workspace.agents.find(({ id }) => id === found[0]?.id)
  return agent ? { kind: agent.active ? 'agent' : 'left', agent } : { kind: 'unknown', owner: fold(owner) }
}

/** In a few words, as they stand below the contact's name. */
export function ownershipText(ownership: Ownership): string {
  switch (ownership.kind) {
    case 'none':
      return 'No owner'
    case 'agent':
      return `Owner: ${ownership.agent.name}`
    case 'left':
      return `Owner left: ${ownership.agent.name}`
    case 'unknown':
      return `Unknown owner: ${ownership.owner}`
    case 'several':
      return `Several agents are ${ownership.owner}`
  }
}
