import type { CardHelp } from '../help'

export const endHelp: CardHelp = {
  does: 'Ends this run of the flow, with a last message if you like. The conversation stays open: what the visitor writes next begins the flow again.',
  exits: {},
  example:
    'When opening hours were all somebody wanted to know, end here; their next question starts from the top.',
}
