import type { CardHelp } from '../help'

export const closeHelp: CardHelp = {
  does: 'Resolves the conversation for good, with a last message if you like. A visitor who writes again begins a new conversation. The reason you give is for your colleagues alone.',
  exits: {},
  example:
    'When the customer says that everything is solved, say goodbye and close with the reason “Solved by the bot”.',
}
