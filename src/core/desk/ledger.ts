import type { Json } from '@/core/flow/json'
import type { AssignmentAnswer, Refusal } from '@/core/runtime/assignment'
import type { Event } from '@/core/runtime/event'
import type { Holder } from '@/core/runtime/holder'

/** One thing that happened to the floor. The ledger is a fold over events: nothing is stored twice. */
export interface LedgerEntry {
  readonly at: string
  readonly conversation: string
  /** SHA-256 of the flow's logic that ran. */
  readonly logic: string
  readonly card: string
  readonly what:
    | 'requested'
    | 'queued'
    | 'assigned'
    | 'reassigned'
    | 'accepted'
    | 'refused'
    | 'no_reply'
    | 'taken_over'
    | 'handed_back'
    | 'ended'
    | 'resolved'
    | 'visitor_left'
    | 'unassigned'
    /** Another flow runs as a part of the one that had the floor; and gives it back. */
    | 'called'
    | 'returned'
    | 'stopped'
  readonly reason: string | null
  /** Why the target itself was not used, where a fallback took it. */
  readonly fallbackFor: Refusal | null
  /** The target as it was given. */
  readonly raw: Json
  readonly from: Holder
  readonly to: Holder
}

/** Everything that happened to the floor of one conversation, oldest first. */
export function ledgerOf(events: readonly Event[]): readonly LedgerEntry[] {
  const [first] = events
  if (first?.type !== 'conversation.started') return []
  const { conversation, flow, logic } = first
  const bot: Holder = { kind: 'bot', bot: flow }
  const floor: Floor = { conversation, logic, before: bot, holder: bot }
  const entries: LedgerEntry[] = []
  for (const event of events) {
    switch (event.type) {
      case 'card.entered':
      case 'card.left':
      case 'message.sent':
      case 'variable.set':
      case 'visitor.said':
      case 'conversation.started':
      case 'run.rested':
        continue
      case 'flow.entered':
        floor.logic = event.logic
        continue
      case 'holder.changed':
        floor.before = event.from
        floor.holder = event.to
    }
    const entry = entryOf(floor, event)
    if (!entry) continue
    entries.push(entry)
    floor.before = floor.holder
  }
  return entries
}

/** How things stand at an event. */
interface Floor {
  readonly conversation: string
  logic: string
  /** Who had the floor when the last entry was made, and who has it. */
  before: Holder
  holder: Holder
}

function entryOf(floor: Floor, event: Event): LedgerEntry | null {
  switch (event.type) {
    case 'assignment.requested':
      return entry(floor, event, 'requested', event.card)
    case 'assignment.answered':
      return entry(floor, event, whatOf(event.answer), event.card, whyOf(event.answer), event.answer)
    case 'assignment.accepted':
      return entry(floor, event, 'accepted', event.card)
    case 'handoff.ended': {
      // Given back by somebody, with how it stands; else ended by the time, the visitor or the one who took it away.
      const { card, reason, disposition } = event
      const isBack = reason === 'handed_back'
      return entry(floor, event, isBack ? reason : 'ended', card, isBack ? disposition : reason)
    }
    case 'floor.taken':
      return entry(floor, event, 'taken_over', event.card, event.agent.name)
    case 'conversation.closed':
      return entry(floor, event, event.reason, '', event.because)
    case 'holder.changed':
      return floorEntry(floor, event)
    case 'run.stopped':
      return entry(floor, event, 'stopped', event.card, event.code)
    default:
      return null
  }
}

/** Most of what moves the floor is told by what moved it. */
function floorEntry(floor: Floor, event: Extract<Event, { type: 'holder.changed' }>): LedgerEntry | null {
  const { reason, card } = event
  if (reason === 'open_exit') return entry(floor, event, 'unassigned', card, reason)
  return reason === 'called' || reason === 'returned' ? entry(floor, event, reason, card) : null
}

const entry = (
  { conversation, logic, before, holder }: Floor,
  { at }: Event,
  what: LedgerEntry['what'],
  card: string,
  reason: string | null = null,
  answer: AssignmentAnswer | null = null,
): LedgerEntry => ({
  at,
  conversation,
  logic,
  card,
  what,
  reason,
  fallbackFor: answer ? answer.trace.fallbackFor : null,
  raw: answer ? answer.rawTarget : null,
  from: what === 'requested' || what === 'accepted' ? holder : before,
  to: holder,
})

function whatOf(answer: AssignmentAnswer): LedgerEntry['what'] {
  switch (answer.type) {
    case 'assignment.settled':
      return answer.cause === 'reassigned' || answer.cause === 'no_reply' ? 'reassigned' : 'assigned'
    case 'assignment.queued':
      // A person passed it on: what the floor went through is told by whom it went to.
      return answer.cause === 'reassigned' ? 'reassigned' : 'queued'
    case 'assignment.to_bot':
      return 'assigned'
    case 'assignment.refused':
      return 'refused'
    case 'assignment.no_reply':
      return 'no_reply'
  }
}

function whyOf(answer: AssignmentAnswer): string | null {
  switch (answer.type) {
    case 'assignment.settled':
      if (whatOf(answer) === 'reassigned') return answer.cause
      return answer.changed ? null : 'no_change'
    case 'assignment.queued':
      return answer.reason ?? (whatOf(answer) === 'reassigned' ? answer.cause : null)
    case 'assignment.refused':
      return answer.reason
    default:
      return null
  }
}
