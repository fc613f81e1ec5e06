import type { EndReason } from './assignment'
import type { Input } from './input'
import type { Session } from './session'

/** The request of the current card visit, or of the person who took the floor. */
export const requestOf = (session: Pick<Session, 'conversation' | 'visit'>): string =>
  `${session.conversation}/${session.visit}`

/**
 * Whether something is what the conversation waits for. An answer to an earlier request is not, nor is the same answer
 * a second time: each answer names its request and has a serial.
 */
export const concerns = (session: Session, input: Input): boolean =>
  'request' in input && input.request === requestOf(session) && awaits(session, input)

/** The same of one that names the request of the moment. */
export function awaits(session: Session, input: Extract<Input, { readonly request: string }>): boolean {
  if ('serial' in input && input.serial <= session.serial) return false
  const { state, holder, handoff } = session
  const asked = state === 'desk'
  const out = state === 'assignee' || state === 'person'
  const unread = handoff.acceptedAt === null
  switch (input.type) {
    case 'assignment.settled':
      // A reply that came after the limit, but before the next assignment, wins.
      return asked || (out && (input.cause !== 'no_reply' || unread))
    case 'assignment.queued':
      return asked || out
    case 'assignment.refused':
      return asked || (out && holder.kind === 'queue' && handoff.outcome === 'queued')
    case 'assignment.to_bot':
      return asked
    case 'assignment.no_reply':
      return out && holder.kind === 'agent' && unread
    case 'assignment.accepted':
      return out && holds(session, input.agent.id) && unread
    case 'handoff.ended':
      return asked || out || state === 'bot'
  }
}

export const holds = ({ holder }: Session, agent: string): boolean =>
  holder.kind === 'agent' && holder.agent.id === agent

/** Reasons after which the bot goes on at *returned*. */
export const isReturn = (reason: EndReason): boolean =>
  reason === 'handed_back' || reason === 'visitor_keyword' || reason === 'resume_timer'

/** A person may take the floor from the bot, not from another person; and from a run that has stopped. */
export const mayTake = ({ holder, state }: Session): boolean =>
  state !== 'new' && state !== 'closed' && (holder.kind === 'bot' || state === 'stopped' || state === 'bot')
