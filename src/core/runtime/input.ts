import type { Reference } from '@/core/flow/document'
import type { AssignmentAnswer, EndReason } from './assignment'
import type { HoursAnswer } from './hours'

/** Everything that can happen to a conversation. Time, answers and decisions arrive here and nowhere else. */
export type Input =
  /** `from` names another card than Start to begin at: a rehearsal of one part. `said`: the message it begins with. */
  | {
      readonly type: 'conversation.started'
      readonly at: string
      readonly from?: string | undefined
      readonly said?: string | undefined
    }
  /** Another bot hands the floor to this flow: it begins, whatever starts it otherwise. */
  | { readonly type: 'flow.called'; readonly at: string }
  /** The flow that the card called as a part of its own can't run: there is none, it is empty, or it is running already. */
  | {
      readonly type: 'flow.missing'
      readonly at: string
      readonly request: string
      readonly why: 'missing' | 'empty' | 'circle'
    }
  | { readonly type: 'visitor.said'; readonly at: string; readonly text: string }
  /** A press on a button the bot offered; `text` is what the visitor saw on it. */
  | { readonly type: 'visitor.chose'; readonly at: string; readonly option: string; readonly text: string }
  | AssignmentAnswer
  | HoursAnswer
  /** The time that a card waits for has come. */
  | { readonly type: 'wait.over'; readonly at: string; readonly request: string }
  | {
      readonly type: 'assignment.accepted'
      readonly at: string
      readonly request: string
      readonly agent: Reference
    }
  | { readonly type: 'agent.said'; readonly at: string; readonly agent: Reference; readonly text: string }
  /** Words among the people of the workspace; the visitor never sees them. */
  | { readonly type: 'agent.noted'; readonly at: string; readonly agent: Reference; readonly text: string }
  | HandoffEnd
  /** A person takes the floor from the bot, or from a run that has stopped. */
  | {
      readonly type: 'floor.taken'
      readonly at: string
      readonly agent: Reference
      /** The team the conversation stays with; `null` where the agent is no member of it. */
      readonly team: Reference | null
    }
  | {
      readonly type: 'conversation.closed'
      readonly at: string
      readonly reason: 'resolved' | 'visitor_left'
      /** The agent, or the bot where a card closed it. */
      readonly by: Reference | null
      /** A word on why, for the people of the workspace. */
      readonly because?: string | undefined
    }

/** The hand-off is over: somebody gave the floor back, or it was taken from them. */
export interface HandoffEnd {
  readonly type: 'handoff.ended'
  readonly at: string
  readonly request: string
  readonly reason: EndReason
  /** Who ended it; `null` where time or the visitor did. */
  readonly by: Reference | null
  /** How it stands: `solved`, `needs_bot`, `wrong_team` or free text; `null` where nobody said. */
  readonly disposition: string | null
}
