import { isObject, type Json, type JsonObject } from '@/core/flow/json'
import type { Catalog } from '@/core/runtime/card-type'
import { describeHolder } from '@/core/runtime/holder'
import { variablesOf } from '@/core/runtime/scope'
import { act } from './act'
import { type Difference, linesDiffer, partsDiffer } from './difference'
import { frozen } from './frozen'
import { feed } from './time'
import { transcript } from './transcript'
import { eventsIn, ledgerIn } from './vector-events'
import type { Expectation, Vector } from './vector-schema'
import { worldOf } from './vector-world'
import { type Conversation, conversationOf, conversationsOf, programOf, type World } from './world'

/**
 * Plays a vector on frozen input and tells where it went otherwise than expected; nothing where it did not. `base`: the
 * text of the workspace file it names. Never throws: also a fault of the code that is tried is a difference.
 */
export function differencesOf(vector: Vector, base: string, catalog: Catalog): readonly Difference[] {
  try {
    const opened = worldOf(vector, base, catalog)
    if ('why' in opened) return [{ what: 'the vector', expected: ['can be played'], actual: [opened.why] }]
    const { world, differences } = play(vector, opened.world)
    const found = Object.entries(vector.expect).map(([id, expected]) => judge(world, id, expected))
    const unnamed = conversationsOf(world).flatMap(([id]) => (Object.hasOwn(vector.expect, id) ? [] : [id]))
    const unexpected = unnamed.map(id => ({
      what: id,
      expected: ['to be named'],
      actual: ['a conversation'],
    }))
    return [...differences, ...found.flat(), ...unexpected]
  } catch (cause) {
    const words = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)
    return [{ what: 'the run', expected: ['no fault'], actual: [words] }]
  }
}

/** Does all actions. One that can't be done, or can although it should not, is a difference; the rest is still played. */
function play({ actions }: Vector, opened: World): { world: World; differences: readonly Difference[] } {
  let world = opened
  const differences: Difference[] = []
  for (const [i, { why, ...action }] of actions.entries()) {
    const { desk, conversations } = world
    const still = { ...world, desk: frozen(desk), conversations: frozen(conversations) }
    const outcome =
      action.do === 'again'
        ? { world: again(still, action.conversation), why: null }
        : act(still, frozen(action))
    world = outcome.world
    const what = `action ${i + 1}, ${JSON.stringify(action)}`
    differences.push(...linesDiffer(what, [why ?? DONE], [outcome.why ?? DONE]))
  }
  return { world, differences }
}

const DONE = 'can be done'

/** A help desk may deliver an answer twice: everything that was answered so far comes once more. */
function again(world: World, conversation: string): World {
  const events = conversationOf(world, conversation)?.events ?? []
  return events
    .flatMap(event => (event.type === 'assignment.answered' ? [event.answer] : []))
    .reduce((now, answer) => feed(now, conversation, answer), world)
}

function judge(world: World, id: string, expected: Expectation): readonly Difference[] {
  const conversation = conversationOf(world, id)
  if (!conversation) return [{ what: id, expected: ['a conversation'], actual: [] }]
  const { events, session } = conversation
  const { variables, holder, trace } = expected
  const lines = transcript(events).split('\n').slice(0, -1)
  const parts = (what: string, wanted: Json | undefined, found: Json) =>
    wanted === undefined ? [] : partsDiffer(`${id}, ${what}`, wanted, found)
  return [
    ...linesDiffer(`${id}, transcript`, expected.transcript, lines),
    ...parts('exit', expected.exit, exitOf(conversation)),
    ...linesDiffer(`${id}, events`, inLines(expected.events), inLines(eventsIn(events))),
    ...outputsDiffer(`${id}, outputs`, expected.outputs, session.handoff),
    ...linesDiffer(`${id}, ledger`, inLines(expected.ledger), inLines(ledgerIn(events))),
    ...parts('variables', variables, variablesOf(programOf(world, conversation), session)),
    ...parts('holder', holder, describeHolder(session.holder)),
    ...parts('trace', trace, traceOf(conversation)),
  ]
}

/** One line for each, whatever the order of its fields. */
const inLines = (list: readonly JsonObject[]): readonly string[] =>
  list.map(one => JSON.stringify(Object.fromEntries(Object.entries(one).sort(byName))))

const byName = ([a]: readonly [string, Json], [b]: readonly [string, Json]): number => (a < b ? -1 : 1)

/** All fields of the record: one that is not expected is null. Without a hand-off there is no record. */
function outputsDiffer(what: string, expected: JsonObject | null, record: JsonObject): readonly Difference[] {
  const fields = Object.keys(record)
  const whole = isObject(expected) && {
    ...Object.fromEntries(fields.map(field => [field, null])),
    ...expected,
  }
  return partsDiffer(what, whole || null, fields.length === 0 ? null : record)
}

/** The exit by which the conversation last left an Assign Conversation card. */
function exitOf({ events }: Conversation): string | null {
  const left = events.findLast(event => event.type === 'card.left' && EXITS.has(event.exit))
  return left?.type === 'card.left' ? left.exit : null
}

const EXITS = new Set(['returned', 'unavailable', 'notFound', 'noReply'])

function traceOf({ events }: Conversation): Json {
  const answered = events.findLast(event => event.type === 'assignment.answered')
  return answered?.type === 'assignment.answered' ? plain(answered.answer.trace) : {}
}

/** What it is as a file would hold it. */
const plain = (value: object): Json => JSON.parse(JSON.stringify(value))
