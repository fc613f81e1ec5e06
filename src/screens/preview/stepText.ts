import { conversationOf, conversationsOf } from '@/core/rehearsal/world'
import type { Event } from '@/core/runtime/event'
import { actionText } from './actionText'
import { nameOf } from './conversations'
import { type Run, worldAt } from './run'

/** A step in a few words: what was done; or, where nobody did anything, what time brought. */
export function stepText(run: Run, place: number): string {
  const step = run.steps[place]
  if (!step) return ''
  if (step.action.do !== 'wait') return actionText(step.action, step.world)
  const several = conversationsOf(step.world).length > 1
  const told = newsOf(run, place).flatMap(({ who, events, place: at }) => {
    const text = timeText(events, at)
    return text === null ? [] : [several ? `${text} (${who})` : text]
  })
  return told.length === 0 ? actionText(step.action, step.world) : [...new Set(told)].join('; ')
}

/** One event that a step brought. */
export interface News {
  readonly conversation: string
  /** Name of its visitor. */
  readonly who: string
  /** Place among the events of the conversation. */
  readonly place: number
  readonly event: Event
  /** All events of the conversation. */
  readonly events: readonly Event[]
}

/** All that happened in a step, conversation by conversation. */
export function newsOf(run: Run, place: number): readonly News[] {
  const earlier = worldAt(run, place - 1)
  return conversationsOf(worldAt(run, place)).flatMap(([conversation, known]) => {
    const { events } = known
    const from = conversationOf(earlier, conversation)?.events.length ?? 0
    return events.slice(from).map((event, i) => ({
      conversation,
      who: nameOf(known),
      place: from + i,
      event,
      events,
    }))
  })
}

/** What time brought, where it was time that did. */
function timeText(events: readonly Event[], place: number): string | null {
  const event = events[place]
  if (event?.type === 'handoff.ended') return event.reason === 'resume_timer' ? 'Bot resumes' : null
  if (event?.type !== 'assignment.answered') return null
  const { answer } = event
  switch (answer.type) {
    case 'assignment.settled':
      if (answer.cause === 'queue') return `Queue: given to ${answer.agent.name}`
      return answer.cause === 'no_reply'
        ? `No reply from ${assigneeIn(events.slice(0, place))}; ${answer.agent.name} is tried next`
        : null
    case 'assignment.no_reply':
      return `No reply from ${assigneeIn(events.slice(0, place))}; nobody else is tried`
    case 'assignment.refused':
      return answer.reason === 'wait_limit' ? 'The wait limit is reached' : null
    default:
      return null
  }
}

/** Whoever was assigned last. */
function assigneeIn(events: readonly Event[]): string {
  const last = events.findLast(
    event => event.type === 'assignment.answered' && event.answer.type === 'assignment.settled',
  )
  return last?.type === 'assignment.answered' && last.answer.type === 'assignment.settled'
    ? last.answer.agent.name
    : 'the assignee'
}
