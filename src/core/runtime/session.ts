import type { Json } from '@/core/flow/json'
import type { Holder } from './holder'
import type { Values } from './values'

/** Where one conversation stands: plain JSON, so that it can be stored at any step and taken up again. */
export interface Session {
  readonly conversation: string
  readonly contact: Visitor | null
  readonly state: State
  /** Place of the current card in the program, or -1. */
  readonly card: number
  /** Number of the current card visit, which names its request. */
  readonly visit: number
  /** Visits so far, of all bots of the conversation. */
  readonly visits: number
  /** Serial of the latest answer to this visit's request. */
  readonly serial: number
  /** Cards entered since a person last did something. */
  readonly hops: number
  /** Hand-offs from bot to bot since the visitor last wrote. */
  readonly handoffs: number
  /** What the visitor writes to be back with the bot; empty where nothing does. */
  readonly keyword: string
  /** What the current card remembers of this visit. */
  readonly memory: Json
  readonly holder: Holder
  /** Values by the program's slots. */
  readonly values: Values
  /** Conversation and contact variables of other bots, which this flow does not declare. */
  readonly carried: Readonly<Record<string, Json>>
  /** What the bot that handed over to this one said; `null` where none did. */
  readonly handed: Handed | null
  /** The record of the latest hand-off. */
  readonly handoff: Readonly<Record<string, Json>>
  /** The conversation the same visitor had before. */
  readonly previous: string | null
}

/** A copy to work on. Written out, so that all sessions are laid out alike, whatever they have been through. */
export const copyOf = (session: Session): { -readonly [K in keyof Session]: Session[K] } => ({
  conversation: session.conversation,
  contact: session.contact,
  state: session.state,
  card: session.card,
  visit: session.visit,
  visits: session.visits,
  serial: session.serial,
  hops: session.hops,
  handoffs: session.handoffs,
  keyword: session.keyword,
  memory: session.memory,
  holder: session.holder,
  values: session.values,
  carried: session.carried,
  handed: session.handed,
  handoff: session.handoff,
  previous: session.previous,
})

/** What a bot knows of the one that handed over to it: `{{handoff.from}}`, `{{handoff.why}}`, `{{handoff.passed.…}}`. */
export interface Handed {
  readonly from: string
  readonly why: string
  readonly passed: Readonly<Record<string, Json>>
}

/**
 * `new`: nothing happened yet. `visitor`, `desk`, `host`, `timer`, `assignee`: the current card waits for them. `bot`: it waits for
 * another bot to come back. `person`: somebody took the floor, and no card waits. `resting`: the next message starts
 * the flow again. `stopped`: the run can't go on; the reason is in the events. `closed`: the conversation is over.
 */
export type State =
  | 'new'
  | 'visitor'
  | 'desk'
  | 'host'
  | 'timer'
  | 'assignee'
  | 'bot'
  | 'person'
  | 'resting'
  | 'stopped'
  | 'closed'

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
