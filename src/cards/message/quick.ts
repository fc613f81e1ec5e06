import type { After, QuickCard, QuickSession, QuickTools } from '@/core/runtime/quick/card'
import { Saying } from '@/core/runtime/quick/saying'
import type { Message } from './card'

export const quick = ({ text }: Message, tools: QuickTools): QuickCard => new QuickMessage(text, tools)

class QuickMessage extends Saying implements QuickCard {
  private readonly next: After

  constructor(text: string, { host, parts, to }: QuickTools) {
    super(host, parts(text))
    this.next = to('next')
  }

  enter(session: QuickSession): After {
    this.say(session)
    return this.next
  }
}
