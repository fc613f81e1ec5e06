import * as z from 'zod/mini'
import { loadSchema, STATUSES } from '@/core/workspace/workspace'

/** A script as a file holds it; see docs/cli.md. Strict: a misspelt field is a mistake, not a field that does nothing. */

// The small build of zod knows no words of its own; what is wrong should read as a sentence.
z.config(z.locales.en())

/** Where a script does not say when it begins: a Monday at ten in the morning in Berlin, when the demo is at work. */
export const DEFAULT_AT = '2026-03-02T09:00:00.000Z'

/** The conversation of a step that names none. */
export const FIRST = 'c1'

/** A year: enough for every wait, and no clock runs over. */
export const LONGEST = 31_536_000

const seconds = z.number().check(z.minimum(0), z.maximum(LONGEST))
const moment = z.iso.datetime({ offset: true, error: 'is not a date and time such as 2026-03-02T09:00:00Z' })
const text = z.string()
const id = text.check(z.minLength(1))

/** `after`: seconds since the step before. `at`: the time itself. */
const when = { after: z.optional(seconds), at: z.optional(moment) }
const here = { in: z.optional(id), ...when }
/** Who does it, by id or e-mail; the assignee where absent. */
const person = { by: z.optional(id), ...here }

export const STEP_NAMES = [
  ...['start', 'say', 'choose', 'leave', 'accept', 'reply', 'note', 'reassign', 'handBack', 'resolve'],
  ...['takeOver', 'roster', 'wait'],
]

const stepSchema = z.union(
  [
    z.strictObject({
      start: z.strictObject({
        contact: z._default(z.nullable(text), null),
        in: z._default(id, FIRST),
        from: z.optional(text),
      }),
      ...when,
    }),
    z.strictObject({ say: text, ...here }),
    z.strictObject({ choose: text, ...here }),
    z.strictObject({ leave: z.literal(true), ...here }),
    z.strictObject({ accept: text, ...here }),
    z.strictObject({ reply: text, ...person }),
    z.strictObject({ note: text, ...person }),
    z.strictObject({
      reassign: z.strictObject({ agent: z.optional(id), team: z.optional(id) }),
      ...person,
    }),
    z.strictObject({ handBack: text, ...person }),
    z.strictObject({ resolve: z.literal(true), ...person }),
    z.strictObject({ takeOver: text, ...here }),
    z.strictObject({
      roster: z.strictObject({
        agent: id,
        status: z.optional(z.enum(STATUSES)),
        capacity: z.optional(loadSchema),
        active: z.optional(z.boolean()),
      }),
      ...when,
    }),
    z.strictObject({ wait: seconds, ...when }),
  ],
  {
    error: issue => {
      // A step of one kind with a mistake inside is told by that mistake.
      const lists: readonly z.core.$ZodIssue[][] = issue.code === 'invalid_union' ? issue.errors : []
      const inside = lists.find(list => list.every(({ path }) => path.length > 1))?.[0]
      return inside
        ? `${shown(issue.input)} does not fit at "${inside.path.map(String).join('.')}": ${inside.message}`
        : `${shown(issue.input)} is not a step; one has exactly one of ${STEP_NAMES.join(', ')}; and it may have after (seconds) or at (a time), and what docs/cli.md names with it`
    },
  },
)

const botSchema = z.strictObject({ id, name: text, active: z._default(z.boolean(), true) })

export const scriptSchema = z.strictObject({
  format: z.literal('baton.script'),
  version: z.literal(1),
  at: z._default(moment, DEFAULT_AT),
  /** Id or e-mail of a contact of the workspace; `null` for a stranger. */
  contact: z._default(z.nullable(text), null),
  /** Key of the card to begin at. */
  from: z.optional(text),
  /** False: no conversation begins by itself. Needs no saying where a step starts one. */
  begins: z.optional(z.literal(false)),
  /** The bots of the workspace, where they are not just the flows that are given. */
  bots: z._default(z.array(botSchema).check(z.maxLength(10_000)), []),
  steps: z.array(stepSchema).check(z.maxLength(10_000)),
  /** What is played, where the file is to stand alone. Opened as files of their own are. */
  workspace: z.optional(z.unknown()),
  flow: z.optional(z.unknown()),
  flows: z._default(z.array(z.unknown()).check(z.maxLength(1000)), []),
})

export type ScriptFile = z.infer<typeof scriptSchema>
export type ScriptStep = ScriptFile['steps'][number]

/** A value in a sentence, cut where it is long. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'missing'
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
