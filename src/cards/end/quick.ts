import { type QuickCard, type QuickTools, RESTS } from '@/core/runtime/quick/card'
import type { End } from './card'

export function quick({ text }: End, tools: QuickTools): QuickCard {
  const say = tools.say(text)
  return {
    enter(session) {
      say(session)
      return RESTS
    },
  }
}
