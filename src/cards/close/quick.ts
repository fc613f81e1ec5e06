import { type QuickCard, type QuickTools, WAITS } from '@/core/runtime/quick/card'
import type { Close } from './card'

export function quick({ text }: Close, tools: QuickTools): QuickCard {
  const say = tools.say(text)
  return {
    enter(session) {
      say(session)
      session.state = 'closed'
      return WAITS
    },
  }
}
