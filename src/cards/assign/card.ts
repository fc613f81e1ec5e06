import type { CardType } from '@/core/runtime/card-type'
import { lint } from './lint'
import { references, seats } from './people'
import { type Assign, schema } from './settings'
import { turn } from './turn'
import { templates, variables } from './uses'

/** Gives the conversation to a person, a team or another bot, and waits for it to come back. */
export const assign: CardType<Assign> = {
  type: 'assign',
  label: 'Assign conversation',
  summary: 'Hands over to an agent, a team, a bot or the contact owner',
  schema,
  brings: { handoff: { type: 'object', scope: 'conversation' } },
  blank: () => ({
    ...schema.parse({ to: { type: 'agent', pick: 'static', ref: null } }),
    messages: {
      handoff: 'Connecting you to {{handoff.assigneeName}}…',
      waiting: '',
      failed: '',
      returned: '',
    },
    store: { record: 'handoff' },
  }),
  // Also a bot that was never found leaves the conversation to people, who give it back or do not reply.
  exits: ({ replyLimit }) => [
    { name: 'returned', label: 'Returned', open: 'idle' },
    { name: 'unavailable', label: 'Unavailable', open: 'unassigned' },
    { name: 'notFound', label: 'Not found', open: 'unassigned' },
    ...(replyLimit === null ? [] : [{ name: 'noReply', label: 'No reply', open: 'unassigned' as const }]),
  ],
  templates,
  variables,
  references,
  seats,
  lint,

  run: turn,
}
