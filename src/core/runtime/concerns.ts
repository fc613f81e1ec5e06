import type { AssignmentAnswer, Cause, EndReason } from './assignment'
import type { Input } from './input'
import type { Session } from './session'

/** The request of the current card visit, or of the person who took the floor. */
export function requestOf({ conversation, visit }: Pick<Session, 'conversation' | 'visit'>): string {
  if (visit !== named.visit || conversation !== named.conversation) {
    named = { conversation, visit, request: `${conversation}/${visit}` }
  }
  return named.request
}

/** The one named last: who asks is mostly answered next, and the very same text is quick to compare. */
let named = { conversation: '', visit: 0, request: '/0' }

/**
 * Whether something is what the conversation waits for. An answer to an earlier request is not, nor is the same answer
 * a second time: each answer names its request and has a serial.
 */
export const concerns = (session: Session, input: Reply): boolean =>
  input.request === requestOf(session) &&
  !(isAnswer(input) && input.serial <= session.serial) &&
  awaits(session, input)

/** What names the request that it is for. */
export type Reply = Extract<Input, { readonly request: string }>

/** Whether the desk says it: its answers are counted. */
export function isAnswer(input: Input): input is AssignmentAnswer {
  const { type } = input
  return (
    type === 'assignment.settled' ||
    type === 'assignment.queued' ||
    type === 'assignment.to_bot' ||
    type === 'assignment.refused' ||
    type === 'assignment.no_reply'
  )
}

/** Whether the conversation, as it stands, waits for it. */
function awaits(session: Session, input: Reply): boolean {
  switch (input.type) {
    case 'assignment.settled':
      return awaitsTaker(session, input.cause)
    case 'assignment.queued':
      return awaitsQueue(session)
    case 'assignment.refused':
      return awaitsRefusal(session)
    case 'assignment.to_bot':
      return isAsked(session)
    case 'assignment.no_reply':
      return awaitsGivingUp(session)
    case 'assignment.accepted':
      return awaitsWords(session, input.agent.id)
    case 'hours.answered':
      return session.state === 'host'
    case 'wait.over':
      return session.state === 'timer'
    case 'flow.missing':
      return session.state === 'bot'
    case 'handoff.ended':
      return awaitsEnd(session)
  }
}

type Standing = Pick<Session, 'state' | 'holder' | 'handoff'>

const isAsked = ({ state }: Standing): boolean => state === 'desk'
const isOut = ({ state }: Standing): boolean => state === 'assignee' || state === 'person'
const isUnread = ({ handoff }: Standing): boolean => handoff.acceptedAt === null

/** A reply that came after the limit, but before the next assignment, wins. */
export const awaitsTaker = (session: Standing, cause: Cause): boolean =>
  isAsked(session) || (isOut(session) && (cause !== 'no_reply' || isUnread(session)))

export const awaitsQueue = (session: Standing): boolean => isAsked(session) || isOut(session)

export const awaitsRefusal = (session: Standing): boolean =>
  isAsked(session) ||
  (isOut(session) && session.holder.kind === 'queue' && session.handoff.outcome === 'queued')

export const awaitsGivingUp = (session: Standing): boolean =>
  isOut(session) && session.holder.kind === 'agent' && isUnread(session)

export const awaitsWords = (session: Standing, agent: string): boolean =>
  isOut(session) && holds(session, agent) && isUnread(session)

export const awaitsEnd = (session: Standing): boolean =>
  isAsked(session) || isOut(session) || session.state === 'bot'

export const holds = ({ holder }: Pick<Session, 'holder'>, agent: string): boolean =>
  holder.kind === 'agent' && holder.agent.id === agent

/** Reasons after which the bot goes on at *returned*. */
export const isReturn = (reason: EndReason): boolean =>
  reason === 'handed_back' || reason === 'visitor_keyword' || reason === 'resume_timer'

/** A person may take the floor from the bot, not from another person; and from a run that has stopped. */
export const mayTake = ({ holder, state }: Session): boolean =>
  state !== 'new' && state !== 'closed' && (holder.kind === 'bot' || state === 'stopped' || state === 'bot')
