import type { Json } from '@/core/flow/json'
import type { Effect, Moment } from '@/core/runtime/card-type'
import { describeHolder } from '@/core/runtime/holder'
import { type Assign, OUTPUT_NAMES, type Output, type Store } from './settings'

/** The record of one hand-off. Every field is always there; what is not known (yet, or any more) is `null`. */
export type Outputs = Readonly<Record<Output, Json>>

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

/** The record as the last turn left it. */
export const recordOf = ({ handoff }: Moment): Outputs =>
  Object.hasOwn(handoff, 'conversationId') ? (handoff as Outputs) : { ...EMPTY, ...handoff }

/** Takes a step of the hand-off down, and writes every mapped variable, also on failure. */
export function write({ store }: Assign, record: Outputs): readonly Effect[] {
  const effects: Effect[] = [{ do: 'record', handoff: record }]
  if (store.record) effects.push({ do: 'set', variable: store.record, value: record })
  for (const [name, variable] of mappedBy(store)) effects.push({ do: 'set', variable, value: record[name] })
  return effects
}

/** Settings are immutable: which outputs they store, and in which variables, is found out once. */
const known = new WeakMap<Store, readonly (readonly [Output, string])[]>()

function mappedBy(store: Store): readonly (readonly [Output, string])[] {
  const before = known.get(store)
  if (before) return before
  const mapped = OUTPUT_NAMES.flatMap(name => {
    const variable = store[name]
    return variable ? [[name, variable] as const] : []
  })
  known.set(store, mapped)
  return mapped
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

/** Written out, so that all records are laid out alike: copies of them are cheap. */
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
