import type { CardShape } from '@/core/flow/card-shape'
import type { Reference } from '@/core/flow/document'
import type { Json } from '@/core/flow/json'
import type { ContactChange } from './contact'
import type { Button, Event } from './event'
import type { Holder } from './holder'
import type { Input } from './input'

/** A kind of card: what it is (`CardShape`) and what it does (`run`). */
export interface CardType<S extends object = object> extends CardShape<S> {
  /** The card ready to play: whatever follows from its settings alone is made here, once for all conversations. */
  run(settings: S): Play
}

/**
 * One turn of the card. Pure: called with `input: null` when the run enters the card, then with each input until a
 * turn leaves it.
 */
export type Play = (moment: Moment) => Turn

export type Catalog = ReadonlyMap<string, CardType>

/** What a card may know when it runs. It holds for that turn only. */
export interface Moment {
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
  /** The record of this visit's hand-off, as the last turn left it. */
  readonly handoff: Readonly<Record<string, Json>>
  /** Value at a path such as `budget` or `contact.attributes.plan`; `null` where there is none. */
  read(path: string): Json
  render(template: string): string
}

/** What a card does in one turn, in order. Templates are rendered when their turn comes, so they see what was set before. */
export interface Turn {
  readonly effects: readonly Effect[]
  readonly next: Next
  readonly memory?: Json
}

export type Effect =
  | { readonly do: 'say'; readonly template: string; readonly buttons?: readonly Button[] }
  /** A message that belongs to the hand-off itself and may be sent while somebody else takes the floor. */
  | { readonly do: 'notice'; readonly template: string }
  /** Words for the assignee, never shown to the visitor. */
  | { readonly do: 'note'; readonly template: string }
  /** `fits`: the card has made sure that the value is not too large to keep. */
  | { readonly do: 'set'; readonly variable: string; readonly value: Json; readonly fits?: boolean }
  /** Sets a variable to what a template gives; empty text clears it. */
  | { readonly do: 'fill'; readonly variable: string; readonly template: string }
  /** Makes something known of the visitor; a stranger becomes a contact. */
  | { readonly do: 'contact'; readonly change: ContactChange }
  /**
   * A step of the hand-off: who has the floor from now on, where that changes; the record as it is now, and the variables
   * that take it; and what is told. In one, since every hand-off takes a few. `fits`: as of a value.
   */
  | {
      readonly do: 'record'
      readonly holder: Holder | null
      readonly reason: string
      readonly handoff: Readonly<Record<string, Json>>
      readonly into: readonly Taker[]
      readonly fits: boolean
      readonly event: Event
    }
  | { readonly do: 'hold'; readonly holder: Holder; readonly reason: string }
  | { readonly do: 'tell'; readonly event: Event }

/** A variable that takes a field of a record; `null`: all of it. */
export interface Taker {
  readonly variable: string
  readonly field: string | null
}

export type Next =
  /** `keyword`: as while waiting, where the exit leads to *Unassigned*. */
  | { readonly exit: string; readonly keyword?: string }
  /** Stay for the visitor, the desk's answer, what only the host knows, the clock (or the visitor, whichever comes first), or the assignee; `keyword` is what the visitor writes to be back with the bot. */
  | { readonly wait: 'visitor' | 'desk' | 'host' | 'timer' | 'assignee'; readonly keyword?: string }
  /** Another flow runs in the same conversation: until it ends, or for good. */
  | { readonly call: Call }
  | { readonly rest: 'end' | 'no_trigger' }
  /** The conversation is over; `because` is for the people of the workspace, and may be empty. */
  | { readonly close: { readonly because: string } }
  /** Nothing more is to happen here: the conversation was taken away from the card. */
  | { readonly over: true }

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

export const leave = (exit: string, ...effects: readonly Effect[]): Turn => ({ effects, next: { exit } })

export const stay = (wait: 'visitor' | 'desk' | 'assignee', ...effects: readonly Effect[]): Turn => ({
  effects,
  next: { wait },
})
