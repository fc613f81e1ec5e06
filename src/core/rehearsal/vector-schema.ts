import * as z from 'zod/mini'
import { isObject } from '@/core/flow/json'
import { bytesOf, checkContent, depthOf, LIMITS } from '@/core/flow/limits'
import { msOf } from '@/core/flow/time'
import { loadSchema, STATUSES } from '@/core/workspace/workspace'

/** A vector as a file holds it; see tests/vectors/README.md. Strict: a misspelt expectation fails instead of expecting nothing. */

// The small build of zod knows no words of its own; what is wrong should read as a sentence.
z.config(z.locales.en())

const at = z.iso.datetime({ error: 'is not a time in UTC such as 2026-03-02T09:00:00.000Z' })
const text = z.string()
const here = { at, conversation: text, why: z.optional(text) }
const agent = z.optional(text)

const actionSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('start'), ...here, contact: z.nullable(text), from: z.optional(text) }),
  z.strictObject({ do: z.literal('say'), ...here, text }),
  z.strictObject({ do: z.literal('choose'), ...here, option: text }),
  z.strictObject({ do: z.literal('leave'), ...here }),
  z.strictObject({ do: z.literal('accept'), ...here, agent: text }),
  z.strictObject({ do: z.literal('reply'), ...here, text, agent }),
  z.strictObject({ do: z.literal('note'), ...here, text, agent }),
  z.strictObject({
    do: z.literal('reassign'),
    ...here,
    to: z.strictObject({ type: z.enum(['agent', 'team']), id: text }),
    agent,
  }),
  z.strictObject({ do: z.literal('hand_back'), ...here, disposition: text, agent }),
  z.strictObject({ do: z.literal('resolve'), ...here, agent }),
  z.strictObject({ do: z.literal('take_over'), ...here, agent: text }),
  z.strictObject({
    do: z.literal('roster'),
    at,
    why: z.optional(text),
    agent: text,
    change: z.strictObject({
      status: z.optional(z.enum(STATUSES)),
      capacity: z.optional(loadSchema),
      active: z.optional(z.boolean()),
    }),
  }),
  z.strictObject({ do: z.literal('wait'), at, why: z.optional(text) }),
  /** Every answer the conversation ever got is delivered once more. */
  z.strictObject({ do: z.literal('again'), at, conversation: text, why: z.optional(text) }),
])

const some = z.record(text, z.json())
/** A file's name without `.json`: a vector reads nothing elsewhere. */
const workspaceName = text.check(z.regex(/^[\w-]+$/))
/** Fields to be replaced, by id; `null` takes somebody out. */
const changes = z.optional(z.record(text, z.nullable(some)))

const expectationSchema = z.strictObject({
  transcript: z.array(text),
  exit: z.nullable(text),
  /** Every event, and every entry of the ledger: see vector-events.ts. */
  events: z.array(some),
  ledger: z.array(some),
  /** `null` where there was no hand-off. */
  outputs: z.nullable(some),
  variables: z.optional(some),
  holder: z.optional(text),
  trace: z.optional(some),
})

const vectorSchema = z.strictObject({
  says: text,
  /** What went wrong elsewhere, and must not here. */
  story: z.optional(text.check(z.minLength(1))),
  skip: z.optional(text.check(z.minLength(1))),
  workspace: z.union([
    workspaceName,
    z.strictObject({
      base: workspaceName,
      hours: z.optional(z.nullable(some)),
      agents: changes,
      teams: changes,
      contacts: changes,
      bots: changes,
    }),
  ]),
  flow: some,
  bots: z._default(z.record(text, some), {}),
  actions: z.array(actionSchema).check(z.maxLength(1000)),
  expect: z.record(text, expectationSchema),
})

export type Vector = z.infer<typeof vectorSchema>
/** The workspace file that a vector needs. */
export const baseOf = ({ workspace }: Vector): string =>
  typeof workspace === 'string' ? workspace : workspace.base

export type Expectation = z.infer<typeof expectationSchema>

/** Reads a vector. Never throws: what is wrong comes back as a sentence. */
export function openVector(file: string): { vector: Vector } | { why: string } {
  if (file.length > LIMITS.bytes || bytesOf(file) > LIMITS.bytes) {
    return { why: 'The vector is larger than 10 MB.' }
  }
  if (depthOf(file) > LIMITS.depth) return { why: `The vector nests deeper than ${LIMITS.depth} levels.` }
  let value: unknown
  try {
    value = JSON.parse(file.replace(/^\uFEFF/, ''))
  } catch (cause) {
    return { why: `The vector is not JSON (${cause instanceof Error ? cause.message : String(cause)}).` }
  }
  if (!isObject(value)) return { why: 'This is not a vector: it is not an object.' }
  const [content] = checkContent(value)
  if (content) return { why: content.message }
  const parsed = vectorSchema.safeParse(value)
  if (!parsed.success) return { why: parsed.error.issues.map(misfit).join(' ') }
  const { actions } = parsed.data
  const early = actions.findIndex((one, i) => msOf(one.at) < msOf(actions[i - 1]?.at ?? one.at))
  if (early > 0) return { why: `Action ${early + 1} is earlier than the one before it.` }
  return { vector: parsed.data }
}

/** Says where, in the words of a vector: `Action 2` rather than `actions.1`. */
function misfit({ path, message }: z.core.$ZodIssue): string {
  const [root, index, ...rest] = path
  const inAction = root === 'actions' && typeof index === 'number'
  const place = (inAction ? rest : path).map(String).join('.')
  return `${inAction ? `Action ${index + 1}` : 'The vector'} does not fit${place === '' ? '' : ` at "${place}"`}: ${message}.`
}
