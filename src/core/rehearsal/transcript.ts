import { REFUSAL_SENTENCES } from '@/core/desk/refusal'
import type { Json } from '@/core/flow/json'
import { display } from '@/core/flow/value'
import type { AssignmentAnswer } from '@/core/runtime/assignment'
import type { Event } from '@/core/runtime/event'
import { describeHolder } from '@/core/runtime/holder'

/** A conversation as text, a line for each thing that happened. Equal events give equal text, byte for byte. */
export const transcript = (events: readonly Event[]): string =>
  events
    .flatMap(event => {
      const line = describe(event)
      return line === null ? [] : [`${line}\n`]
    })
    .join('')

/**
 * One event in one line, or `null` for those that only programs care about. What somebody wrote over several lines
 * goes on indented, so that no text can pass for a line of its own.
 */
export const describe = (event: Event): string | null => lineOf(event)?.replace(/\r\n?|\n/g, '\n  ') ?? null

function lineOf(event: Event): string | null {
  switch (event.type) {
    case 'conversation.started':
      return `visitor arrives${event.contact ? `: ${event.contact.name}` : ''}`
    case 'card.entered':
    case 'card.left':
      return null
    case 'message.sent':
      return `${event.as}: ${event.text}${event.buttons.length ? ` [${event.buttons.map(({ label }) => label).join(' | ')}]` : ''}`
    case 'visitor.said':
      return `visitor: ${event.text}${event.to.kind === 'bot' ? '' : ` (to ${describeHolder(event.to)})`}`
    case 'agent.said':
      return `${event.agent.name}: ${event.text}`
    case 'note.left':
      return `note for the assignee: ${event.text}`
    case 'variable.set':
      return typeof event.value === 'object' && event.value !== null
        ? null
        : `set ${event.name} = ${shown(event.value)}`
    case 'assignment.requested':
      return `asks for ${event.request.target.type} (${event.request.id})`
    case 'assignment.answered':
      return describeAnswer(event.answer)
    case 'assignment.accepted':
      return `accepted by ${event.agent.name}`
    case 'handed.back':
      return `handed back by ${event.by.name}: ${event.disposition}`
    case 'holder.changed':
      return `held by ${describeHolder(event.to)}`
    case 'run.rested':
      return `bot rests (${event.reason})`
    case 'run.stopped':
      return `stopped: ${event.code}: ${event.message}`
    case 'value.rejected':
      return `rejected: ${event.message}`
    case 'message.refused':
      return `silenced: ${event.text} (held by ${describeHolder(event.holder)})`
  }
}

function describeAnswer(answer: AssignmentAnswer): string {
  const { because, fallbackFor } = answer.trace
  const fallback = fallbackFor ? `fallback for ${fallbackFor}; ` : ''
  switch (answer.type) {
    case 'assignment.settled':
      return `assigned: ${answer.agent.name}${answer.changed ? '' : ' (no change)'}: ${fallback}${because}`
    case 'assignment.queued':
      return `queued: ${answer.reason ?? 'queue'}: ${fallback}${because}${answer.until ? ` Waits until ${answer.until}.` : ''}`
    case 'assignment.refused':
      return `refused: ${answer.reason}: ${fallback}${because === '' ? REFUSAL_SENTENCES[answer.reason] : because}`
    case 'assignment.unsupported':
      return `unsupported: ${fallback}${because}`
  }
}

const shown = (value: Json): string => (value === null ? '(nothing)' : display(value))
