import type { Json } from '@/core/flow/json'
import { fits, LIMITS } from '@/core/flow/limits'
import type { EndReason, Settled } from '@/core/runtime/assignment'
import type { Given } from '@/core/runtime/quick/card'
import type { Output } from './settings'

/** The record of a load run: one for each hand-off, changed in place, since nobody else holds on to it. */
export type OwnRecord = { [K in Exclude<Output, 'attempts' | 'changed' | 'rawTarget'>]: Text } & {
  attempts: number
  changed: boolean
  rawTarget: Json
}

type Text = string | null

/** What every record of a card begins with. */
export interface Origin {
  readonly assigneeType: string
  readonly flowName: string
  readonly cardId: string
}

/** The record at the moment the card asks: made in one piece, which is quicker than from a copy. */
export const opened = (origin: Origin, conversation: string, at: string, holder: string): OwnRecord => ({
  outcome: null,
  reason: null,
  assigneeType: origin.assigneeType,
  assigneeId: null,
  assigneeName: null,
  assigneeEmail: null,
  teamId: null,
  teamName: null,
  botId: null,
  botName: null,
  strategy: null,
  rawTarget: null,
  requestedAt: at,
  assignedAt: null,
  acceptedAt: null,
  endedAt: null,
  endReason: null,
  disposition: null,
  attempts: 0,
  changed: false,
  previousHolder: holder,
  conversationId: conversation,
  flowName: origin.flowName,
  cardId: origin.cardId,
})

/** A record that may still be written to: a load run's, or a copy that nobody has seen yet. */
type Draft = { -readonly [K in Output]: Json }

export function settle(record: Draft, answer: Given<Settled>): void {
  const { agent, team } = answer
  record.outcome = 'assigned'
  record.reason = null
  record.assigneeId = agent.id
  record.assigneeName = agent.name
  record.assigneeEmail = agent.email ?? null
  record.teamId = team?.id ?? null
  record.teamName = team?.name ?? null
  record.strategy = answer.strategy
  record.rawTarget = answer.rawTarget
  record.assignedAt = answer.assignedAt
  record.acceptedAt = null
  record.endedAt = null
  record.endReason = null
  record.attempts = answer.attempts
  record.changed = answer.changed
}

/** Gives whether what it wrote is short enough to be kept. */
export function accept(record: Draft, at: string): boolean {
  record.acceptedAt = at
  return isShort(at)
}

/** Gives whether what it wrote is short enough to be kept. */
export function end(record: Draft, at: string, reason: EndReason, disposition: string | null): boolean {
  record.endedAt = at
  record.endReason = reason
  record.disposition = disposition
  return isShort(at) && isShort(reason) && isShort(disposition)
}

/**
 * Whether the record is short enough to be kept. Together its texts hardly ever are longer than one of them may be. Where
 * anything is not what it should be, since a session may come from elsewhere, all of it is looked through.
 */
export const isKept = (record: OwnRecord): boolean =>
  (lengthOf(record.outcome) +
    lengthOf(record.reason) +
    lengthOf(record.assigneeType) +
    lengthOf(record.assigneeId) +
    lengthOf(record.assigneeName) +
    lengthOf(record.assigneeEmail) +
    lengthOf(record.teamId) +
    lengthOf(record.teamName) +
    lengthOf(record.botId) +
    lengthOf(record.botName) +
    lengthOf(record.strategy) +
    lengthOf(record.requestedAt) +
    lengthOf(record.assignedAt) +
    lengthOf(record.acceptedAt) +
    lengthOf(record.endedAt) +
    lengthOf(record.endReason) +
    lengthOf(record.disposition) +
    lengthOf(record.previousHolder) +
    lengthOf(record.conversationId) +
    lengthOf(record.flowName) +
    lengthOf(record.cardId) <=
    LIMITS.text &&
    Number.isFinite(record.attempts) &&
    typeof record.changed === 'boolean' &&
    isShort(record.rawTarget)) ||
  fits(record)

/** `NaN`, which is no length at all, of what is no text. */
const lengthOf = (value: Text): number =>
  value === null ? 0 : typeof value === 'string' ? value.length : Number.NaN

const isShort = (value: Json): boolean =>
  value === null || (typeof value === 'string' ? value.length <= LIMITS.text : fits(value))
