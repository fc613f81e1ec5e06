import * as z from 'zod/mini'
import { type Known, referenceSchema, type VariableType } from '@/core/flow/document'
import { IF_UNAVAILABLE, MATCH_BY, STRATEGIES } from '@/core/runtime/assignment'

/** What an assign card stores, field by field, with the type a variable needs to take it. */
export const OUTPUTS = {
  outcome: 'text',
  reason: 'text',
  assigneeType: 'text',
  assigneeId: 'text',
  assigneeName: 'text',
  assigneeEmail: 'text',
  teamId: 'text',
  teamName: 'text',
  botId: 'text',
  botName: 'text',
  strategy: 'text',
  rawTarget: 'text',
  requestedAt: 'date',
  assignedAt: 'date',
  acceptedAt: 'date',
  endedAt: 'date',
  endReason: 'text',
  disposition: 'text',
  attempts: 'number',
  changed: 'boolean',
  previousHolder: 'text',
  conversationId: 'text',
  flowName: 'text',
  cardId: 'text',
} as const satisfies Readonly<Record<string, VariableType>>

export type Output = keyof typeof OUTPUTS
export const OUTPUT_NAMES = Object.keys(OUTPUTS) as readonly Output[]

const kind = z.enum(['agent', 'team', 'bot'])

const to = z.union(
  [
    /** Picked from the workspace; `ref` is null until somebody is. */
    z.looseObject({ type: kind, pick: z.literal('static'), ref: z.nullable(referenceSchema) }),
    z.looseObject({
      type: kind,
      pick: z.literal('variable'),
      variable: z.string(),
      matchBy: z._default(z.enum(MATCH_BY), 'auto'),
    }),
    z.looseObject({
      type: z.literal('contact_owner'),
      fallback: z._default(
        z.nullable(z.looseObject({ type: z.enum(['agent', 'team']), ref: referenceSchema })),
        null,
      ),
    }),
  ],
  'is not a target this version knows',
)

const store: Record<string, z.ZodMiniOptional<z.ZodMiniString>> = { record: z.optional(z.string()) }
for (const name of OUTPUT_NAMES) store[name] = z.optional(z.string())

/** Up to seven days. */
const seconds = z.int().check(z.minimum(1), z.maximum(604_800))
const text = z._default(z.string(), '')

export const schema = z.looseObject({
  to,
  strategy: z._default(z.enum(STRATEGIES), 'round_robin'),
  availability: z.prefault(
    z.looseObject({
      online: z._default(z.boolean(), true),
      capacity: z._default(z.boolean(), true),
      hours: z._default(z.boolean(), true),
    }),
    {},
  ),
  ifUnavailable: z._default(z.enum(IF_UNAVAILABLE), 'wait'),
  /** Seconds in the queue before *unavailable*; null for no limit. */
  waitLimit: z._default(z.nullable(seconds), 900),
  /** Seconds for a first reply; null for off. */
  replyLimit: z._default(z.nullable(seconds), null),
  attempts: z._default(z.int().check(z.minimum(1), z.maximum(20)), 3),
  messages: z.prefault(z.looseObject({ handoff: text, waiting: text, failed: text, returned: text }), {}),
  /** For the assignee, never shown to the visitor. */
  note: text,
  resume: z.prefault(z.looseObject({ keyword: text, after: z._default(z.nullable(seconds), null) }), {}),
  /** To another bot: what it may read, and whether this one goes on when it has ended. Absent in files older than it. */
  pass: z.optional(
    z.looseObject({
      variables: z._default(z.array(z.string()).check(z.maxLength(100)), []),
      comeBack: z._default(z.boolean(), true),
    }),
  ),
  /** Output field → variable; `record` takes them all as one object. */
  store: z._default(z.looseObject(store), { record: 'handoff' }),
})

type Settings = Known<z.infer<typeof schema>>
export type Assign = Omit<Settings, 'store'> & { readonly store: Store }
export type Store = Readonly<Partial<Record<Output | 'record', string>>>
export type AssignTarget = Assign['to']

/** What goes to another bot where the card does not say: nothing, and it comes back. */
export const passOf = ({ pass }: Pick<Assign, 'pass'>): Pass => pass ?? { variables: [], comeBack: true }

export type Pass = NonNullable<Assign['pass']>
