import type { CardHelp } from '../help'

export const choiceHelp: CardHelp = {
  does: 'Asks a question and offers buttons. Each button is a way out of its own, so that every answer can go somewhere else. Writing the words of a button counts as pressing it.',
  exits: {
    otherwise: 'The visitor wrote something that is on none of the buttons.',
  },
  own: { label: 'One for each button', text: 'The visitor pressed this button, or wrote what it says.' },
  example:
    'When somebody could want Sales or Support, ask “What brings you here?” and let “I would like to buy” lead to Sales.',
}
