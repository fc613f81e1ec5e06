import { ledgerOf } from '@/core/desk/ledger'
import type { Reference } from '@/core/flow/document'
import { isObject, type Json, type JsonObject, same } from '@/core/flow/json'
import type { AssignmentAnswer, AssignmentRequest, Target } from '@/core/runtime/assignment'
import type { Event } from '@/core/runtime/event'
import { describeHolder, type Holder } from '@/core/runtime/holder'

/**
 * Every event of a conversation as a vector lists it: all that tells, nothing that goes without saying. Left out are what
 * is null or empty, the time of the event before, what a card asks for by default, wording and the hash of the logic.
 */
export function eventsIn(events: readonly Event[]): readonly JsonObject[] {
  const values = new Map<string, JsonObject>()
  return events.map((event, i) => {
    const at = event.at === events[i - 1]?.at ? null : event.at
    return { ...clear({ at, type: event.type }), ...bodyOf(event, values) }
  })
}

/** Every entry of the ledger, in the same form. */
export const ledgerIn = (events: readonly Event[]): readonly JsonObject[] =>
  ledgerOf(events).map(({ at, what, reason, card, fallbackFor, raw, from, to }, i, all) =>
    clear({
      at: at === all[i - 1]?.at ? null : at,
      what,
      reason,
      card,
      fallbackFor,
      raw,
      from: describeHolder(from),
      to: describeHolder(to),
    }),
  )

function bodyOf(event: Event, values: Map<string, JsonObject>): JsonObject {
  switch (event.type) {
    case 'assignment.requested':
      return { card: event.card, ...requestIn(event.request) }
    case 'assignment.answered':
      return clear({ card: event.card, ...answerIn(event.answer, event.at) })
    case 'variable.set': {
      const { card, name, value } = event
      if (!isObject(value)) return clear({ card, name, value })
      const before = values.get(name) ?? {}
      values.set(name, value)
      return { card, name, value: changesIn(before, value) }
    }
    case 'run.stopped':
    case 'value.rejected': {
      const { at: _at, type: _type, message: _wording, ...rest } = event
      return clear(rest)
    }
    case 'message.sent':
      return clear({
        card: event.card,
        as: event.as,
        text: event.text,
        buttons: event.buttons.map(({ key }) => key),
      })
    default: {
      const { at: _at, type: _type, ...rest } = event
      return clear({ ...rest, logic: null })
    }
  }
}

/** What is not as in the card's defaults, beside who asks for whom. */
function requestIn({
  id,
  conversation: _same,
  target,
  availability,
  ...rest
}: AssignmentRequest): JsonObject {
  const off = Object.entries(availability).flatMap(([name, on]) => (on ? [] : [name]))
  const told = Object.entries(rest).filter(([name, value]) => !Object.is(value, USUAL[name]))
  return {
    request: id,
    ...Object.fromEntries(told),
    ...(off.length === 0 ? {} : { switchedOff: off }),
    target: targetIn(target),
  } as JsonObject
}

const USUAL: Readonly<Record<string, Json>> = {
  contact: null,
  strategy: 'round_robin',
  ifUnavailable: 'wait',
  waitLimit: 900,
  replyLimit: null,
  attempts: 3,
  resumeAfter: null,
  handoffs: 0,
}

function targetIn(target: Target): JsonObject {
  if (target.type === 'contact_owner') {
    const { type, fallback } = target
    return clear({ type, fallback: fallback && { type: fallback.type, ref: fallback.ref.id } })
  }
  if (target.pick === 'static') return { type: target.type, ref: target.ref.id }
  const { pick: _pick, ...rest } = target
  return rest
}

function answerIn(
  { type, trace, ...rest }: AssignmentAnswer,
  now: string,
): Readonly<Record<string, unknown>> {
  const moments = Object.entries(rest).filter(
    ([name, value]) => (name === 'at' || name === 'assignedAt') && value === now,
  )
  return {
    answer: type.slice('assignment.'.length),
    ...rest,
    ...Object.fromEntries(moments.map(([name]) => [name, null])),
    fallbackFor: trace.fallbackFor,
  }
}

/** The fields that became something else; one that is gone or empty again is null. */
function changesIn(before: JsonObject, now: JsonObject): JsonObject {
  const names = [...new Set([...Object.keys(now), ...Object.keys(before)])]
  const changed = names.filter(name => !same(now[name] ?? null, before[name] ?? null))
  return Object.fromEntries(changed.map(name => [name, now[name] ?? null]))
}

/** Without what is null or empty; holders in words, references as ids. */
function clear(fields: Readonly<Record<string, unknown>>): JsonObject {
  const told = Object.entries(fields).map(([name, value]) => [name, plain(value)] as const)
  return Object.fromEntries(told.filter(([, value]) => !isEmpty(value)))
}

function plain(value: unknown): Json {
  if (isObject(value) && typeof value.kind === 'string') return describeHolder(value as Holder)
  return isReference(value) ? value.id : (value as Json)
}

const isReference = (value: unknown): value is Reference =>
  isObject(value) && 'id' in value && 'name' in value && Object.keys(value).every(key => REFERENCE.has(key))

const REFERENCE = new Set(['id', 'name', 'email'])

const isEmpty = (value: Json): boolean =>
  value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0)
