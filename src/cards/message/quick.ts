import type { QuickCard, QuickTools } from '@/core/runtime/quick/card'
import type { Message } from './card'

export function quick({ text }: Message, tools: QuickTools): QuickCard {
  const say = tools.say(text)
  const next = tools.to('next')
  return {
    enter(session) {
      say(session)
      return next
    },
  }
}
