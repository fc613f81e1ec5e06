import type { CardType } from '@/core/runtime/card-type'
import { inForce } from './applies'
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
  // Also a bot that was never found leaves the conversation to people, who give it back.
  exits: settings => [
    { name: 'returned', label: 'Returned', open: 'idle' },
    { name: 'unavailable', label: 'Unavailable', open: 'unassigned' },
    { name: 'notFound', label: 'Not found', open: 'unassigned' },
    ...(inForce(settings).replyLimit === null ? [] : [NO_REPLY]),
  ],
  templates,
  variables,
  references,
  seats,
  lint,

  run: turn,
}

const NO_REPLY = { name: 'noReply', label: 'No reply', open: 'unassigned' } as const
