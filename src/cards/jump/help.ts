import type { CardHelp } from '../help'

export const jumpHelp: CardHelp = {
  does: 'Goes on at a card elsewhere in the flow. It does the same as a connection, without a line across the whole canvas.',
  exits: {
    next: 'The card at which the flow goes on.',
  },
  example: 'When somebody wants to talk about something else after all, jump back to the first question.',
}
