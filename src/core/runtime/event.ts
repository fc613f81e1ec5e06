import type { Reference } from '@/core/flow/document'
import type { Json } from '@/core/flow/json'
import type { AssignmentAnswer, AssignmentRequest, EndReason } from './assignment'
import type { ContactUpdate } from './contact'
import type { Holder } from './holder'
import type { HoursAnswer } from './hours'

/** Everything that leaves the runtime. Transcript, ledger and reports are folds over these. `at` is ISO 8601 UTC. */
export type Event = { readonly at: string } & EventBody

export type EventBody =
  | {
      readonly type: 'conversation.started'
      readonly conversation: string
      readonly flow: Reference
      /** SHA-256 of the flow's logic: names exactly what ran. */
      readonly logic: string
      readonly contact: Reference | null
      /** The conversation the same visitor had before, where that was closed. */
      readonly previous: string | null
    }
  /** The cards from here on are those of this flow: it was called by another bot, that one came back to it, or was taken off it. */
  | {
      readonly type: 'flow.entered'
      readonly flow: Reference
      readonly logic: string
      readonly why: 'called' | 'returned' | 'unwound'
    }
  /** Another flow is to run in this conversation. */
  | {
      readonly type: 'flow.called'
      readonly card: string
      readonly request: string
      readonly bot: Reference
      /** False: transferred for good. */
      readonly comeBack: boolean
      /** The words for the one who takes over. */
      readonly note: string
      readonly passed: Readonly<Record<string, Json>>
      /** It runs as a part of the flow that calls it: no hand-off. */
      readonly part?: boolean | undefined
    }
  /** The flow that was to run as a part can't. `circle`: it is running already. */
  | {
      readonly type: 'flow.failed'
      readonly card: string
      readonly bot: Reference
      readonly why: 'missing' | 'empty' | 'circle'
    }
  | { readonly type: 'card.entered'; readonly card: string; readonly visit: number }
  | { readonly type: 'card.left'; readonly card: string; readonly exit: string; readonly to: string | null }
  | {
      readonly type: 'message.sent'
      readonly card: string
      /** `notice`: words of the hand-off itself, sent while the floor changes hands. */
      readonly as: 'bot' | 'notice'
      readonly text: string
      readonly buttons: readonly Button[]
    }
  | { readonly type: 'visitor.said'; readonly text: string; readonly to: Holder }
  | { readonly type: 'agent.said'; readonly agent: Reference; readonly text: string }
  | { readonly type: 'agent.noted'; readonly agent: Reference; readonly text: string }
  /** `to`: words for everybody in the workspace; where absent, for the assignee of the card's own hand-off. */
  | {
      readonly type: 'note.left'
      readonly card: string
      readonly text: string
      readonly to?: 'team' | undefined
    }
  | { readonly type: 'variable.set'; readonly card: string; readonly name: string; readonly value: Json }
  /** The bot made something known of the visitor. */
  | ({ readonly type: 'contact.updated'; readonly card: string } & ContactUpdate)
  /** Whether it is open: of the workspace, or of one of its teams. Only the host knows. */
  | {
      readonly type: 'hours.asked'
      readonly card: string
      readonly request: string
      readonly team: Reference | null
    }
  | ({ readonly type: 'hours.told'; readonly card: string } & Pick<HoursAnswer, 'state' | 'whose' | 'detail'>)
  /** A card waits for the clock, and hears the visitor meanwhile. */
  | {
      readonly type: 'wait.started'
      readonly card: string
      readonly request: string
      readonly until: string
    }
  | { readonly type: 'wait.ended'; readonly card: string; readonly why: 'time' | 'replied' }
  /** A request that was not sent: a recorded answer stood in. `status` is `null` where there was none. */
  | {
      readonly type: 'http.rehearsed'
      readonly card: string
      readonly method: string
      readonly url: string
      /** What would have been sent along; empty for nothing. */
      readonly body: string
      readonly status: number | null
    }
  | { readonly type: 'assignment.requested'; readonly card: string; readonly request: AssignmentRequest }
  | { readonly type: 'assignment.answered'; readonly card: string; readonly answer: AssignmentAnswer }
  | {
      readonly type: 'assignment.accepted'
      readonly card: string
      readonly request: string
      readonly agent: Reference
    }
  /** The one end of a hand-off that people, time or another bot had in hand. */
  | {
      readonly type: 'handoff.ended'
      readonly card: string
      readonly request: string
      readonly reason: EndReason
      readonly by: Reference | null
      readonly disposition: string | null
    }
  /** A person took the floor without being asked. */
  | {
      readonly type: 'floor.taken'
      readonly card: string
      readonly request: string
      readonly agent: Reference
    }
  | {
      readonly type: 'holder.changed'
      readonly card: string
      readonly from: Holder
      readonly to: Holder
      readonly reason: string
    }
  /** The run rests: the next message of the visitor starts the flow again. */
  | {
      readonly type: 'run.rested'
      readonly card: string | null
      readonly reason: RestReason
    }
  /** Nothing more happens in this conversation. A visitor who writes again gets a new one. */
  | {
      readonly type: 'conversation.closed'
      readonly reason: 'resolved' | 'visitor_left'
      /** The agent, or the bot where a card closed it. */
      readonly by: Reference | null
      /** A word on why, for the people of the workspace. */
      readonly because?: string | undefined
    }
  | { readonly type: 'run.stopped'; readonly card: string; readonly code: string; readonly message: string }
  | {
      readonly type: 'value.rejected'
      readonly card: string
      readonly name: string
      readonly message: string
    }
  /** A bot message the runtime refused because somebody else holds the floor. */
  | {
      readonly type: 'message.refused'
      readonly card: string
      readonly text: string
      readonly holder: Holder
    }

/** What happens between bot and visitor, and a question to the desk: nothing the desk would learn from. */
export type QuietEvent = Extract<Event, { readonly type: Quiet }>
type Quiet =
  | 'card.entered'
  | 'card.left'
  | 'message.sent'
  | 'variable.set'
  | 'visitor.said'
  | 'conversation.started'
  | 'assignment.requested'
  | 'run.rested'

/** `returned`: a person who had taken the floor gave it back. */
export type RestReason = 'end' | 'open_exit' | 'no_trigger' | 'returned'

export interface Button {
  readonly key: string
  readonly label: string
}
