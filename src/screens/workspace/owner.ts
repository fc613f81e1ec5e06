import { lookUp } from '@/core/workspace/directory'
import type { Agent, Contact, Workspace } from '@/core/workspace/workspace'

/** What a hand-off to the contact's owner would find: by id, then by e-mail, never by a guess. */
export type OwnerMatch =
  | { readonly is: 'agent' | 'left'; readonly agent: Agent }
  | { readonly is: 'none' | 'unknown' | 'ambiguous' }

export function ownerOf(workspace: Workspace, { owner }: Contact): OwnerMatch {
  if (owner.trim() === '') return { is: 'none' }
  const byId = lookUp(workspace, 'agent', 'id', owner)
  const found = byId.length > 0 ? byId : lookUp(workspace, 'agent', 'email', owner)
  if (found.length > 1) return { is: 'ambiguous' }
  const agent = workspace.agents.find(({ id }) => id === found[0]?.id)
  if (!agent) return { is: 'unknown' }
  return { is: agent.active ? 'agent' : 'left', agent }
}
