import {
  type NoReply,
  type Queued,
  REFUSALS,
  type Refused,
  type Settled,
  type ToBot,
} from '@/core/runtime/assignment'
import type { Moment, Taker } from '@/core/runtime/card-type'
import type { HandoffEnd } from '@/core/runtime/input'
import type { Given } from '@/core/runtime/quick/card'
import { copyOf, mappedBy, type Outputs } from './outputs'
import { accept, end, isKept, type OwnRecord, settle } from './ownRecord'
import type { Store } from './settings'

/** What the record of a hand-off becomes with each thing that happens to it. */

export function settledIn(record: Outputs, answer: Settled): Outputs {
  const next = copyOf(record)
  settle(next, answer)
  return next
}

export function queuedIn(record: Outputs, { team, strategy, rawTarget, reason }: Given<Queued>): Outputs {
  const next = nobodyIn(record)
  next.outcome = 'queued'
  next.reason = reason
  next.teamId = team?.id ?? null
  next.teamName = team?.name ?? null
  next.strategy = strategy
  next.rawTarget = rawTarget
  next.endedAt = null
  next.endReason = null
  next.attempts = 0
  next.changed = true
  return next
}

export function refusedIn(
  record: Outputs,
  { reason, strategy, rawTarget, attempts }: Given<Refused>,
): Outputs {
  const next = nobodyIn(record)
  next.outcome = REFUSALS[reason] === 'notFound' ? 'not_found' : 'unavailable'
  next.reason = reason
  next.strategy = strategy
  next.rawTarget = rawTarget
  next.attempts = attempts
  next.changed = false
  return next
}

export function notRepliedIn(
  record: Outputs,
  { at, strategy, rawTarget, attempts }: Given<NoReply>,
): Outputs {
  const next = nobodyIn(record)
  next.outcome = 'no_reply'
  next.reason = null
  next.strategy = strategy
  next.rawTarget = rawTarget
  next.attempts = attempts
  next.changed = false
  next.endedAt = at
  next.endReason = 'no_reply'
  return next
}

export function acceptedIn(record: Outputs, at: string): Outputs {
  const next = copyOf(record)
  accept(next, at)
  return next
}

export function endedIn(record: Outputs, { at, reason, disposition }: HandoffEnd): Outputs {
  const next = copyOf(record)
  end(next, at, reason, disposition)
  return next
}

export function toBotIn(record: Outputs, { bot, rawTarget, at }: ToBot): Outputs {
  const next = copyOf(record)
  next.outcome = 'assigned'
  next.reason = null
  next.assigneeId = bot.id
  next.assigneeName = bot.name
  next.botId = bot.id
  next.botName = bot.name
  next.rawTarget = rawTarget
  next.assignedAt = at
  next.attempts = 1
  next.changed = true
  return next
}

/** The variables that take the record, whole or one field of it. */
export const takersIn = (store: Store): readonly Taker[] => [
  ...(store.record ? [{ variable: store.record, field: null }] : []),
  ...mappedBy(store).map(([field, variable]) => ({ variable, field })),
]

/** Takes a step of the hand-off down, and writes every mapped variable, also on failure. Its fields are those of a load run's record. */
export const write = (moment: Moment, into: readonly Taker[], record: Outputs): void =>
  moment.record(record, into, into.length > 0 && isKept(record as OwnRecord))

/** A copy in which nobody has it: no name is left over from somebody who did not take it. */
function nobodyIn(record: Outputs): ReturnType<typeof copyOf> {
  const next = copyOf(record)
  next.assigneeId = null
  next.assigneeName = null
  next.assigneeEmail = null
  next.teamId = null
  next.teamName = null
  next.botId = null
  next.botName = null
  next.assignedAt = null
  next.acceptedAt = null
  return next
}

/** What the card remembers once the words for the assignee are with somebody. */
export const NOTED = 'noted'
