import type { CardHelp } from '../help'

export const askHelp: CardHelp = {
  does: 'Asks a question and waits for the answer. An e-mail address, number, phone number or date is checked, and the question is asked again where the answer does not fit. The answer can be kept in a variable.',
  exits: {
    next: 'The answer fits.',
    gaveUp: 'The visitor has tried as often as you allow, and no answer was of the right kind.',
  },
  example:
    'When a customer asks about an invoice, ask for its number first, so that whoever takes over need not ask again.',
}
