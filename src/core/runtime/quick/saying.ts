import type { Button } from '../event'
import type { QuickHost, QuickSession } from './card'
import { type Parts, Sentence } from './words'

/** Words that the bot says to the visitor, with buttons under them. A card that says something is one of these. */
export class Saying extends Sentence {
  private readonly host: QuickHost
  private readonly buttons: readonly Button[]

  constructor(host: QuickHost, parts: Parts, buttons: readonly Button[] = NONE) {
    super(parts)
    this.host = host
    this.buttons = buttons
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
