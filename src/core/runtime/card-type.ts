import type { CardShape } from '@/core/flow/card-shape'
import type { Reference } from '@/core/flow/document'
import type { Json } from '@/core/flow/json'
import type { AssignmentRequest } from './assignment'
import type { ContactChange } from './contact'
import type { Button, Event, QuietEvent } from './event'
import type { Holder } from './holder'
import type { Input } from './input'

/** A kind of card: what it is (`CardShape`) and what it does (`run`). */
export interface CardType<S extends object = object> extends CardShape<S> {
  /** The card ready to play: whatever follows from its settings alone is made here, once for all conversations. */
  run(settings: S, once?: Once): Play | Shared
}

/**
 * A card of which a flow may have thousands: what it does is one function for all of its type, which is given what each card
 * keeps. In a large flow nothing of a card is in any cache, and a function of its own is several objects more to fetch.
 */
export interface Shared extends Partial<Own> {
  readonly play: Play
}

/** What a card keeps for a function that it shares. What it has no use for means nothing. */
export interface Own {
  /** Its template, the variable that it reads or writes, and its first exit. */
  readonly text: string | null
  readonly variable: string | null
  readonly exit: string | null
  readonly buttons: readonly Button[]
  readonly passes: ((value: Json) => boolean) | null
}

/** The same list for all of a flow that are equal to it: cards say the same over and over. */
export type Once = <L extends readonly unknown[]>(list: L) => L

/**
 * One turn of the card. Called with `input: null` when the run enters the card, then with each input until a turn leaves
 * it. What it does it does through the moment, in order, and nothing else: equal moments see equal turns.
 */
export type Play = (moment: Moment, own: Own) => After

export type Catalog = ReadonlyMap<string, CardType>

/** Where the run goes from here: what `leave`, `wait` and their like give, for the card to hand on. */
export type After = number

/** What a card may know when it runs. It holds for that turn only. */
export interface Circumstances {
  readonly input: Input | null
  readonly at: string
  /** What the visitor wrote to set this run off; `null` where it was not a message. */
  readonly said: string | null
  /** Another bot handed the floor to this flow: it begins, whatever starts it otherwise. */
  readonly called: boolean
  /** What the card's last turn of this visit asked to remember; `null` at first. */
  readonly memory: Json
  /** Id of this visit: unique in the conversation. */
  readonly request: string
  readonly conversation: string
  readonly contact: string | null
  readonly flow: { readonly id: string; readonly name: string }
  readonly card: string
  readonly holder: Holder
  /** Hand-offs from bot to bot since the visitor last wrote. */
  readonly handoffs: number
  /** The record of this visit's hand-off, as it stands. */
  readonly handoff: Readonly<Record<string, Json>>
  /** Value at a path such as `budget` or `contact.attributes.plan`; `null` where there is none. */
  read(path: string): Json
  render(template: string): string
}

/**
 * The card's turn: what it may know, what it can do, and the ways in which the turn ends. Everything is done at once, so
 * that what follows sees it. The card gives back what the last of its calls gave.
 */
export interface Moment extends Circumstances {
  say(template: string, buttons?: readonly Button[]): void
  /** A message that belongs to the hand-off itself and may be sent while somebody else takes the floor. */
  notice(template: string): void
  /** Words for the assignee, never shown to the visitor. */
  note(template: string): void
  /** `fits`: the card has made sure that the value is not too large to keep. */
  set(variable: string, value: Json, fits?: boolean): void
  /** Sets a variable to what a template gives; empty text clears it. */
  fill(variable: string, template: string): void
  /** Makes something known of the visitor; a stranger becomes a contact. */
  know(change: ContactChange): void
  /** The record of the hand-off as it is now, and the variables that take it. `fits`: as of a value. */
  record(handoff: Readonly<Record<string, Json>>, into: readonly Taker[], fits: boolean): void
  /** Who has the floor from now on. */
  hold(holder: Holder, reason: string): void
  /** Asks the desk; the run then waits for it. */
  ask(request: AssignmentRequest): void
  tell(event: Loud): void
  /** For the card's later turns of this visit. */
  remember(memory: Json): void

  /** `keyword`: as while waiting, where the exit leads to *Unassigned*. */
  leave(exit: string, keyword?: string): After
  /** Stay for the visitor, the desk's answer, what only the host knows, the clock (or the visitor, whichever comes first), or the assignee; `keyword` is what the visitor writes to be back with the bot. */
  wait(whom: 'visitor' | 'desk' | 'host' | 'timer' | 'assignee', keyword?: string): After
  /** Another flow runs in the same conversation: until it ends, or for good. */
  call(call: Call): After
  rest(reason: 'end' | 'no_trigger'): After
  /** The conversation is over; `because` is for the people of the workspace, and may be empty. */
  close(because: string): After
  /** Nothing more is to happen here: the conversation was taken away from the card. */
  over(): After
}

/** What happens beyond what all cards do, which is told by the calls that do it. */
type Loud = Exclude<Event, QuietEvent>

/** A variable that takes a field of a record; `null`: all of it. */
export interface Taker {
  readonly variable: string
  readonly field: string | null
}

export interface Call {
  readonly bot: Reference
  readonly comeBack: boolean
  readonly keyword: string
  /** Template of the words for the one who takes over. */
  readonly note: string
  /** Names of the variables whose values it may read. */
  readonly passes: readonly string[]
  /** It runs as a part of this flow: no hand-off, and none of those that are counted. */
  readonly part?: boolean
}
