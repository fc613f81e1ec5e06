import type { Reference } from '@/core/flow/document'
import type { Json } from '@/core/flow/json'
import type { AssignmentRequest } from '../assignment'
import type { Button } from '../event'
import type { Holder } from '../holder'
import type { Input } from '../input'
import type { Session } from '../session'

/** What a card is when nobody keeps events: compiled once to functions that change the session in place. */
export interface QuickCard {
  /** The run enters the card. `said`: what the visitor wrote to set this run off. */
  enter(session: QuickSession, at: string, said: string | null): After
  /** What the visitor wrote or pressed while the card waits for them. */
  hear?(session: QuickSession, input: Heard): After
  /** What came for the card's request. */
  answer?(session: QuickSession, input: Answer): After
}

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

/** A session nobody else holds on to: each input changes it. */
export interface QuickSession extends Changeable {
  values: Json[]
  /** What the desk was asked last. */
  asked: AssignmentRequest | null
}

type Changeable = { -readonly [K in keyof Omit<Session, 'values'>]: Session[K] }

/** All that can happen to it: what needs several bots, or is nothing but an event, is left out. */
export type QuickInput = Exclude<
  Input,
  { readonly type: 'flow.called' | 'floor.taken' | 'agent.noted' | 'assignment.to_bot' }
>
export type Heard = Extract<QuickInput, { readonly type: 'visitor.said' | 'visitor.chose' }>
export type Answer = Extract<QuickInput, { readonly request: string }>

/** Where it goes: messages to the visitor, requests to the desk. Called while the session is being changed. */
export interface QuickHost {
  say(session: QuickSession, text: string, buttons: readonly Button[]): void
  ask(session: QuickSession, request: AssignmentRequest): void
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
  /** The words of a template as the visitor sees them. */
  words(template: string): (session: QuickSession) => string
  /** Says it if the bot has the floor. */
  say(template: string, buttons?: readonly Button[]): Effect
  /** Says it whoever has the floor. */
  notice(template: string): Effect
  /** Gives a variable a value. `fits`: a quicker check by somebody who knows what the values look like. */
  set<T extends Json>(
    variable: string,
    fits?: (value: T) => boolean,
  ): (session: QuickSession, value: T) => void
  read(path: string): (session: QuickSession) => Json
}

type Effect = (session: QuickSession) => void
