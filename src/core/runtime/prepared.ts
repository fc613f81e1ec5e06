import type { Exit } from '@/core/flow/card-shape'
import type { Reference, Variable, VariableType } from '@/core/flow/document'
import type { CardType, Play } from './card-type'
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
  /** The card ready to play, from the first time that a run gets there. */
  play: Play | null
  readonly exits: readonly Way[]
  /** The card's templates that were met so far, the latest first: kept with the card, they are found without a search. */
  phrase: Phrase | null
  /** The variables that it was seen to read or set, in the same way. */
  variable: Met | null
}

/** A variable as a card meets it. */
export interface Met {
  readonly name: string
  readonly place: number
  readonly type: VariableType
  readonly next: Met | null
}

/** An exit. */
export interface Way {
  readonly name: string
  /** Place of the card that follows, or -1, and its key. */
  readonly to: number
  readonly key: string | null
  readonly open: Exit['open']
}

/** A template of a card, ready to be filled in. */
export interface Phrase extends Wording {
  readonly text: string
  /** What the visitor sees in every conversation, trimmed; `null` where it takes a conversation to tell. */
  readonly always: string | null
  /** Its ends need no trimming, but for the values that may stand there. */
  readonly bare: boolean
  readonly next: Phrase | null
}

/** Words, then values and what follows each. Few objects one after the other: those of a large flow are in no cache. */
export interface Wording {
  readonly lead: string
  readonly gap: Gap | null
  /** For templates that are more than that. */
  readonly other: Words | null
}

export interface Gap {
  /** Place of the variable whose value stands here, or -1. */
  readonly place: number
  /** For anything but the value of a variable. */
  readonly read: Words | null
  readonly after: string
  readonly next: Gap | null
}

export interface Slot extends Variable {
  readonly name: string
}

/** A template of a flow, ready to be filled in for any of its conversations. */
export type Words = (session: Session) => string
