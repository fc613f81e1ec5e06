import type { CardHelp } from '../help'

export const runFlowHelp: CardHelp = {
  does: 'Runs another flow of your library as a part of this one, and comes back when it has ended. It is the same conversation, and the bot keeps the floor.',
  exits: {
    next: 'The other flow has ended, and this one goes on.',
    failed: 'The other flow is missing, has nothing to play, or would call itself in a circle.',
  },
  example:
    'When both the sales and the support flow need an e-mail address, keep those questions in one flow and run it from both.',
}
