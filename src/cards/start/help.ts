import type { CardHelp } from '../help'

export const startHelp: CardHelp = {
  does: 'Every conversation begins here: at once, or only when a visitor writes one of the words you list. A flow has exactly one Start.',
  exits: {
    next: 'The card that comes first, usually a greeting or a question.',
  },
  example: 'When a visitor writes “refund”, the refund flow begins; everything else is left to other flows.',
}
