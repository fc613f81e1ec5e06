import { type After, type QuickCard, type QuickTools, WAITS } from '@/core/runtime/quick/card'
import { asksMore, exitFor, markOf, ratedBefore, remarkOf, SKIP, triedBefore } from './answers'
import { buttonsFor, MARKS, type Mark } from './scale'
import type { Rating } from './settings'

/** The same card for load runs: what means something is the card's own. */
export function quick(settings: Rating, tools: QuickTools): QuickCard {
  const { text, retry, scale, words, comment, store, attempts } = settings
  const buttons = buttonsFor(scale, words)
  const say = tools.say(text, buttons)
  const again = tools.say(retry || text, buttons)
  const more = tools.say(comment.text, [SKIP])
  const set = tools.set(store)
  const setComment = tools.set(comment.store)
  const ways = new Map<Mark, After>(MARKS.map(mark => [mark, tools.to(exitFor(settings, mark))]))
  const noAnswer = tools.to('noAnswer')
  return {
    enter(session) {
      say(session)
      session.state = 'visitor'
      return WAITS
    },
    hear(session, said, option) {
      const rated = ratedBefore(session.memory)
      if (rated !== undefined) {
        const remark = remarkOf(said)
        if (remark !== null) setComment(session, remark)
        return ways.get(rated) ?? noAnswer
      }
      const mark = markOf(settings, said, option)
      if (mark === undefined) {
        const tried = triedBefore(session.memory) + 1
        if (tried >= attempts) return noAnswer
        again(session)
        session.memory = tried
        return WAITS
      }
      set(session, mark)
      if (!asksMore(settings, mark)) return ways.get(mark) ?? noAnswer
      more(session)
      session.memory = { rated: mark }
      return WAITS
    },
  }
}
