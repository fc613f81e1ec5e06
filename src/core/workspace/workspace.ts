import * as z from 'zod/mini'
import type { Known } from '@/core/flow/document'

/** Who is around: people, teams, contacts and opening hours. Bots are the flows of the library, added by the host. */

export const STATUSES = ['online', 'busy', 'away', 'offline'] as const
export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/))
const span = z.tuple([clock, clock])
const spans = z._default(z.array(span), [])

/** Opening hours in one IANA time zone. Nothing opens on a holiday; what began the night before runs out. */
export const hoursSchema = z.looseObject({
  zone: z.string().check(z.refine(isZone, 'is not an IANA time zone')),
  week: z.object({ mon: spans, tue: spans, wed: spans, thu: spans, fri: spans, sat: spans, sun: spans }),
  holidays: z._default(z.array(z.object({ date: z.iso.date(), name: z.string() })), []),
})

/** The most conversations one person may be given at once: in files and scripts, in tables, in a rehearsal. */
export const MOST_OPEN = 1000

/** A number of conversations of one person. */
export const loadSchema = z.int().check(z.minimum(0), z.maximum(MOST_OPEN))

export const agentSchema = z.looseObject({
  id: z.string().check(z.minLength(1)),
  name: z.string().check(z.minLength(1)),
  email: z.string(),
  status: z.enum(STATUSES),
  /** Conversations this person may have open at once. */
  capacity: loadSchema,
  /** Conversations already open when a rehearsal begins. */
  open: z._default(loadSchema, 0),
  /** False for somebody who has left: never assigned to, kept so that history still has a name. */
  active: z._default(z.boolean(), true),
  /** May hand back and resolve every conversation, whoever has it. */
  admin: z.optional(z.boolean()),
  hours: z._default(z.nullable(hoursSchema), null),
})

export const teamSchema = z.looseObject({
  id: z.string().check(z.minLength(1)),
  name: z.string().check(z.minLength(1)),
  /** Ids of agents. */
  members: z.array(z.string()),
  hours: z._default(z.nullable(hoursSchema), null),
})

const contactSchema = z.looseObject({
  id: z.string().check(z.minLength(1)),
  name: z.string(),
  email: z._default(z.string(), ''),
  phone: z._default(z.string(), ''),
  attributes: z._default(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])), {}),
  /** E-mail of the owner as the CRM knows it; empty where the contact has none. */
  owner: z._default(z.string(), ''),
})

export const workspaceSchema = z.looseObject({
  format: z.literal('baton.workspace'),
  version: z.literal(1),
  name: z.string(),
  hours: z._default(z.nullable(hoursSchema), null),
  agents: z.array(agentSchema),
  teams: z.array(teamSchema),
  contacts: z.array(contactSchema),
})

export type Status = (typeof STATUSES)[number]
export type Hours = Known<z.infer<typeof hoursSchema>>
export type Agent = Known<z.infer<typeof agentSchema>>
export type Team = Known<z.infer<typeof teamSchema>>
export interface Contact {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly attributes: Readonly<Record<string, string | number | boolean | null>>
  readonly owner: string
}
/** What is stored: everything but the bots, which the library knows. */
export interface StoredWorkspace {
  readonly format: 'baton.workspace'
  readonly version: 1
  readonly name: string
  readonly hours: Hours | null
  readonly agents: readonly Agent[]
  readonly teams: readonly Team[]
  readonly contacts: readonly Contact[]
}

/** A flow of the library as a hand-off target. `active`: it has somewhere to begin. */
export interface Bot {
  readonly id: string
  readonly name: string
  /** It has something to run. */
  readonly active: boolean
  /** Whether conversations can be handed to it outside a rehearsal; taken for granted where nobody says. */
  readonly published?: boolean | undefined
}

export interface Workspace extends StoredWorkspace {
  readonly bots: readonly Bot[]
}

/** A zone that is listed is known at once: to make the first format of dates takes the browser ten times as long as the list. */
function isZone(zone: string): boolean {
  zones ??= new Set(Intl.supportedValuesOf('timeZone'))
  if (zones.has(zone)) return true
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

let zones: ReadonlySet<string> | undefined
