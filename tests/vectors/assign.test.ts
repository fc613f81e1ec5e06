/** What the Assign Conversation card means, rule by rule: JSON in, JSON out. Each file is one case; see README.md. */
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { catalog } from '@/cards/catalog'
import { ledgerOf } from '@/core/desk/ledger'
import { type Action, act, type Conversation, openWorld, type World } from '@/core/rehearsal/world'
import { describeHolder } from '@/core/runtime/holder'
import { compile } from '@/core/runtime/program'
import { variablesOf } from '@/core/runtime/scope'
import { type FlowParts, flowOf } from '../build/flow'
import { frozen } from '../build/frozen'
import { linesOf } from '../build/rehearsal'
import { workspace } from '../build/workspace'

const some = z.record(z.string(), z.json())

/** Strict, so that a misspelt expectation fails instead of expecting nothing. */
const vectorSchema = z.strictObject({
  says: z.string(),
  workspace: z.string(),
  flow: z.custom<FlowParts>(),
  /** An action that can't be done says `why`. */
  actions: z.array(z.custom<Action & { why?: string }>()),
  expect: z.record(
    z.string(),
    z.strictObject({
      transcript: z.array(z.string()),
      exit: z.string().nullable(),
      outputs: some.optional(),
      variables: some.optional(),
      ledger: z.array(some).optional(),
      trace: some.optional(),
    }),
  ),
})

const files = Object.entries(import.meta.glob('./assign/*.json', { eager: true, import: 'default' }))
const vectors = files.map(([path, file]) => ({ name: path.slice('./assign/'.length, -'.json'.length), file }))

describe('assign', () => {
  test.each(vectors)('$name', ({ file }) => {
    const vector = vectorSchema.parse(file)
    const world = play(vector)
    for (const [id, expected] of Object.entries(vector.expect)) {
      const conversation = world.conversations[id]
      if (!conversation) throw new Error(`There is no conversation ${id}.`)
      expect(matching(linesOf(world, id), expected.transcript)).toEqual(expected.transcript)
      expect(exitOf(conversation)).toEqual(expected.exit)
      const { outputs = {}, variables = {}, ledger, trace = {} } = expected
      expect(conversation.session.handoff).toMatchObject(outputs)
      expect(variablesOf(world.program, conversation.session)).toMatchObject(variables)
      if (ledger) expect(ledgerIn(conversation)).toMatchObject(ledger)
      expect(traceOf(conversation)).toMatchObject(trace)
    }
  })
})

test('the cases cover the rules this version carries out', () => {
  const rules = new Set(vectors.map(({ name }) => name.split('-')[0]))
  const wanted = [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 16, 19, 20].map(n => `rule${n}`)
  expect(wanted.filter(rule => !rules.has(rule))).toEqual([])
})

test('every reason that can occur is refused in some case', () => {
  const reasons =
    `target_empty target_not_found target_ambiguous target_wrong_type target_inactive target_missing
    owner_missing owner_unmapped self_assignment team_empty nobody_online at_capacity outside_hours wait_limit`.split(
      /\s+/,
    )
  const lines = vectors.flatMap(({ file }) =>
    Object.values(vectorSchema.parse(file).expect).flatMap(({ transcript }) => transcript),
  )
  expect(reasons.filter(reason => !lines.includes(`refused: ${reason}…`))).toEqual([])
})

function play({ flow, actions, ...vector }: z.infer<typeof vectorSchema>): World {
  const opened = openWorld(compile(frozen(flowOf(flow)), catalog), workspace(vector.workspace))
  return actions.reduce(({ program, desk, conversations }, { why = null, ...action }) => {
    const outcome = act({ program, desk: frozen(desk), conversations: frozen(conversations) }, action)
    expect(outcome.why).toBe(why)
    return outcome.world
  }, opened)
}

/** A line that is expected to end in `…` may go on as it likes: how a reason is worded is not what it is. */
const matching = (lines: readonly string[], expected: readonly string[]): string[] =>
  lines.map((line, i) => {
    const wanted = expected[i]
    return wanted?.endsWith('…') && line.startsWith(wanted.slice(0, -1)) ? wanted : line
  })

/** The exit by which the conversation last left an assign card. */
function exitOf({ events }: Conversation): string | null {
  const left = events.findLast(
    event => event.type === 'card.left' && /^(returned|unavailable|notFound|noReply)$/.test(event.exit),
  )
  return left?.type === 'card.left' ? left.exit : null
}

const ledgerIn = ({ events }: Conversation) =>
  ledgerOf(events).map(entry => ({
    ...entry,
    from: describeHolder(entry.from),
    to: describeHolder(entry.to),
  }))

function traceOf({ events }: Conversation): object {
  const answered = events.findLast(event => event.type === 'assignment.answered')
  return answered?.type === 'assignment.answered' ? answered.answer.trace : {}
}
