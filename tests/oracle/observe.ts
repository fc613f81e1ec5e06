import { conversationsOf, programOf, type World } from '@/core/rehearsal/world'
import type { AssignmentAnswer } from '@/core/runtime/assignment'
import type { Event } from '@/core/runtime/event'
import type { Holder } from '@/core/runtime/holder'
import { variablesOf } from '@/core/runtime/scope'

/** What both interpreters can be asked about a conversation, in words that belong to neither. */
export function observe(world: World): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    conversationsOf(world).map(([id, conversation]) => {
      const { events, session } = conversation
      return [
        id,
        {
          said: events.flatMap(saidBy),
          floor: events.flatMap(event =>
            event.type === 'holder.changed' ? [{ at: event.at, holder: holderText(event.to) }] : [],
          ),
          handoffs: events.flatMap(handoffOf),
          exits: events.flatMap(event =>
            event.type === 'card.left' ? [{ at: event.at, card: event.card, exit: event.exit }] : [],
          ),
          record: session.handoff,
          values: variablesOf(programOf(world, conversation), session),
        },
      ]
    }),
  )
}

function saidBy(event: Event): readonly object[] {
  const { at } = event
  switch (event.type) {
    case 'message.sent':
      return [{ at, as: event.as, text: event.text }]
    case 'visitor.said':
      return [{ at, as: 'visitor', text: event.text }]
    case 'agent.said':
      return [{ at, as: 'agent', text: event.text }]
    case 'agent.noted':
      return [{ at, as: 'internal', text: event.text }]
    case 'note.left':
      return [{ at, as: 'note', text: event.text }]
    default:
      return []
  }
}

function holderText(holder: Holder): string {
  if (holder.kind === 'bot') return `bot:${holder.bot.id}`
  const { agent, team } = holder
  if (holder.kind === 'agent') return `agent:${agent?.id}${team ? `/${team.id}` : ''}`
  if (team) return `queue:team:${team.id}`
  return agent ? `queue:agent:${agent.id}` : 'queue:unassigned'
}

function handoffOf(event: Event): readonly object[] {
  const { at } = event
  switch (event.type) {
    case 'assignment.requested':
      return [{ at, what: 'requested' }]
    case 'assignment.answered':
      return [{ at, ...answerOf(event.answer) }]
    case 'assignment.accepted':
      return [{ at, what: 'accepted', who: event.agent.id }]
    case 'handoff.ended':
      return [{ at, what: 'ended', reason: event.reason }]
    case 'floor.taken':
      return [{ at, what: 'taken_over', who: event.agent.id }]
    case 'conversation.closed':
      return [{ at, what: 'closed', reason: event.reason }]
    case 'run.stopped':
      return [{ at, what: 'stopped', reason: event.code }]
    default:
      return []
  }
}

function answerOf(answer: AssignmentAnswer): object {
  switch (answer.type) {
    case 'assignment.settled':
      return {
        what: 'assigned',
        who: answer.agent.id,
        attempts: answer.attempts,
        changed: answer.changed,
      }
    case 'assignment.queued':
      return { what: 'queued', reason: answer.reason }
    case 'assignment.to_bot':
      return { what: 'to_bot', who: answer.bot.id }
    case 'assignment.refused':
      return { what: 'refused', reason: answer.reason, attempts: answer.attempts }
    case 'assignment.no_reply':
      return { what: 'no_reply', attempts: answer.attempts }
  }
}
