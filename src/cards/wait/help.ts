import type { CardHelp } from '../help'

export const waitHelp: CardHelp = {
  does: 'Pauses for some time, or until you open. The bot keeps the conversation meanwhile and says nothing.',
  exits: {
    next: 'The time has passed, or you have opened. Where you are open already, it goes on at once.',
    replied: 'The visitor wrote something before the time had passed.',
  },
  example: 'When a customer is to check a setting, wait five minutes, and then ask whether it worked.',
}
