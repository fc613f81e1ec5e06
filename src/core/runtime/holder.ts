import type { Reference } from '@/core/flow/document'

/** Who has the floor in a conversation. Exactly one at any time; the bot may speak only while it is the holder. */
export type Holder =
  | { readonly kind: 'bot'; readonly bot: Reference }
  /** A team's queue, an agent's, or with both `null` the workspace's *Unassigned* inbox. */
  | { readonly kind: 'queue'; readonly team: Reference | null; readonly agent: Reference | null }
  | { readonly kind: 'agent'; readonly agent: Reference; readonly team: Reference | null }

export const UNASSIGNED: Holder = { kind: 'queue', team: null, agent: null }

/** Whether it waits where anybody may take it. */
export const isUnassigned = (holder: Holder): boolean =>
  holder.kind === 'queue' && holder.team === null && holder.agent === null

/** The holder in a few words: `bot Support triage`, `queue Accounts`, `agent Maya Lindqvist (Accounts)`. */
export function describeHolder(holder: Holder): string {
  switch (holder.kind) {
    case 'bot':
      return `bot ${holder.bot.name}`
    case 'queue':
      return `queue ${holder.team?.name ?? holder.agent?.name ?? 'Unassigned'}`
    case 'agent':
      return `agent ${holder.agent.name}${holder.team ? ` (${holder.team.name})` : ''}`
  }
}
