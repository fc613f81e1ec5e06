import { card, end, flowText, message, start } from '../pages/flows'

const topics = [
  { key: 'bill', label: 'A bill' },
  { key: 'more', label: 'More' },
]

export const PLACES = {
  start: { x: 0, y: 0 },
  greeting: { x: 340, y: 60 },
  ask: { x: 680, y: 0 },
  bye: { x: 1100, y: 280 },
  empty: { x: 680, y: 420 },
} as const

export const BOXES = {
  frame: { x: 0, y: 320, width: 320, height: 160 },
  note: { x: 0, y: 520, width: 320, height: 160 },
} as const

/** Something for every action: a way that forks, cards in no order, a problem, a frame and a note. */
export const homes = JSON.stringify({
  ...JSON.parse(
    flowText({
      name: 'Homes',
      variables: { topic: { type: 'text', scope: 'flow' } },
      cards: {
        start: start('greeting'),
        greeting: message('Good morning', 'ask'),
        ask: card(
          'choice',
          { text: 'Which?', options: topics, store: 'topic' },
          { bill: null, more: 'bye', otherwise: null },
        ),
        bye: end('Goodbye'),
        empty: message('', null),
      },
    }),
  ),
  layout: PLACES,
  frames: { frame: { ...BOXES.frame, title: 'A frame', color: 'blue' } },
  notes: { note: { ...BOXES.note, text: 'A note', color: 'amber' } },
})
