import { requestOf } from '../concerns'
import type { QuickSession } from './card'
import type { Quick, QuickInput } from './inputs'

/** Does what an input says, unless it answers an earlier request. */
export function take(quick: Omit<Quick, 'take'>, session: QuickSession, input: QuickInput): void {
  if ('request' in input && input.request !== requestOf(session)) return
  switch (input.type) {
    case 'conversation.started':
      quick.start(session, input.at, input.said, input.from)
      break
    case 'visitor.said':
      quick.write(session, input.at, input.text)
      break
    case 'visitor.chose':
      quick.choose(session, input.at, input.option, input.text)
      break
    case 'hours.answered':
      quick.tellHours(session, input)
      break
    case 'wait.over':
      quick.timeUp(session, input.at)
      break
    case 'assignment.settled':
      quick.settle(session, input)
      break
    case 'assignment.queued':
      quick.queue(session, input)
      break
    case 'assignment.refused':
      quick.refuse(session, input)
      break
    case 'assignment.no_reply':
      quick.giveUp(session, input)
      break
    case 'assignment.accepted':
    case 'agent.said':
      quick.accept(session, input.at, input.agent.id)
      break
    case 'handoff.ended':
      quick.end(session, input.at, input.reason, input.disposition)
      break
    case 'conversation.closed':
      quick.close(session, input.at, input.reason)
      break
  }
}
