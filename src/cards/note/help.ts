import type { CardHelp } from '../help'

export const noteHelp: CardHelp = {
  does: 'Leaves a note for your colleagues in the conversation, at any point of the flow. The visitor never sees it. A note that turns out empty is not left.',
  exits: {
    next: 'Right after the note is left.',
  },
  example:
    'When a visitor has cancelled before, leave a note, so that whoever takes over knows it before the first word.',
}
