import { later } from '@/core/flow/time'
import {
  type After,
  type QuickCard,
  type QuickSession,
  type QuickTools,
  WAITS,
} from '@/core/runtime/quick/card'
import { opensLater, type Wait, whoseOpening } from './card'

export function quick(settings: Wait, tools: QuickTools): QuickCard {
  const { until, seconds, onReply } = settings
  const { host } = tools
  const team = whoseOpening(settings)
  const next = tools.to('next')
  const replied = tools.to('replied')
  const pause = (session: QuickSession, until: string): After => {
    session.state = 'timer'
    host.wait(session, until)
    return WAITS
  }
  return {
    enter(session, at) {
      if (until === 'time') return pause(session, later(at, seconds))
      session.state = 'host'
      host.hours(session, at, team)
      return WAITS
    },
    hours(session, answer) {
      const opensAt = opensLater(answer)
      return opensAt === null ? next : pause(session, opensAt)
    },
    timeUp: () => next,
    hear: () => (onReply === 'leave' ? replied : WAITS),
  }
}
