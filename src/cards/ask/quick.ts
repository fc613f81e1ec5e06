import { type QuickCard, type QuickTools, WAITS } from '@/core/runtime/quick/card'
import { type Ask, isEnough, readAnswer, triedBefore } from './card'

export function quick(settings: Ask, tools: QuickTools): QuickCard {
  const { text, kind, retry, store } = settings
  const say = tools.say(text)
  const again = tools.say(retry || text)
  const set = tools.set(store)
  const next = tools.to('next')
  const gaveUp = tools.to('gaveUp')
  return {
    enter(session) {
      say(session)
      session.state = 'visitor'
      return WAITS
    },
    hear(session, said) {
      const answer = readAnswer(said, kind)
      if (answer !== undefined) {
        set(session, answer)
        return next
      }
      const tried = triedBefore(session.memory) + 1
      if (isEnough(settings, tried)) return gaveUp
      again(session)
      session.memory = tried
      return WAITS
    },
  }
}
