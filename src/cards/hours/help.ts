import type { CardHelp } from '../help'

export const hoursHelp: CardHelp = {
  does: 'Looks whether you are open at this moment, and goes different ways. The hours are those of the workspace, or of one team as well. When you open next can be kept in a variable.',
  exits: {
    open: 'It is within business hours.',
    closed: 'It is outside business hours, on an ordinary day.',
    holiday: 'It is closed today because of a holiday.',
  },
  example:
    'When somebody writes at night, say when you open again instead of letting them wait for a person.',
}
