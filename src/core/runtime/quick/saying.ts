import type { Button } from '../event'
import {
  type After,
  type Parts,
  type QuickCard,
  type QuickHost,
  type QuickSession,
  STOPS,
  WAITS,
} from './card'
import { Sentence } from './words'

/** What a card does with the visitor's answer. */
export interface Listening {
  hear: NonNullable<QuickCard['hear']>
}

/** What is said beside words, and what comes after: see `Saying`. */
export interface Beside {
  readonly buttons?: readonly Button[]
  /** Left out where the card waits for the visitor. */
  readonly next?: After
  readonly listening?: Listening
}

/**
 * Words that the bot says to the visitor, with buttons under them; and the card that says them and then leads on, or
 * waits for an answer. One class for all of them: the engine reads the fields of many kinds of object slowly.
 */
export class Saying extends Sentence implements QuickCard {
  private readonly host: QuickHost
  private readonly buttons: readonly Button[]
  private readonly next: After
  private readonly listening: Listening | null

  constructor(host: QuickHost, parts: Parts, { buttons = NONE, next = WAITS, listening }: Beside = {}) {
    super(parts)
    this.host = host
    this.buttons = buttons
    this.next = next
    this.listening = listening ?? null
  }

  enter(session: QuickSession): After {
    this.say(session)
    if (this.next === WAITS) session.state = 'visitor'
    return this.next
  }

  hear(session: QuickSession, text: string, option: string | null): After {
    return this.listening ? this.listening.hear(session, text, option) : STOPS
  }

  /** Says them if the bot has the floor. */
  say(session: QuickSession): void {
    if (session.holder.kind === 'bot') this.notice(session)
  }

  /** Says them whoever has the floor. */
  notice(session: QuickSession): void {
    const text = this.words(session)
    if (text.length > 0 || this.buttons.length > 0) this.host.say(session, text, this.buttons)
  }
}

const NONE: readonly Button[] = []
