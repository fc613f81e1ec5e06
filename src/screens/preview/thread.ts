import type { Reference } from '@/core/flow/document'
import type { Json } from '@/core/flow/json'
import { standing } from '@/core/rehearsal/world'
import type { AssignmentAnswer, AssignmentRequest, EndReason } from '@/core/runtime/assignment'
import type { ContactUpdate } from '@/core/runtime/contact'
import type { Button, Event, RestReason } from '@/core/runtime/event'
import type { HoursState } from '@/core/runtime/hours'
import { isCalledBack } from './supersession'

/** One thing to read in a chat. `id` is its place among the events, so it never changes. */
export type Entry = { readonly id: number; readonly at: string } & Said

export type Said =
  | { readonly kind: 'arrived'; readonly contact: Reference | null; readonly previous: string | null }
  | {
      readonly kind: 'bot'
      readonly text: string
      readonly buttons: readonly Button[]
      readonly live: boolean
    }
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'visitor'; readonly text: string }
  | { readonly kind: 'agent'; readonly agent: Reference; readonly text: string }
  /** Words among colleagues. */
  | { readonly kind: 'noted'; readonly agent: Reference; readonly text: string }
  /** What the bot wrote down for the team. */
  | { readonly kind: 'left'; readonly text: string }
  | Handoff
  | { readonly kind: 'hours'; readonly state: HoursState; readonly whose: string; readonly detail: string }
  | {
      readonly kind: 'http'
      readonly method: string
      readonly url: string
      readonly status: number | null
    }
  | { readonly kind: 'waits'; readonly until: string }
  | { readonly kind: 'waited'; readonly why: 'time' | 'replied' }
  | ({ readonly kind: 'known' } & ContactUpdate)
  | { readonly kind: 'accepted'; readonly agent: Reference }
  | { readonly kind: 'taken'; readonly agent: Reference }
  | {
      readonly kind: 'ended'
      readonly reason: EndReason
      readonly by: Reference | null
      readonly disposition: string | null
      /** Superseded not by another bot, but since the visitor's keyword called an earlier one back. */
      readonly calledBack: boolean
    }
  | { readonly kind: 'flow'; readonly flow: Reference; readonly why: 'called' | 'returned' }
  | {
      readonly kind: 'notRun'
      readonly flow: Reference
      readonly why: 'missing' | 'empty' | 'circle'
    }
  | { readonly kind: 'unassigned' }
  | { readonly kind: 'rested'; readonly reason: RestReason }
  | {
      readonly kind: 'stopped'
      /** Id of the flow that stopped, and its card. */
      readonly flow: string
      readonly card: string
      readonly message: string
    }
  | {
      readonly kind: 'closed'
      readonly reason: 'resolved' | 'visitor_left'
      readonly by: Reference | null
      readonly because: string
    }

/** An answer to an assign card, with what came of it. */
export interface Handoff {
  readonly kind: 'handoff'
  /** Id of the flow whose card asked. */
  readonly flow: string
  readonly card: string
  readonly answer: AssignmentAnswer
  /** What the card asked; `null` where no card did: somebody had taken over from the bot. */
  readonly request: AssignmentRequest | null
  /** Words for the assignee, which the visitor does not see. */
  readonly note: string | null
  /** Variables as the card wrote them. */
  readonly written: Readonly<Record<string, Json>>
}

/** The whole conversation as the people behind the desk may read it. */
export function threadOf(events: readonly Event[]): readonly Entry[] {
  const live = standing(events)
  const entries: Entry[] = []
  const requests = new Map<string, AssignmentRequest>()
  let written: Record<string, Json> = {}
  let flow = ''
  for (const [id, event] of events.entries()) {
    if (event.type === 'conversation.started' || event.type === 'flow.entered') flow = event.flow.id
    if (event.type === 'assignment.requested') requests.set(event.request.id, event.request)
    if (event.type === 'variable.set') written[event.name] = event.value
    if (event.type === 'note.left' && !event.to) leaveNote(entries, event.text)
    const said =
      event.type === 'assignment.answered'
        ? ({
            kind: 'handoff',
            flow,
            card: event.card,
            answer: event.answer,
            request: requests.get(event.answer.request) ?? null,
            note: null,
            written,
          } as const)
        : event.type === 'handoff.ended'
          ? endedBy(event, isCalledBack(events, id))
          : saidBy(event, live, flow)
    if (said) entries.push({ id, at: event.at, ...said })
    if (event.type === 'card.entered' || event.type === 'assignment.answered') written = {}
  }
  return entries
}

/** Whether the visitor gets to see it: what was said to them, and that the chat is over. */
export const visitorSees = ({ kind }: Entry): boolean => VISIBLE.includes(kind)

const VISIBLE: readonly Entry['kind'][] = ['bot', 'notice', 'visitor', 'agent', 'closed']

function saidBy(event: Event, live: Event | null, flow: string): Said | null {
  switch (event.type) {
    case 'conversation.started':
      return { kind: 'arrived', contact: event.contact, previous: event.previous }
    case 'flow.entered':
      return event.why === 'unwound' ? null : { kind: 'flow', flow: event.flow, why: event.why }
    case 'flow.failed':
      return { kind: 'notRun', flow: event.bot, why: event.why }
    case 'message.sent':
      if (event.as === 'notice') return { kind: 'notice', text: event.text }
      return {
        kind: 'bot',
        text: event.text,
        buttons: event.buttons,
        live: event === live && event.buttons.length > 0,
      }
    case 'visitor.said':
      return { kind: 'visitor', text: event.text }
    case 'agent.said':
      return { kind: 'agent', agent: event.agent, text: event.text }
    case 'agent.noted':
      return { kind: 'noted', agent: event.agent, text: event.text }
    case 'contact.updated': {
      const { set, tagged, untagged } = event
      return { kind: 'known', set, tagged, untagged }
    }
    case 'hours.told': {
      const { state, whose, detail } = event
      return { kind: 'hours', state, whose, detail }
    }
    case 'http.rehearsed': {
      const { method, url, status } = event
      return { kind: 'http', method, url, status }
    }
    case 'wait.started':
      return { kind: 'waits', until: event.until }
    case 'wait.ended':
      return { kind: 'waited', why: event.why }
    case 'note.left':
      return event.to ? { kind: 'left', text: event.text } : null
    case 'assignment.accepted':
      return { kind: 'accepted', agent: event.agent }
    case 'floor.taken':
      return { kind: 'taken', agent: event.agent }
    case 'holder.changed':
      return event.reason === 'open_exit' ? { kind: 'unassigned' } : null
    case 'run.rested':
      return { kind: 'rested', reason: event.reason }
    case 'run.stopped':
      return { kind: 'stopped', flow, card: event.card, message: event.message }
    case 'conversation.closed':
      return { kind: 'closed', reason: event.reason, by: event.by, because: event.because ?? '' }
    default:
      return null
  }
}

function endedBy(
  { reason, by, disposition }: Extract<Event, { type: 'handoff.ended' }>,
  back: boolean,
): Said {
  return { kind: 'ended', reason, by, disposition, calledBack: reason === 'superseded' && back }
}

/** A note belongs to the hand-off it was written for, the latest. */
function leaveNote(entries: Entry[], note: string): void {
  const place = entries.findLastIndex(({ kind }) => kind === 'handoff')
  const entry = entries[place]
  if (entry?.kind === 'handoff') entries[place] = { ...entry, note }
}
