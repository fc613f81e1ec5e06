import { nanoid } from 'nanoid'
import { cardCount } from '@/core/flow/compose'
import type { Flow } from '@/core/flow/document'
import { botOf } from '@/core/workspace/bot'

/** What the library knows of a flow without opening it. */
export interface Summary {
  readonly id: string
  readonly name: string
  /** How many cards it has. */
  readonly cards: number
  /** It has somewhere to begin and something to do, so that a conversation can be handed to it. */
  readonly active: boolean
  /** Names the stored state; two savings never share one. Whoever saves says which one it started from. */
  readonly revision: string
  /** When the flow itself was last changed, ISO 8601 in UTC. */
  readonly updatedAt: string
  /** When it was moved to *Recently deleted*. */
  readonly deletedAt?: string
  /** Its document is gone for good; what stays is the id, so that no other flow is ever taken for it. */
  readonly purged?: true
}

/** What is known of a published flow without opening it. */
export interface Publication {
  readonly id: string
  /** The name it was published under. */
  readonly name: string
  /** When, ISO 8601 in UTC. */
  readonly at: string
  /** The revision of the draft that was published. */
  readonly revision: string
}

export function summaryOf(flow: Flow, revision: string, updatedAt: string): Summary {
  return { ...botOf(flow), cards: cardCount(flow), revision, updatedAt }
}

/** The revision after the given one: counted for people, and unlike any that another tab makes at the same time. */
export function revisionAfter(revision: string | null): string {
  const count = revision === null ? 0 : Number.parseInt(revision, 10)
  return `${count + 1}-${nanoid(10)}`
}
