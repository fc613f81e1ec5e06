import type { Json } from '@/core/flow/json'
import type { Moment } from '@/core/runtime/card-type'
import { describeHolder } from '@/core/runtime/holder'
import { opened } from './ownRecord'
import { type Assign, OUTPUT_NAMES, type Output, type Store } from './settings'

/** The record of one hand-off. Every field is always there; what is not known (yet, or any more) is `null`. */
export type Outputs = Readonly<Record<Output, Json>>

/** The record at the moment the card asks. */
export const requested = ({ to }: Assign, { at, conversation, flow, card, holder }: Asked): Outputs =>
  opened(
    { assigneeType: to.type, flowName: flow.name, cardId: card },
    conversation,
    at,
    describeHolder(holder),
  )

type Asked = Pick<Moment, 'at' | 'conversation' | 'flow' | 'card' | 'holder'>

/** The record as the last turn left it. */
export const recordOf = ({ handoff }: Pick<Moment, 'handoff'>): Outputs =>
  handoff.conversationId !== undefined ? (handoff as Outputs) : { ...EMPTY, ...handoff }

/** Settings are immutable: which outputs they store, and in which variables, is found out once. */
const known = new WeakMap<Store, readonly (readonly [Output, string])[]>()

export function mappedBy(store: Store): readonly (readonly [Output, string])[] {
  const before = known.get(store)
  if (before) return before
  const mapped = OUTPUT_NAMES.flatMap(name => {
    const variable = store[name]
    return variable ? [[name, variable] as const] : []
  })
  known.set(store, mapped)
  return mapped
}

const EMPTY: Outputs = {
  outcome: null,
  reason: null,
  assigneeType: null,
  assigneeId: null,
  assigneeName: null,
  assigneeEmail: null,
  teamId: null,
  teamName: null,
  botId: null,
  botName: null,
  strategy: null,
  rawTarget: null,
  requestedAt: null,
  assignedAt: null,
  acceptedAt: null,
  endedAt: null,
  endReason: null,
  disposition: null,
  attempts: null,
  changed: null,
  previousHolder: null,
  conversationId: null,
  flowName: null,
  cardId: null,
}

/** A copy to go on with. Written out, so that all records are laid out alike: that makes them quick to read and to copy. */
export const copyOf = (record: Outputs): { -readonly [K in Output]: Json } => ({
  outcome: record.outcome,
  reason: record.reason,
  assigneeType: record.assigneeType,
  assigneeId: record.assigneeId,
  assigneeName: record.assigneeName,
  assigneeEmail: record.assigneeEmail,
  teamId: record.teamId,
  teamName: record.teamName,
  botId: record.botId,
  botName: record.botName,
  strategy: record.strategy,
  rawTarget: record.rawTarget,
  requestedAt: record.requestedAt,
  assignedAt: record.assignedAt,
  acceptedAt: record.acceptedAt,
  endedAt: record.endedAt,
  endReason: record.endReason,
  disposition: record.disposition,
  attempts: record.attempts,
  changed: record.changed,
  previousHolder: record.previousHolder,
  conversationId: record.conversationId,
  flowName: record.flowName,
  cardId: record.cardId,
})
