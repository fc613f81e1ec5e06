import type { Json } from '@/core/flow/json'
import type { Effect, Moment } from '@/core/runtime/card-type'
import { describeHolder } from '@/core/runtime/holder'
import { type Assign, OUTPUT_NAMES, type Output } from './settings'

/** The record of one hand-off. Every field is always there; what is not known (yet, or any more) is `null`. */
export type Outputs = Readonly<Record<Output, Json>>

const EMPTY = Object.fromEntries(OUTPUT_NAMES.map(name => [name, null])) as Outputs

/** The record at the moment the card asks. */
export const requested = ({ to }: Assign, { at, conversation, flow, card, holder }: Moment): Outputs => ({
  ...EMPTY,
  assigneeType: to.type,
  requestedAt: at,
  attempts: 0,
  changed: false,
  previousHolder: describeHolder(holder),
  conversationId: conversation,
  flowName: flow.name,
  cardId: card,
})

/** Takes a step of the hand-off down in the record, and writes every mapped variable, also on failure. */
export function write({ store }: Assign, { handoff }: Moment, change: Partial<Outputs>): readonly Effect[] {
  const record: Readonly<Record<string, Json>> = { ...EMPTY, ...handoff, ...change }
  const mapped = OUTPUT_NAMES.flatMap((name): Effect[] => {
    const variable = store[name]
    return variable ? [{ do: 'set', variable, value: record[name] ?? null }] : []
  })
  const whole: Effect[] = store.record ? [{ do: 'set', variable: store.record, value: record }] : []
  return [{ do: 'record', handoff: record }, ...whole, ...mapped]
}

/** Nobody has it: no name is left over from somebody who did not take it. */
export const NOBODY: Partial<Outputs> = {
  assigneeId: null,
  assigneeName: null,
  assigneeEmail: null,
  teamId: null,
  teamName: null,
  botId: null,
  botName: null,
  assignedAt: null,
  acceptedAt: null,
}
