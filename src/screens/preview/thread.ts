import type { Reference } from '@/core/flow/document'
import type { Json } from '@/core/flow/json'
import { buttonsOf } from '@/core/rehearsal/world'
import type { AssignmentAnswer } from '@/core/runtime/assignment'
import type { Button, Event } from '@/core/runtime/event'

/** One thing to read in the chat. `id` is its place among the events, so it never changes. */
export type Entry = { readonly id: number; readonly at: string } & Said

export type Said =
  | { readonly kind: 'arrived'; readonly contact: Reference | null }
  | {
      readonly kind: 'bot'
      readonly text: string
      readonly buttons: readonly Button[]
      readonly live: boolean
    }
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'visitor'; readonly text: string }
  | { readonly kind: 'agent'; readonly agent: Reference; readonly text: string }
  | Handoff
  | { readonly kind: 'accepted'; readonly agent: Reference }
  | { readonly kind: 'returned'; readonly by: Reference; readonly disposition: string }
  | { readonly kind: 'unassigned' }
  | { readonly kind: 'rested'; readonly reason: 'end' | 'open_exit' | 'no_trigger' }
  | { readonly kind: 'stopped'; readonly card: string; readonly message: string }

/** An answer to an assign card, with what came of it. */
export interface Handoff {
  readonly kind: 'handoff'
  readonly card: string
  readonly answer: AssignmentAnswer
  /** Words for the assignee, which the visitor does not see. */
  readonly note: string | null
  /** Variables as the card wrote them. */
  readonly written: Readonly<Record<string, Json>>
}

/** The conversation as the visitor reads it, with what the builder should see of the hand-off in between. */
export function threadOf(events: readonly Event[]): readonly Entry[] {
  const live = buttonsOf(events)
  const entries: Entry[] = []
  let written: Record<string, Json> = {}
  for (const [id, event] of events.entries()) {
    if (event.type === 'variable.set') written[event.name] = event.value
    if (event.type === 'note.left') leaveNote(entries, event.text)
    const said = saidBy(event, written, live)
    if (said && !repeats(said, entries.at(-1))) entries.push({ id, at: event.at, ...said })
    if (event.type === 'card.entered' || event.type === 'assignment.answered') written = {}
  }
  return entries
}

function saidBy(event: Event, written: Readonly<Record<string, Json>>, live: readonly Button[]): Said | null {
  switch (event.type) {
    case 'conversation.started':
      return { kind: 'arrived', contact: event.contact }
    case 'message.sent':
      if (event.as === 'notice') return { kind: 'notice', text: event.text }
      return { kind: 'bot', text: event.text, buttons: event.buttons, live: event.buttons === live }
    case 'visitor.said':
      return { kind: 'visitor', text: event.text }
    case 'agent.said':
      return { kind: 'agent', agent: event.agent, text: event.text }
    case 'assignment.answered':
      return { kind: 'handoff', card: event.card, answer: event.answer, note: null, written }
    case 'assignment.accepted':
      return { kind: 'accepted', agent: event.agent }
    case 'handed.back':
      return { kind: 'returned', by: event.by, disposition: event.disposition }
    case 'holder.changed':
      return event.reason === 'open_exit' ? { kind: 'unassigned' } : null
    case 'run.rested':
      return { kind: 'rested', reason: event.reason }
    case 'run.stopped':
      return { kind: 'stopped', card: event.card, message: event.message }
    default:
      return null
  }
}

/** A note belongs to the hand-off it was written for, the latest. */
function leaveNote(entries: Entry[], note: string): void {
  const place = entries.findLastIndex(({ kind }) => kind === 'handoff')
  const entry = entries[place]
  if (entry?.kind === 'handoff') entries[place] = { ...entry, note }
}

/** The stop that follows an answer nobody can carry out says the same again. */
const repeats = (said: Said, last: Entry | undefined): boolean =>
  said.kind === 'stopped' &&
  last?.kind === 'handoff' &&
  last.answer.type === 'assignment.unsupported' &&
  last.answer.message === said.message
