import * as z from 'zod/mini'
import { isObject } from '@/core/flow/json'
import { depthOf, LIMITS } from '@/core/flow/limits'
import { isoOf, msOf } from '@/core/flow/time'

/** A rehearsal written down: who writes, when it begins, and what visitor, assignee and clock do. See docs/cli.md. */

/** Where a script does not say when it begins: a Monday at ten in the morning in Berlin, when the demo is at work. */
export const DEFAULT_AT = '2026-03-02T09:00:00.000Z'

/** A year: enough for every wait, and no clock runs over. */
const seconds = z.number().check(z.minimum(0), z.maximum(31_536_000))
const after = z.optional(seconds)

const stepSchema = z.union(
  [
    z.strictObject({ say: z.string(), after }),
    z.strictObject({ choose: z.string(), after }),
    z.strictObject({ accept: z.string(), after }),
    z.strictObject({ reply: z.string(), after }),
    z.strictObject({ handBack: z.string(), after }),
    z.strictObject({ wait: seconds, after }),
  ],
  {
    error: ({ input }) =>
      `${shown(input)} is not a step; one has exactly one of say, choose, accept, reply, handBack (text) or wait (seconds), and may have after (seconds)`,
  },
)

const botSchema = z.strictObject({
  id: z.string().check(z.minLength(1)),
  name: z.string(),
  active: z._default(z.boolean(), true),
})

const scriptSchema = z.strictObject({
  format: z.literal('baton.script'),
  version: z.literal(1),
  at: z._default(
    z.iso.datetime({ offset: true, error: 'is not a date and time such as 2026-03-02T09:00:00Z' }),
    DEFAULT_AT,
  ),
  /** Id or e-mail of a contact of the workspace; `null` for a stranger. */
  contact: z._default(z.nullable(z.string()), null),
  /** Key of the card to begin at. */
  from: z.optional(z.string()),
  /** Flows beside this one that it may hand over to. */
  bots: z._default(z.array(botSchema).check(z.maxLength(1000)), []),
  steps: z.array(stepSchema).check(z.maxLength(1000)),
})

export type Script = z.infer<typeof scriptSchema>
export type ScriptStep = Script['steps'][number]

/** Reads a script. Never throws: what is wrong comes back as a sentence. */
export function openScript(text: string): { script: Script } | { why: string } {
  if (depthOf(text) > LIMITS.depth) return { why: `The script nests deeper than ${LIMITS.depth} levels.` }
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    return { why: `The script is not JSON (${cause instanceof Error ? cause.message : String(cause)}).` }
  }
  if (!isObject(value) || value.format !== 'baton.script') {
    return { why: 'This is not a script: `"format": "baton.script"` is missing.' }
  }
  if (value.version !== 1)
    return { why: `The script is of version ${shown(value.version)}; this Baton plays version 1.` }
  const parsed = scriptSchema.safeParse(value)
  if (!parsed.success) return { why: parsed.error.issues.map(misfit).join(' ') }
  return { script: { ...parsed.data, at: isoOf(msOf(parsed.data.at)) } }
}

/** Says where, in the words of a script: `Step 2` rather than `steps.1`. */
function misfit({ path, message }: z.core.$ZodIssue): string {
  const [root, index, ...rest] = path
  const inStep = root === 'steps' && typeof index === 'number'
  if (inStep && rest.length === 0) return `Step ${index + 1}: ${message}.`
  const place = (inStep ? rest : path).map(String).join('.')
  return `${inStep ? `Step ${index + 1}` : 'The script'} does not fit${place === '' ? '' : ` at "${place}"`}: ${message}.`
}

/** A value in a sentence, cut where it is long. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'missing'
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
