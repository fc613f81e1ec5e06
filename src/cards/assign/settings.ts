import { z } from 'zod'
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
    z.looseObject({ type: kind, pick: z.literal('static'), ref: referenceSchema.nullable() }),
    z.looseObject({
      type: kind,
      pick: z.literal('variable'),
      variable: z.string(),
      matchBy: z.enum(MATCH_BY).default('auto'),
    }),
    z.looseObject({
      type: z.literal('contact_owner'),
      fallback: z
        .looseObject({ type: z.enum(['agent', 'team']), ref: referenceSchema })
        .nullable()
        .default(null),
    }),
  ],
  'is not a target this version knows',
)

const store: Record<string, z.ZodOptional<z.ZodString>> = { record: z.string().optional() }
for (const name of OUTPUT_NAMES) store[name] = z.string().optional()

const text = z.string().default('')

export const schema = z.looseObject({
  to,
  strategy: z.enum(STRATEGIES).default('round_robin'),
  availability: z
    .looseObject({
      online: z.boolean().default(true),
      capacity: z.boolean().default(true),
      hours: z.boolean().default(true),
    })
    .prefault({}),
  ifUnavailable: z.enum(IF_UNAVAILABLE).default('wait'),
  /** Seconds in the queue before *unavailable*; null for no limit. */
  waitLimit: z.int().min(1).max(604_800).nullable().default(900),
  /** Seconds for a first reply; null for off. */
  replyLimit: z.int().min(1).max(604_800).nullable().default(null),
  attempts: z.int().min(1).max(20).default(3),
  messages: z.looseObject({ handoff: text, waiting: text, failed: text, returned: text }).prefault({}),
  /** For the assignee, never shown to the visitor. */
  note: text,
  resume: z.looseObject({ keyword: text, after: z.int().min(1).nullable().default(null) }).prefault({}),
  /** Output field → variable; `record` takes them all as one object. */
  store: z.looseObject(store).default({ record: 'handoff' }),
})

type Settings = Known<z.infer<typeof schema>>
export type Assign = Omit<Settings, 'store'> & { readonly store: Store }
export type Store = Readonly<Partial<Record<Output | 'record', string>>>
export type AssignTarget = Assign['to']
