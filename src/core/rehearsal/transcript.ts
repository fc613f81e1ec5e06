import { REFUSAL_SENTENCES } from '@/core/desk/refusal'
import type { Json } from '@/core/flow/json'
import { msOf } from '@/core/flow/time'
import { display } from '@/core/flow/value'
import type { AssignmentAnswer } from '@/core/runtime/assignment'
import type { Event } from '@/core/runtime/event'
import { describeHolder } from '@/core/runtime/holder'
import { type Conversation, conversationsOf, type World } from './world'

/** A conversation as text, a line for each thing that happened. Equal events give equal text, byte for byte. */
export const transcript = (events: readonly Event[]): string =>
  events
    .flatMap(event => {
      const line = describe(event)
      return line === null ? [] : [`${line}\n`]
    })
    .join('')

/** All conversations of a world, in the order in which they began; where there are several, each under a line with its name. */
export function transcriptOf(world: Pick<World, 'conversations'>): string {
  const told = inOrder(world)
  const [only, second] = told
  if (!second) return only ? transcript(only[1].events) : ''
  return told.map(([id, { events }]) => `== ${id} ==\n${transcript(events)}`).join('\n')
}

/** Conversations by name, in the order in which they began. */
export const inOrder = (world: Pick<World, 'conversations'>): readonly (readonly [string, Conversation])[] =>
  conversationsOf(world).toSorted(([, a], [, b]) => begun(a) - begun(b))

const begun = ({ events }: Conversation): number => msOf(events[0]?.at ?? '') || 0

/**
 * One event in one line, or `null` for those that only programs care about. What somebody wrote over several lines
 * goes on indented, so that no text can pass for a line of its own.
 */
export const describe = (event: Event): string | null => lineOf(event)?.replace(/\r\n?|\n/g, '\n  ') ?? null

function lineOf(event: Event): string | null {
  switch (event.type) {
    case 'conversation.started':
      return `visitor arrives${event.contact ? `: ${event.contact.name}` : ''}${event.previous ? ` (after ${event.previous})` : ''}`
    case 'flow.entered':
      if (event.why === 'unwound') return null
      return `bot ${event.flow.name} ${event.why === 'called' ? 'begins' : 'goes on'}`
    case 'flow.called':
      if (event.part) return `runs flow ${event.bot.name}`
      return `calls bot ${event.bot.name}${event.comeBack ? '' : ' for good'}`
    case 'flow.failed':
      return `flow ${event.bot.name} could not run: ${FAILED[event.why]}`
    case 'card.entered':
    case 'card.left':
      return null
    case 'message.sent':
      return `${event.as}: ${event.text}${event.buttons.length ? ` [${event.buttons.map(({ label }) => label).join(' | ')}]` : ''}`
    case 'visitor.said':
      return `visitor: ${event.text}${event.to.kind === 'bot' ? '' : ` (to ${describeHolder(event.to)})`}`
    case 'agent.said':
      return `${event.agent.name}: ${event.text}`
    case 'agent.noted':
      return `${event.agent.name} (internal): ${event.text}`
    case 'note.left':
      return `note for the ${event.to ?? 'assignee'}: ${event.text}`
    case 'variable.set':
      return typeof event.value === 'object' && event.value !== null
        ? null
        : `set ${event.name} = ${shown(event.value)}`
    case 'contact.updated':
      return describeContact(event)
    case 'hours.asked':
      return null
    case 'hours.told':
      return `hours of ${event.whose}: ${event.state === 'holiday' ? 'holiday, ' : ''}${event.detail}`
    case 'http.rehearsed':
      return `${event.method} ${event.url}${event.body && ` with ${event.body}`}: ${event.status ?? 'no answer'} (recorded)`
    case 'wait.started':
      return `waits until ${event.until}`
    case 'wait.ended':
      return `wait ends: ${event.why === 'time' ? 'time is up' : 'the visitor wrote'}`
    case 'assignment.requested':
      return `asks for ${event.request.target.type} (${event.request.id})`
    case 'assignment.answered':
      return describeAnswer(event.answer)
    case 'assignment.accepted':
      return `accepted by ${event.agent.name}`
    case 'handoff.ended':
      return describeEnd(event)
    case 'floor.taken':
      return `taken over by ${event.agent.name}`
    case 'conversation.closed':
      return `${event.reason.replace('_', ' ')}${event.by ? ` by ${event.by.name}` : ''}${event.because ? `: ${event.because}` : ''}`
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

const FAILED = { missing: 'there is none', empty: 'it has no Start', circle: 'it is running already' }

function describeContact({ set, tagged, untagged }: Extract<Event, { type: 'contact.updated' }>): string {
  const values = Object.entries(set).map(
    ([name, value]) => `${name.replace('attributes.', '')} = ${shown(value)}`,
  )
  const tags = [...tagged.map(tag => `tagged ${tag}`), ...untagged.map(tag => `no longer ${tag}`)]
  return `contact updated: ${[...values, ...tags].join(', ')}`
}

function describeAnswer(answer: AssignmentAnswer): string {
  const { because, fallbackFor } = answer.trace
  const fallback = fallbackFor ? `fallback for ${fallbackFor}; ` : ''
  switch (answer.type) {
    case 'assignment.settled': {
      const how = answer.cause === 'asked' || answer.cause === 'taken' ? 'assigned' : HOW[answer.cause]
      return `${how}: ${answer.agent.name}${answer.changed ? '' : ' (no change)'}: ${fallback}${because}`
    }
    case 'assignment.queued':
      return `queued: ${answer.reason ?? 'queue'}: ${fallback}${because}${answer.until ? ` Waits until ${answer.until}.` : ''}`
    case 'assignment.refused':
      return `refused: ${answer.reason}: ${fallback}${because === '' ? REFUSAL_SENTENCES[answer.reason] : because}`
    case 'assignment.to_bot':
      return `assigned: bot ${answer.bot.name}: ${because}`
    case 'assignment.no_reply':
      return `no reply: ${because}`
  }
}

const HOW = { queue: 'assigned from the queue', reassigned: 'reassigned', no_reply: 'reassigned' }

function describeEnd({ reason, by, disposition }: Extract<Event, { type: 'handoff.ended' }>): string {
  if (reason !== 'handed_back') return `hand-off ended: ${reason}`
  return `handed back${by ? ` by ${by.name}` : ''}${disposition === null ? '' : `: ${disposition}`}`
}

const shown = (value: Json): string => (value === null ? '(nothing)' : display(value))
