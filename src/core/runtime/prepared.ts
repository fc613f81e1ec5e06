import type { Exit } from '@/core/flow/card-shape'
import type { Reference, Variable, VariableType } from '@/core/flow/document'
import type { CardType, Once, Own, Play } from './card-type'
import type { Button } from './event'
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
  readonly once: Once
}

/** What names stand for in a flow. */
export interface Names {
  readonly flow: Reference
  /** Place of a variable among the slots. */
  readonly slot: ReadonlyMap<string, number>
}

/**
 * A card made ready to run. It is itself the first of its exits, of its templates and of its variables: what a card has
 * more of hangs on it in lists. In a large flow nothing of a card is in any cache when a conversation gets there, and each
 * further object that it is made of costs more than its work; and one class for all cards is read fast.
 */
export class Step implements Way, Phrase, Gap, Met, Own {
  readonly key: string
  /** `null` where the card's type is unknown or its settings can't be read: a run that gets there stops. */
  readonly type: CardType | null
  /** The card ready to play, from the first time that a run gets there; and what it plays with: mostly this very object. */
  play: Play | null = null
  own: Own = this
  buttons: readonly Button[] = NO_BUTTONS
  passes: Own['passes'] = null

  exit: string | null = null
  to = -1
  toKey: string | null = null
  moreWays: Way | null = null

  variable: string | null = null
  place = -1
  holds: VariableType = 'text'

  /** Templates and variables are those that were met so far. */
  text: string | null = null
  always: string | null = null
  bare = false
  lead = ''
  gap: Gap | null = null
  other: Words | null = null

  slot = -1
  read: Words | null = null
  after = ''
  moreGaps: Gap | null = null

  open: Exit['open'] = 'idle'
  morePhrases: Phrase | null = null
  moreVariables: Met | null = null
  readonly typeName: string
  readonly settings: object

  constructor(key: string, type: CardType | null, typeName: string, settings: object) {
    this.key = key
    this.type = type
    this.typeName = typeName
    this.settings = settings
  }
}

const NO_BUTTONS: readonly Button[] = []

/** An exit. */
export interface Way {
  /** Its name; `null` on a card without exits. */
  exit: string | null
  /** Place of the card that follows, or -1, and its key. */
  to: number
  toKey: string | null
  open: Exit['open']
  moreWays: Way | null
}

/** A variable as a card meets it. */
export interface Met {
  readonly variable: string | null
  readonly place: number
  readonly holds: VariableType
  readonly moreVariables: Met | null
}

/** A template of a card, ready to be filled in. */
export interface Phrase extends Wording {
  readonly text: string | null
  /** What the visitor sees in every conversation, trimmed; `null` where it takes a conversation to tell. */
  readonly always: string | null
  /** Its ends need no trimming, but for the values that may stand there. */
  readonly bare: boolean
  readonly morePhrases: Phrase | null
}

/** Words, then values and what follows each. */
export interface Wording {
  readonly lead: string
  readonly gap: Gap | null
  /** For templates that are more than that. */
  readonly other: Words | null
}

export interface Gap {
  /** Place of the variable whose value stands here, or -1. */
  readonly slot: number
  /** For anything but the value of a variable. */
  readonly read: Words | null
  readonly after: string
  readonly moreGaps: Gap | null
}

export interface Slot extends Variable {
  readonly name: string
}

/** A template of a flow, ready to be filled in for any of its conversations. */
export type Words = (session: Session) => string
