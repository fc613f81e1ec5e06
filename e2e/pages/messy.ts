import { card, end, message, start } from './flows'

/** A flow whose cards lie on top of one another and the wrong way round. */
export const messy = `${JSON.stringify(
  {
    format: 'baton.flow',
    version: 1,
    id: 'messy',
    name: 'Messy',
    start: 'start',
    variables: { topic: { type: 'text', scope: 'flow' } },
    cards: {
      start: start('ask'),
      ask: card(
        'choice',
        {
          text: 'What is it about?',
          options: [
            { key: 'bill', label: 'A bill' },
            { key: 'other', label: 'Something else' },
          ],
          store: 'topic',
        },
        { bill: 'bill', other: 'other', otherwise: 'ask' },
      ),
      bill: message('Let us look at your bill.', 'thanks'),
      other: message('Tell us more.', 'more'),
      more: message('We have noted it.', 'thanks'),
      thanks: end('Thank you'),
      stray: message('Nobody comes here.', null),
    },
    layout: {
      start: { x: 500, y: 200 },
      ask: { x: 100, y: 60 },
      bill: { x: 140, y: 100 },
      other: { x: 620, y: 240 },
      more: { x: 60, y: 300 },
      thanks: { x: 20, y: 20 },
      stray: { x: 540, y: 260 },
    },
  },
  null,
  2,
)}\n`
