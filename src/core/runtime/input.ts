import type { Reference } from '@/core/flow/document'
import type { AssignmentAnswer } from './assignment'

/** Everything that can happen to a conversation. Time, answers and decisions arrive here and nowhere else. */
export type Input =
  /** `from` names another card than Start to begin at: a rehearsal of one part. */
  | { readonly type: 'conversation.started'; readonly at: string; readonly from?: string | undefined }
  | { readonly type: 'visitor.said'; readonly at: string; readonly text: string }
  /** A press on a button the bot offered; `text` is what the visitor saw on it. */
  | { readonly type: 'visitor.chose'; readonly at: string; readonly option: string; readonly text: string }
  | AssignmentAnswer
  | {
      readonly type: 'assignment.accepted'
      readonly at: string
      readonly request: string
      readonly agent: Reference
    }
  | { readonly type: 'agent.said'; readonly at: string; readonly agent: Reference; readonly text: string }
  | HandBack

/** The assignee gives the floor back. `disposition`: `solved`, `needs_bot`, `wrong_team` or free text. */
export interface HandBack {
  readonly type: 'handed.back'
  readonly at: string
  readonly request: string
  readonly by: Reference
  readonly disposition: string
}
