import type { CardHelp } from '../help'

export const conditionHelp: CardHelp = {
  does: 'Looks at variables and picks the way on, without the visitor noticing. Branches are tried from top to bottom, and the first one that holds is taken.',
  exits: {
    otherwise: 'None of the branches holds.',
  },
  own: {
    label: 'One for each branch',
    text: 'The comparisons of this branch hold, and those of no branch above it.',
  },
  example:
    'When the monthly budget is 1,000 or more, the lead goes to an account executive; otherwise to the sales team.',
}
