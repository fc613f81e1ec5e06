import type { QuickCard, QuickTools } from '@/core/runtime/quick/card'
import { addressOf, recordedAnswer } from './answer'
import type { Http } from './settings'

export function quick(settings: Http, tools: QuickTools): QuickCard {
  const words = tools.words(settings.url)
  const setStatus = tools.set(settings.status)
  const sets = new Map(settings.response.map(({ variable }) => [variable, tools.set(variable)]))
  const ways = { ok: tools.to('ok'), error: tools.to('error') }
  return {
    enter(session) {
      const { exit, status, values } = recordedAnswer(settings, addressOf(words(session)))
      setStatus(session, status)
      for (const [variable, value] of values) sets.get(variable)?.(session, value)
      return ways[exit]
    },
  }
}
