import type { CardHelp } from '../help'

export const contactHelp: CardHelp = {
  does: 'Writes what the bot has learnt on the visitor’s contact: name, e-mail, phone or an attribute of your own. It also adds and removes tags. An e-mail address that is none is left out.',
  exits: {
    next: 'Right after the contact is updated.',
  },
  example:
    'When a visitor has given an e-mail address and a budget, keep both on the contact and tag it “lead”.',
}
