import type { CardHelp } from '../help'

export const assignHelp: CardHelp = {
  does: 'Hands the conversation to a person, a team, another bot or the owner of the contact. From then on they have the floor, and this bot says nothing until the conversation comes back. Preview shows who was chosen, and why.',
  exits: {
    returned:
      'The conversation is back: the assignee handed it back, the visitor wrote your keyword, or it was quiet for as long as you allow.',
    unavailable:
      'Nobody may take it now: all are away or busy, it is outside their hours, or the wait was too long. Where this leads nowhere, the conversation waits in Unassigned.',
    notFound:
      'The agent, team, bot or owner you mean does not exist or can’t be used. Where this leads nowhere, the conversation waits in Unassigned.',
    noReply:
      'Somebody was assigned, but nobody wrote a first reply within your limit. Where this leads nowhere, the conversation waits in Unassigned.',
  },
  settings: [
    {
      label: 'Assignee type',
      text: 'Whom it goes to. The contact owner is the person who already looks after this customer.',
    },
    {
      label: 'Team strategy',
      text: 'Who of a team is chosen, for example everybody in turn, or whoever has the fewest open conversations.',
    },
    {
      label: 'If nobody is available',
      text: 'Wait in the queue, leave by Unavailable at once, or assign all the same.',
    },
    {
      label: 'Note for the assignee',
      text: 'What they should know before they write. The visitor never sees it.',
    },
    {
      label: 'Store response',
      text: 'Variables that keep who took over, so that a later message can name them.',
    },
  ],
  example:
    'When a customer asks about an invoice, the Accounts team takes over in turn; if nobody is free within 15 minutes, the bot says when to expect an e-mail.',
}
