import { type Conversation, conversationOf, conversationsOf, type World } from '@/core/rehearsal/world'

/** One visitor's chat: a conversation and those that followed it after each end. */
export interface Chat {
  /** Id of the first conversation, by which the chat is known for good. */
  readonly root: string
  /** Ids, the oldest first. */
  readonly ids: readonly string[]
  /** Id of the conversation in which the visitor writes now. */
  readonly id: string
  readonly latest: Conversation
}

/** The chats of a world in the order in which they began. */
export function chatsOf(world: World): readonly Chat[] {
  const chains = new Map<string, string[]>()
  for (const [id] of conversationsOf(world)) {
    const root = rootOf(id)
    chains.set(root, [...(chains.get(root) ?? []), id])
  }
  return [...chains].flatMap(([root, ids]) => {
    const id = ids.at(-1) ?? root
    const latest = conversationOf(world, id)
    return latest ? [{ root, ids, id, latest }] : []
  })
}

/** `c1` of `c1.3`. */
export const rootOf = (id: string): string => id.replace(/\.\d+$/, '')

export const nameOf = ({ session }: Conversation): string => session.contact?.name || 'Stranger'

/** How much has happened in a chat: grows with every event. */
export const eventsIn = (world: World, { ids }: Chat): number =>
  ids.reduce((sum, id) => sum + (conversationOf(world, id)?.events.length ?? 0), 0)
