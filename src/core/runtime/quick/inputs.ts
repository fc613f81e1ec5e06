import type { EndReason, NoReply, Queued, Refused, Settled } from '../assignment'
import type { Input } from '../input'
import type { Visitor } from '../session'
import type { Given, GivenHours, QuickSession } from './card'

/**
 * A program for load runs: the same conversations as with `step`, without the events. Every input changes the session
 * as `step` would, or leaves it alone where it does not concern it. `take` takes inputs of any kind, which name the
 * request they answer; the others take one kind each without an object around it, and answer the request of the moment.
 */
export interface Quick {
  begin(conversation: string, contact?: Visitor | null, previous?: string | null): QuickSession
  take(session: QuickSession, input: QuickInput): void
  /** `from` names another card than Start to begin at; `said` is the message it begins with. */
  start(session: QuickSession, at: string, said?: string | null, from?: string): void
  write(session: QuickSession, at: string, text: string): void
  /** A press on a button; `text` is what the visitor saw on it. */
  choose(session: QuickSession, at: string, option: string, text: string): void
  /** What the host was asked for. */
  tellHours(session: QuickSession, answer: GivenHours): void
  /** The time that a card waits for has come. */
  timeUp(session: QuickSession, at: string): void
  settle(session: QuickSession, answer: Given<Settled>): void
  queue(session: QuickSession, answer: Given<Queued>): void
  refuse(session: QuickSession, answer: Given<Refused>): void
  giveUp(session: QuickSession, answer: Given<NoReply>): void
  /** `agent`: id of the person who accepts. */
  accept(session: QuickSession, at: string, agent: string): void
  end(session: QuickSession, at: string, reason: EndReason, disposition: string | null): void
  close(session: QuickSession, at: string, reason: 'resolved' | 'visitor_left'): void
}

/** All that can happen to a load run: what needs several bots, or is nothing but an event, is left out. */
export type QuickInput = Exclude<
  Input,
  {
    readonly type: 'flow.called' | 'flow.missing' | 'floor.taken' | 'agent.noted' | 'assignment.to_bot'
  }
>
