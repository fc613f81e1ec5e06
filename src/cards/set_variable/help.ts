import type { CardHelp } from '../help'

export const setVariableHelp: CardHelp = {
  does: 'Puts values into variables without saying anything. Lines are worked through from top to bottom, and a line can use what the ones above it have set.',
  exits: {
    next: 'Right after the variables are set.',
  },
  example:
    'When the visitor chooses “Billing”, set the topic to “billing”, so that the note to Accounts can mention it.',
}
