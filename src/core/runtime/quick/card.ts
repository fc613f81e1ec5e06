import type { Operator } from '@/core/flow/condition'
import type { Reference } from '@/core/flow/document'
import type { Json, JsonObject } from '@/core/flow/json'
import type {
  AssignmentAnswer,
  AssignmentRequest,
  EndReason,
  NoReply,
  Queued,
  Refused,
  Settled,
} from '../assignment'
import type { ContactChange } from '../contact'
import type { Button } from '../event'
import type { Holder } from '../holder'
import type { HoursAnswer } from '../hours'
import type { Words } from '../prepared'
import type { Session } from '../session'
import type { OwnValues } from '../values'

/** By type of card: how it is compiled for load runs. One that is not here can only be run by `step`. */
export type QuickTypes = ReadonlyMap<string, QuickType>

interface QuickType {
  /** `null` for settings with which only `step` can run it. */
  compile(settings: object, tools: QuickTools): QuickCard | null
}

/**
 * What a card is when nobody keeps events: compiled once to functions that change the session in place. A card that
 * sends the run on leaves `state`, `keyword` and `memory` as they are. Cards that a large flow has many of share their
 * functions, which are given what each card keeps (`own`).
 */
export interface QuickCard extends Partial<Omit<Kept, keyof Parts>> {
  /** What it says. */
  readonly parts?: Parts
  /** The run enters the card. `said`: what the visitor wrote to set this run off. */
  enter(session: QuickSession, at: string, said: string | null, own: Kept): After
  /** What the visitor wrote, or pressed (`option`), while the card waits for them. */
  hear?(session: QuickSession, text: string, option: string | null, own: Kept): After
  /** The host tells the hours it was asked for. */
  hours?(session: QuickSession, answer: GivenHours): After
  /** The time that the card waits for has come. */
  timeUp?(session: QuickSession, at: string): After
  /** What becomes of the card's request, where it makes one. */
  answers?: QuickAnswers
}

/** What a card keeps for functions that it shares; what it has no use for means nothing. */
export interface Kept extends Parts {
  readonly buttons: readonly Button[]
  readonly next: After
  readonly otherwise: After
  /** Place of the one variable that it reads or writes. */
  readonly slot: number
  readonly passes: ((left: Json | undefined) => boolean) | null
  /** What it does with the visitor's answer. */
  readonly listening: Listening | null
}

export interface Listening {
  hear(session: QuickSession, text: string, option: string | null): After
}

export interface QuickAnswers {
  settled(session: QuickSession, answer: Given<Settled>): After
  queued(session: QuickSession, answer: Given<Queued>): After
  refused(session: QuickSession, answer: Given<Refused>): After
  noReply(session: QuickSession, answer: Given<NoReply>): After
  accepted(session: QuickSession, at: string): After
  ended(session: QuickSession, at: string, reason: EndReason, disposition: string | null): After
}

/** An answer to the request of the moment, without what only an event would tell. */
export type Given<A extends AssignmentAnswer> = Omit<A, 'type' | 'request' | 'trace'>

/** What the host tells of hours, without what only an event would tell. */
export type GivenHours = Pick<HoursAnswer, 'at' | 'state' | 'opensAt' | 'opens'>

/** Place of the card that follows, or one of the signs below. */
export type After = number

/** It waits; the card has set for whom. */
export const WAITS = -1
/** The run rests: it has ended, or the exit leads nowhere. */
export const RESTS = -2
/** The exit leads nowhere, and the conversation waits in *Unassigned*. */
export const OPEN = -3
/** The run can't go on. */
export const STOPS = -4

/** A session nobody else holds on to: each input changes it, and the record of its hand-off with it. */
export interface QuickSession extends Changeable {
  values: OwnValues
}

type Changeable = { -readonly [K in keyof Omit<Session, 'values'>]: Session[K] }

/** Where it goes: messages to the visitor, requests to the desk, questions to the clock and the calendar. Called while the session is being changed. */
export interface QuickHost {
  say(session: QuickSession, text: string, buttons: readonly Button[]): void
  /** `request` puts the question together: for a host that reads it, and only as long as the card waits for the desk. */
  ask(session: QuickSession, request: (session: QuickSession) => AssignmentRequest): void
  /** A card waits for `tellHours`: those of the workspace, or of a team. */
  hours(session: QuickSession, at: string, team: Reference | null): void
  /** A card waits for `timeUp`, or for the visitor, whichever comes first. */
  wait(session: QuickSession, until: string): void
}

/** What a card is compiled with. Everything that can be found out beforehand is found out then. */
export interface QuickTools {
  readonly host: QuickHost
  readonly flow: Reference
  /** The flow's own bot as holder. */
  readonly bot: Holder
  /** Key of the card. */
  readonly card: string
  to(exit: string): After
  /** Where all cards of the flow that have several exits keep what follows them: the numbers of a card lie together. */
  readonly exits: After[]
  /** The same list, for all that are equal to it: cards say the same over and over. */
  once<T extends Json>(list: T): T
  /** Place of a variable among the values of a session, or -1; and the same of a text. */
  at(variable: string): number
  textAt(variable: string): number
  /** What the words of a template are made of, for a card that keeps them in itself. */
  parts(template: string): Parts
  /** Says them, with buttons under them, and goes to `next`, which is `WAITS` where the visitor is to answer. */
  readonly saying: QuickCard['enter']
  /** See `comparison` in `core/flow/condition`; made once for all that compare alike. */
  comparison(operator: Operator, right: string): (left: Json | undefined) => boolean
  /** The words of a template as the visitor sees them. */
  words(template: string): (session: QuickSession) => string
  /** What a template says in every conversation; `null` where it reads a value. */
  always(template: string): string | null
  /** Says it if the bot has the floor. */
  say(template: string, buttons?: readonly Button[]): Effect
  /** Says it whoever has the floor. */
  notice(template: string): Effect
  /** Gives a variable a value. */
  set(variable: string): (session: QuickSession, value: Json) => void
  /** Gives a variable what a template says; empty text clears it. */
  fill(variable: string, template: string): Effect
  /**
   * Gives a variable an object that the card goes on changing. `fits`: whether it may be kept. `changesFit`: whether
   * what has changed since it was last given may; left out where all of it is to be looked at.
   */
  keep<T extends JsonObject>(
    variable: string,
    fits: (value: T) => boolean,
  ): (session: QuickSession, value: T, changesFit?: boolean) => void
  read(path: string): (session: QuickSession) => Json
  know(session: QuickSession, change: ContactChange): void
}

type Effect = (session: QuickSession) => void

/** What the words of a template are put together from. */
export interface Parts {
  readonly lead: string
  /** Place of the one variable that stands in it, or -1. */
  readonly gap: number
  readonly after: string
  /** Where spaces may have to be trimmed: a sum of the signs below. */
  readonly ends: number
  /** For templates that are more than that. */
  readonly other: Words | null
  /** See `Slots`. */
  readonly trimmed: Uint8Array
}
