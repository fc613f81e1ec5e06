import type { AssignmentAnswer } from '@/core/runtime/assignment'
import type { Event } from '@/core/runtime/event'
import { isUnassigned } from '@/core/runtime/holder'
import { agentOf } from './case'
import { active, forget, orphan, release, taken } from './custody'
import { custodyOf, type Desk, note } from './desk'
import { withPauses } from './pauses'

/** What the desk learns from what happened in a conversation: who is free again, who was active, what is over. */
export const record = (desk: Desk, conversation: string, events: readonly Event[]): Desk =>
  events.reduce(
    (now, event, i) => withPauses(learn(now, conversation, event, events, i), conversation, event),
    desk,
  )

/** `i`: place of the event among all that happened with it. */
function learn(desk: Desk, conversation: string, event: Event, events: readonly Event[], i: number): Desk {
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
  const asked = events.slice(0, i).findLast(isRequest)
  return asked?.request.id === answer.request ? note(desk, asked.request, answer) : desk
}

const isRequest = (event: Event): event is Extract<Event, { type: 'assignment.requested' }> =>
  event.type === 'assignment.requested'
