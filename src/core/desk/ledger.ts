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
    | 'accepted'
    | 'refused'
    | 'handed_back'
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
  const { conversation, logic, flow } = first
  const entries: LedgerEntry[] = []
  const bot: Holder = { kind: 'bot', bot: flow }
  let before: Holder = bot
  let holder: Holder = before
  for (const event of events) {
    if (event.type === 'holder.changed') {
      before = event.from
      holder = event.to
    }
    const entry = entryOf(event)
    if (!entry) continue
    const moved = entry.what !== 'requested' && entry.what !== 'accepted'
    entries.push({ at: event.at, conversation, logic, from: moved ? before : holder, to: holder, ...entry })
    before = holder
  }
  return entries
}

type Entry = Omit<LedgerEntry, 'at' | 'conversation' | 'logic' | 'from' | 'to'>

function entryOf(event: Event): Entry | null {
  const plain = { reason: null, fallbackFor: null, raw: null }
  switch (event.type) {
    case 'assignment.requested':
      return { ...plain, what: 'requested', card: event.card }
    case 'assignment.answered':
      return answerEntry(event)
    case 'assignment.accepted':
      return { ...plain, what: 'accepted', card: event.card }
    case 'handed.back':
      return { ...plain, what: 'handed_back', card: event.card, reason: event.disposition }
    case 'holder.changed':
      return event.reason === 'open_exit'
        ? { ...plain, what: 'unassigned', card: event.card, reason: event.reason }
        : null
    case 'run.stopped':
      return { ...plain, what: 'stopped', card: event.card, reason: event.code }
    default:
      return null
  }
}

function answerEntry({ card, answer }: Extract<Event, { type: 'assignment.answered' }>): Entry | null {
  const { fallbackFor } = answer.trace
  const shared = { card, fallbackFor, raw: answer.rawTarget }
  switch (answer.type) {
    case 'assignment.settled':
      return { ...shared, what: 'assigned', reason: answer.changed ? null : 'no_change' }
    case 'assignment.queued':
      return { ...shared, what: 'queued', reason: answer.reason }
    case 'assignment.refused':
      return { ...shared, what: 'refused', reason: answer.reason }
    case 'assignment.unsupported':
      return { ...shared, what: 'refused', reason: 'bot_unsupported' }
  }
}
