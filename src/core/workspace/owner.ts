import { lookUp } from './directory'
import type { Agent, Contact, Workspace } from './workspace'

/** What a hand-off to the contact's owner finds: matched by id, then by e-mail, never by a guess. */
export type OwnerMatch =
  | { readonly is: 'agent' | 'left'; readonly agent: Agent; readonly by: 'id' | 'email' }
  | { readonly is: 'none' }
  /** `owner`: as the CRM writes it. */
  | { readonly is: 'unknown'; readonly owner: string }
  | {
      readonly is: 'ambiguous'
      readonly owner: string
      readonly by: 'id' | 'email'
      readonly agents: readonly Agent[]
    }

export function ownerOf(workspace: Workspace, { owner }: Pick<Contact, 'owner'>): OwnerMatch {
  if (owner.trim() === '') return { is: 'none' }
  for (const by of ['id', 'email'] as const) {
    const ids = new Set(lookUp(workspace, 'agent', by, owner).map(({ id }) => id))
    const agents = workspace.agents.filter(({ id }) => ids.has(id))
    const [only] = agents
    if (agents.length > 1) return { is: 'ambiguous', owner, by, agents }
    if (only) return { is: only.active ? 'agent' : 'left', agent: only, by }
  }
  return { is: 'unknown', owner }
}
