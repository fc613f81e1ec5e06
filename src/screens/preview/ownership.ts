import { fold } from '@/core/flow/text'
import type { OwnerMatch } from '@/core/workspace/owner'

/** How a contact's owner stands, in a few words as they stand below the contact's name. */
export function ownershipText(match: OwnerMatch): string {
  switch (match.is) {
    case 'none':
      return 'No owner'
    case 'agent':
      return `Owner: ${match.agent.name}`
    case 'left':
      return `Owner left: ${match.agent.name}`
    case 'unknown':
      return `Unknown owner: ${fold(match.owner)}`
    case 'ambiguous':
      return `Several agents are ${match.owner.trim()}`
  }
}
