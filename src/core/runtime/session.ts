import type { Json } from '@/core/flow/json'
import type { Holder } from './holder'

/** Where one conversation stands: plain JSON, so that it can be stored at any step and taken up again. */
export interface Session {
  readonly conversation: string
  readonly contact: Visitor | null
  readonly state: State
  /** Place of the current card in the program, or -1. */
  readonly card: number
  /** Counts card visits; names the requests of this conversation. */
  readonly visit: number
  /** Cards entered since a person last did something. */
  readonly hops: number
  /** What the current card remembers of this visit. */
  readonly memory: Json
  readonly holder: Holder
  /** Values by the program's slots. */
  readonly values: readonly Json[]
  /** The record of the latest hand-off. */
  readonly handoff: Readonly<Record<string, Json>>
}

/**
 * `new`: nothing happened yet. `visitor`, `desk`, `assignee`: the current card waits for them. `resting`: the next
 * message starts the flow again. `stopped`: the run can't go on; the reason is in the events.
 */
export type State = 'new' | 'visitor' | 'desk' | 'assignee' | 'resting' | 'stopped'

/** What a conversation knows of its visitor. */
export interface Visitor {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly phone: string
  /** E-mail of the owner as the CRM knows it, or empty. */
  readonly owner: string
  readonly attributes: Readonly<Record<string, Json>>
}
