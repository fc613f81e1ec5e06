import type { Reference } from '@/core/flow/document'
import type { Json } from '@/core/flow/json'

/**
 * The words in which a card asks for somebody and is told who it is. The desk answers in a rehearsal, a help desk's
 * API in production; the runtime can't tell them apart.
 */

export const ASSIGNEE_TYPES = ['agent', 'team', 'bot', 'contact_owner'] as const
export type AssigneeType = (typeof ASSIGNEE_TYPES)[number]

export const MATCH_BY = ['auto', 'id', 'email', 'name'] as const
export type MatchBy = (typeof MATCH_BY)[number]

export const STRATEGIES = ['round_robin', 'least_open', 'queue'] as const
export type Strategy = (typeof STRATEGIES)[number]

export const IF_UNAVAILABLE = ['wait', 'leave', 'assign_anyway'] as const
export type IfUnavailable = (typeof IF_UNAVAILABLE)[number]

/** Why nobody took over. Each leads to one exit; the sentences for people are in core/desk/refusal.ts. */
export const REFUSALS = {
  target_empty: 'notFound',
  target_not_found: 'notFound',
  target_ambiguous: 'notFound',
  target_wrong_type: 'notFound',
  target_inactive: 'notFound',
  target_missing: 'notFound',
  owner_missing: 'notFound',
  owner_unmapped: 'notFound',
  self_assignment: 'notFound',
  handoff_loop: 'notFound',
  team_empty: 'notFound',
  nobody_online: 'unavailable',
  at_capacity: 'unavailable',
  outside_hours: 'unavailable',
  wait_limit: 'unavailable',
} as const
export type Refusal = keyof typeof REFUSALS

export type Target =
  | { readonly type: 'agent' | 'team' | 'bot'; readonly pick: 'static'; readonly ref: Reference }
  | {
      readonly type: 'agent' | 'team' | 'bot'
      readonly pick: 'variable'
      readonly variable: string
      readonly matchBy: MatchBy
      /** The variable's value when the card ran, as it stood. */
      readonly value: Json
    }
  | { readonly type: 'contact_owner'; readonly fallback: Fallback | null }

export interface Fallback {
  readonly type: 'agent' | 'team'
  readonly ref: Reference
}

export interface Availability {
  readonly online: boolean
  readonly capacity: boolean
  readonly hours: boolean
}

/** What an assign card asks. `id` is unique per conversation and card visit; every answer names it. */
export interface AssignmentRequest {
  readonly id: string
  readonly conversation: string
  readonly contact: string | null
  /** Id of the flow that asks: a bot can't be given its own conversation. */
  readonly flow: string
  readonly target: Target
  readonly strategy: Strategy
  readonly availability: Availability
  readonly ifUnavailable: IfUnavailable
  /** Seconds to wait in the queue; `null` for no limit. */
  readonly waitLimit: number | null
  /** Seconds from *assigned* in which a first reply is due; `null` for no limit. */
  readonly replyLimit: number | null
  /** How many people are tried, one after the other, where a reply limit is set. */
  readonly attempts: number
  /** Seconds without agent activity after which the bot resumes; `null` for never. */
  readonly resumeAfter: number | null
  /** Hand-offs from bot to bot since the visitor last wrote. */
  readonly handoffs: number
}

/** Hand-offs from bot to bot that may follow each other without a word of the visitor. */
export const HANDOFF_LIMIT = 10

/** What brought an answer about: the card's own question, the queue's turn, a person, or a reply that did not come in time. */
export type Cause = 'asked' | 'queue' | 'taken' | 'reassigned' | 'no_reply'

/** Why a hand-off ended. The first three lead to the exit *returned*. */
export const END_REASONS = [
  'handed_back',
  'visitor_keyword',
  'resume_timer',
  'resolved',
  'visitor_left',
  'no_reply',
  'taken_over',
  'superseded',
] as const
export type EndReason = (typeof END_REASONS)[number]

export type Rule = 'active' | 'member' | 'hours' | 'online' | 'capacity' | 'untried'

/** One person looked at, with pass or fail per rule. `counts: false` marks a rule the card has switched off. */
export interface Candidate {
  readonly agent: Reference
  readonly rules: readonly {
    readonly rule: Rule
    readonly pass: boolean
    readonly counts: boolean
    readonly detail: string
  }[]
  readonly eligible: boolean
  readonly chosen: boolean
}

/** Why this assignee: what a person opens to ask *why her?* */
export interface Trace {
  readonly target: {
    readonly type: AssigneeType
    readonly raw: Json
    readonly found: Reference | null
    readonly by: string
  }
  /** The reason the target itself could not be used, where the card's fallback stood in for it. */
  readonly fallbackFor: Refusal | null
  readonly candidates: readonly Candidate[]
  /** State of the strategy before the choice, in words: where the pointer stood, who had how many. */
  readonly strategy: string | null
  /** What decided between equals, or `null` where nothing had to. */
  readonly tieBreak: string | null
  /** The decision in one sentence. */
  readonly because: string
}

/** What every answer says. */
interface Answered {
  readonly at: string
  readonly request: string
  /** Counts the answers to one request: one that is not newer than the last is ignored. */
  readonly serial: number
  readonly rawTarget: Json
  readonly trace: Trace
}

export type AssignmentAnswer = Settled | Queued | ToBot | Refused | NoReply

/** An agent has it. */
export interface Settled extends Answered {
  readonly type: 'assignment.settled'
  readonly cause: Cause
  readonly agent: Reference
  readonly team: Reference | null
  readonly strategy: Strategy | null
  /** False where the same person (or team) already had the conversation: `assignedAt` is then the earlier time. */
  readonly changed: boolean
  readonly assignedAt: string
  readonly attempts: number
}

/** It waits. */
export interface Queued extends Answered {
  readonly type: 'assignment.queued'
  readonly cause: Cause
  /** Whose queue: a team's, an agent's, or with both `null` the workspace's *Unassigned*. */
  readonly team: Reference | null
  readonly agent: Reference | null
  readonly strategy: Strategy | null
  /** Why nobody took it at once; `null` where the team's queue was asked for. */
  readonly reason: Refusal | null
  /** When the wait ends, or `null` for never. */
  readonly until: string | null
}

/** Another bot of the workspace takes the floor. */
export interface ToBot extends Answered {
  readonly type: 'assignment.to_bot'
  readonly bot: Reference
}

/** Nobody took it. */
export interface Refused extends Answered {
  readonly type: 'assignment.refused'
  readonly reason: Refusal
  readonly strategy: Strategy | null
  readonly attempts: number
}

/** Those who were assigned did not reply in time, and there is nobody else to try. */
export interface NoReply extends Answered {
  readonly type: 'assignment.no_reply'
  readonly strategy: Strategy | null
  readonly attempts: number
}
