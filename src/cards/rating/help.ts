import type { CardHelp } from '../help'

export const ratingHelp: CardHelp = {
  does: 'Asks how satisfied the visitor is, on a scale of five, and can ask for a comment as well. The rating and the comment can be kept in variables.',
  exits: {
    rated: 'The visitor has rated, whatever the mark.',
    low: 'The visitor gave one of the two lowest marks.',
    neutral: 'The visitor gave the mark in the middle.',
    high: 'The visitor gave one of the two highest marks.',
    noAnswer: 'The answers were no rating, as often as you allow.',
  },
  example:
    'When a colleague hands the conversation back, ask how it went, and let a low mark lead to a team leader.',
}
