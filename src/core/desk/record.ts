import type { AssignmentAnswer } from '@/core/runtime/assignment'
import type { Event, QuietEvent } from '@/core/runtime/event'
import { isUnassigned } from '@/core/runtime/holder'
import { agentOf } from './case'
import { active, forget, orphan, release, taken } from './custody'
import { custodyOf, type Desk, note } from './desk'
import { withPauses } from './pauses'

/** What the desk learns from what happened in a conversation: who is free again, who was active, what is over. */
export function record(desk: Desk, conversation: string, events: readonly Event[]): Desk {
  let now = desk
  for (let i = 0; i < events.length; i += 1) {
    const event = events[i]
    if (event && isHeard(event))
      now = withPauses(learn(now, conversation, event, events, i), conversation, event)
  }
  return now
}

type Heard = Exclude<Event, QuietEvent>

/** Most of what happens is between bot and visitor. Asked of every event, so it looks at its type once. */
function isHeard(event: Event): event is Heard {
  const { type } = event
  return !(
    type === 'card.entered' ||
    type === 'card.left' ||
    type === 'message.sent' ||
    type === 'variable.set' ||
    type === 'visitor.said' ||
    type === 'conversation.started' ||
    type === 'assignment.requested' ||
    type === 'run.rested'
  )
}

/** `i`: place of the event among all that happened with it. */
function learn(desk: Desk, conversation: string, event: Heard, events: readonly Event[], i: number): Desk {
  switch (event.type) {
    case 'assignment.answered':
      return answeredHere(desk, event.answer, events, i)
    case 'assignment.accepted':
    case 'agent.said':
      return active(desk, conversation, event.at, true)
    case 'agent.noted':
      return custodyOf(desk, conversation)?.agent?.id === event.agent.id
        ? active(desk, conversation, event.at, false)
        : desk
    case 'holder.changed':
      return isUnassigned(event.to) ? orphan(desk, conversation) : desk
    case 'handoff.ended':
      return custodyOf(desk, conversation)?.request.id === event.request ? release(desk, conversation) : desk
    case 'run.stopped':
      return release(desk, conversation)
    case 'floor.taken': {
      const agent = agentOf(desk, event.agent.id)
      return agent ? taken(desk, { id: event.request, conversation }, agent, event.at) : desk
    }
    case 'conversation.closed':
      return forget(desk, conversation)
    default:
      return desk
  }
}

/** An answer the desk did not give: the card had nobody to ask for. People can still pick the conversation up. */
function answeredHere(desk: Desk, answer: AssignmentAnswer, events: readonly Event[], i: number): Desk {
  for (let place = i - 1; place >= 0; place -= 1) {
    const event = events[place]
    if (event?.type !== 'assignment.requested') continue
    return event.request.id === answer.request ? note(desk, event.request, answer) : desk
  }
  return desk
}
