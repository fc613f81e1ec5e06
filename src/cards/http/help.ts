import type { CardHelp } from '../help'

export const httpHelp: CardHelp = {
  does: 'Asks another program, such as your shop or your CRM, and keeps parts of its answer in variables. Baton sends nothing itself: in a rehearsal, the answer you recorded stands in for the real one.',
  exits: {
    ok: 'The program answered as it should.',
    error: 'The program answered with an error, or not at all, or the address is none.',
  },
  example: 'When the order number is unknown to the shop, leave by Error and let a person look it up.',
}
