import type { CardHelp } from '../help'

export const messageHelp: CardHelp = {
  does: 'Says something to the visitor and goes straight on. Values you have collected can stand in the text, such as {{contact.name}}.',
  exits: {
    next: 'Right after the message, without waiting for an answer.',
  },
  example: 'When the order has been found, it says: “Your parcel left our warehouse this morning, Anna.”',
}
