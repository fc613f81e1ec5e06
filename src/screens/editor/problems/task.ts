import type { Card, Flow } from '@/core/flow/document'
import type { Problem } from '@/core/flow/problem'
import type { Workspace } from '@/core/workspace/workspace'
import type { Changes } from './changes'

/** Problems by card key; those of the flow itself under the empty key. */
export type Groups = Readonly<Record<string, readonly Problem[]>>

/** What is to be checked, as far as it is another than the last time. */
export interface Task {
  readonly cards: Changes<Card>
  readonly head?: Head
  readonly workspace?: Workspace
  /** The flows that this one hands over to. */
  readonly behind?: readonly Flow[]
}

/** What the linter reads of a flow besides its cards: not where they lie. */
export type Head = Omit<Flow, 'cards' | 'layout' | 'frames' | 'notes'>

export interface Answer {
  /** How the problems became others since the last answer. */
  readonly groups: Changes<readonly Problem[]>
  /** Ids of the bots that the flow can hand over to. */
  readonly bots: readonly string[]
}
