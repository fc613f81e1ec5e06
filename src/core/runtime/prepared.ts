import type { Exit } from '@/core/flow/card-shape'
import type { Reference, Variable } from '@/core/flow/document'
import type { CardType } from './card-type'
import type { Holder } from './holder'
import type { Session } from './session'
import type { Values } from './values'

/** A flow made ready to run: exits resolved to places, variables to slots. Compiled once, shared by all conversations. */
export interface Program extends Names {
  /** SHA-256 of the flow's logic; reckoned at first use, then kept. */
  readonly logic: string
  readonly start: number
  readonly cards: readonly Step[]
  readonly place: ReadonlyMap<string, number>
  readonly slots: readonly Slot[]
  /** Values of a stranger's conversation at its beginning: one list for all of them. */
  readonly initial: Values
  /** The flow's own bot as holder. */
  readonly bot: Holder
  /** A template of the flow; parsed at first use, then kept. */
  template(text: string): Words
}

/** What names stand for in a flow. */
export interface Names {
  readonly flow: Reference
  /** Place of a variable among the slots. */
  readonly slot: ReadonlyMap<string, number>
}

export interface Step {
  readonly key: string
  /** `null` where the card's type is unknown or its settings can't be read: a run that gets there stops. */
  readonly type: CardType | null
  readonly typeName: string
  readonly settings: object
  readonly exits: ReadonlyMap<string, { readonly to: number; readonly open: Exit['open'] }>
  /** The card's templates that were met so far: kept with the card, they are found without a search. */
  readonly phrases: Phrase[]
}

/** A template, ready to be filled in. */
export interface Phrase {
  readonly text: string
  /** As it stands. */
  readonly words: Words
  /** As the visitor sees it: trimmed. */
  readonly said: Words
}

export interface Slot extends Variable {
  readonly name: string
}

/** A template of a flow, ready to be filled in for any of its conversations. */
export type Words = (session: Session) => string
