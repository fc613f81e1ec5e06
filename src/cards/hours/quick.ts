import { type QuickCard, type QuickTools, WAITS } from '@/core/runtime/quick/card'
import { type HoursCard, whoseHours } from './card'

export function quick(settings: HoursCard, tools: QuickTools): QuickCard {
  const team = whoseHours(settings)
  const set = tools.set(settings.store)
  const ways = { open: tools.to('open'), closed: tools.to('closed'), holiday: tools.to('holiday') }
  return {
    enter(session, at) {
      session.state = 'host'
      tools.host.hours(session, at, team)
      return WAITS
    },
    hours(session, { state, opens }) {
      set(session, opens || null)
      return ways[state]
    },
  }
}
