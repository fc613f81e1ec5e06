import { type QuickCard, type QuickTools, WAITS } from '@/core/runtime/quick/card'
import { buttonsOf, type Choice, OTHERWISE, pressed, written } from './card'

export function quick({ text, options, store }: Choice, tools: QuickTools): QuickCard {
  const say = tools.say(text, buttonsOf(options))
  const set = tools.set(store)
  const ways = options.map(({ key, label }) => ({ key, label, to: tools.to(key) }))
  const otherwise = tools.to(OTHERWISE)
  return {
    enter(session) {
      say(session)
      session.state = 'visitor'
      return WAITS
    },
    hear(session, text, option) {
      const picked = option === null ? written(ways, text) : pressed(ways, option)
      set(session, picked?.label ?? text)
      return picked?.to ?? otherwise
    },
  }
}
