import type { VariableType } from '@/core/flow/document'

/** What is known of a hand-off, field by field, in people's words. The fields are those of the assign card's outputs. */
export interface HandoffField {
  readonly label: string
  readonly type: VariableType
  readonly about: string
}

const text = (label: string, about: string): HandoffField => ({ label, type: 'text', about })
const date = (label: string, about: string): HandoffField => ({ label, type: 'date', about })

export const HANDOFF_FIELDS: Readonly<Record<string, HandoffField>> = {
  outcome: text('Outcome', 'assigned, queued, unavailable, not_found or no_reply'),
  reason: text('Reason', 'Why nobody took it, as a code'),
  assigneeType: text('Assignee type', 'agent, team, bot or contact_owner'),
  assigneeId: text('Assignee id', 'Id of the agent'),
  assigneeName: text('Assignee name', 'Name of the agent'),
  assigneeEmail: text('Assignee e-mail', 'E-mail of the agent'),
  teamId: text('Team id', 'Id of the team'),
  teamName: text('Team name', 'Name of the team'),
  botId: text('Bot id', 'Id of the bot'),
  botName: text('Bot name', 'Name of the bot'),
  strategy: text('Strategy', 'How the team chose: round_robin, least_open or queue'),
  rawTarget: text('Raw target', 'The value that named the assignee, as it stood'),
  requestedAt: date('Requested at', 'When the card asked'),
  assignedAt: date('Assigned at', 'When somebody was given it'),
  acceptedAt: date('Accepted at', 'When they accepted, or first wrote'),
  endedAt: date('Ended at', 'When the hand-off was over'),
  endReason: text('End reason', 'handed_back, resolved, visitor_left and so on'),
  disposition: text('Disposition', 'What the assignee said when handing back'),
  attempts: { label: 'Attempts', type: 'number', about: 'How many were tried' },
  changed: { label: 'Changed', type: 'boolean', about: 'No if the same assignee had it already' },
  previousHolder: text('Previous holder', 'Who had it before'),
  conversationId: text('Conversation id', 'Id of the conversation'),
  flowName: text('Flow name', 'Name of this flow'),
  cardId: text('Card id', 'Key of this card'),
}
