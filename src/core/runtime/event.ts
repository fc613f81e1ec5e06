import type { Reference } from '@/core/flow/document'
import type { Json } from '@/core/flow/json'
import type { AssignmentAnswer, AssignmentRequest } from './assignment'
import type { Holder } from './holder'

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
  | { readonly type: 'note.left'; readonly card: string; readonly text: string }
  | { readonly type: 'variable.set'; readonly card: string; readonly name: string; readonly value: Json }
  | { readonly type: 'assignment.requested'; readonly card: string; readonly request: AssignmentRequest }
  | { readonly type: 'assignment.answered'; readonly card: string; readonly answer: AssignmentAnswer }
  | {
      readonly type: 'assignment.accepted'
      readonly card: string
      readonly request: string
      readonly agent: Reference
    }
  | {
      readonly type: 'handed.back'
      readonly card: string
      readonly request: string
      readonly by: Reference
      readonly disposition: string
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
      readonly reason: 'end' | 'open_exit' | 'no_trigger'
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

export interface Button {
  readonly key: string
  readonly label: string
}
