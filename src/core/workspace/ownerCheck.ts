import { type OwnerMatch, ownerOf } from './owner'
import type { Agent, Contact, Workspace } from './workspace'

/** What is wrong with a contact's owner, or that nothing is. */
export type OwnerState = OwnerMatch['is']

export interface OwnerFinding {
  readonly contact: Contact
  readonly match: OwnerMatch
}

export interface OwnerCheck {
  /** Every contact, in the order of the workspace. */
  readonly findings: readonly OwnerFinding[]
  readonly counts: Readonly<Record<OwnerState, number>>
}

/** Whom a hand-off to the owner would find, for every contact. Owners that are written alike are looked up once. */
export function checkOwners(workspace: Workspace): OwnerCheck {
  const known = new Map<string, OwnerMatch>()
  const counts: Record<OwnerState, number> = { agent: 0, left: 0, none: 0, unknown: 0, ambiguous: 0 }
  const findings = workspace.contacts.map(contact => {
    const match = known.get(contact.owner) ?? ownerOf(workspace, contact)
    known.set(contact.owner, match)
    counts[match.is] += 1
    return { contact, match }
  })
  return { findings, counts }
}

/** How many contacts need somebody to look at their owner. */
export const withoutAgent = ({ counts }: OwnerCheck): number =>
  counts.none + counts.unknown + counts.ambiguous + counts.left

/** The contacts a hand-off to their owner would bring to this agent, or would if the agent had not left. */
export const ownedBy = ({ findings }: OwnerCheck, id: string): readonly Contact[] =>
  findings.flatMap(({ contact, match }) => ('agent' in match && match.agent.id === id ? contact : []))

/**
 * What to write as the owner so that it finds this agent: the e-mail, as a CRM has it; the id where the e-mail is empty
 * or names somebody else too.
 */
export function ownerNameOf(workspace: Workspace, agent: Agent): string {
  const match = ownerOf(workspace, { owner: agent.email })
  return 'agent' in match && match.agent.id === agent.id ? agent.email.trim() : agent.id
}
