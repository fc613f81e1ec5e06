import type { Json } from '@/core/flow/json'
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
    | 'stopped'
  readonly reason: string | null
  /** Why the target itself was not used, where a fallback took it. */
  readonly fallbackFor: string | null
  /** The target as it was given. */
  readonly raw: Json
  readonly from: Holder
  readonly to: Holder
}

/** Everything that happened to the floor of one conversation, oldest first. */
export function ledgerOf(events: readonly Event[]): readonly LedgerEntry[] {
  const [first] = events
  if (first?.type !== 'conversation.started') return []
  const { conversation, flow } = first
  let { logic } = first
  const entries: LedgerEntry[] = []
  const bot: Holder = { kind: 'bot', bot: flow }
  let before: Holder = bot
  let holder: Holder = before
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
        logic = event.logic
        continue
      case 'holder.changed':
        before = event.from
        holder = event.to
    }
    const entry = entryOf(event)
    if (!entry) continue
    const { what, card, reason, fallbackFor, raw } = entry
    const from = what !== 'requested' && what !== 'accepted' ? before : holder
    const { at } = event
    entries.push({ at, conversation, logic, card, what, reason, fallbackFor, raw, from, to: holder })
    before = holder
  }
  return entries
}

type Entry = Omit<LedgerEntry, 'at' | 'conversation' | 'logic' | 'from' | 'to'>

const plain = (what: Entry['what'], card: string, reason: string | null = null): Entry => ({
  reason,
  fallbackFor: null,
  raw: null,
  what,
  card,
})

function entryOf(event: Event): Entry | null {
  switch (event.type) {
    case 'assignment.requested':
      return plain('requested', event.card)
    case 'assignment.answered':
      return answerEntry(event)
    case 'assignment.accepted':
      return plain('accepted', event.card)
    case 'handoff.ended':
      return endEntry(event)
    case 'floor.taken':
      return plain('taken_over', event.card, event.agent.name)
    case 'conversation.closed':
      return plain(event.reason, '', event.because)
    case 'holder.changed':
      return event.reason === 'open_exit' ? plain('unassigned', event.card, event.reason) : null
    case 'run.stopped':
      return plain('stopped', event.card, event.code)
    default:
      return null
  }
}

function answerEntry({ card, answer }: Extract<Event, { type: 'assignment.answered' }>): Entry | null {
  const { fallbackFor } = answer.trace
  const entry = (what: Entry['what'], reason: string | null): Entry => ({
    card,
    fallbackFor,
    raw: answer.rawTarget,
    what,
    reason,
  })
  switch (answer.type) {
    case 'assignment.settled': {
      const again = answer.cause === 'reassigned' || answer.cause === 'no_reply'
      if (again) return entry('reassigned', answer.cause)
      return entry('assigned', answer.changed ? null : 'no_change')
    }
    case 'assignment.queued':
      return entry('queued', answer.reason)
    case 'assignment.to_bot':
      return entry('assigned', null)
    case 'assignment.refused':
      return entry('refused', answer.reason)
    case 'assignment.no_reply':
      return entry('no_reply', null)
  }
}

/** Given back by somebody, with how it stands; else ended by the time, the visitor or the one who took it away. */
function endEntry({ card, reason, disposition }: Extract<Event, { type: 'handoff.ended' }>): Entry {
  const what = reason === 'handed_back' ? 'handed_back' : 'ended'
  return { what, card, reason: what === 'ended' ? reason : disposition, fallbackFor: null, raw: null }
}
