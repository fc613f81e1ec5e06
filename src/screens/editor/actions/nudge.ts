import { MoveDown, MoveLeft, MoveRight, MoveUp } from 'lucide-react'
import { move } from '@/core/flow/compose'
import { GRID } from '@/core/flow/layout/place'
import type { Action, Keys } from './action'

/** A large step is this many small ones. */
const FAR = 5

/** Moves the selected cards without a pointer: a step of the grid, or five. Steps in one direction are one step of undo. */
export const nudgeActions: readonly Action[] = [
  ...nudges('left', 'ArrowLeft', { x: -1, y: 0 }, MoveLeft),
  ...nudges('right', 'ArrowRight', { x: 1, y: 0 }, MoveRight),
  ...nudges('up', 'ArrowUp', { x: 0, y: -1 }, MoveUp),
  ...nudges('down', 'ArrowDown', { x: 0, y: 1 }, MoveDown),
]

function nudges(
  way: string,
  press: string,
  by: { readonly x: number; readonly y: number },
  icon: Action['icon'],
): readonly Action[] {
  return [
    nudge(`Move ${way}`, { press, alt: true, where: 'canvas', repeats: true }, 1),
    nudge(`Move far ${way}`, { press, shift: true, where: 'canvas', repeats: true }, FAR),
  ]

  function nudge(label: string, keys: Keys, steps: number): Action {
    return {
      id: label.toLowerCase().replaceAll(' ', '-'),
      group: 'arrange',
      label,
      icon,
      keys: [keys],
      words: 'nudge position card arrow',
      needs: 'Select a card first.',
      edits: true,
      applies: ({ cards }) => cards.length > 0,
      perform: ({ flow, cards, state, view, announce }) => {
        const places = Object.fromEntries(
          cards.flatMap(card => {
            const at = flow.layout[card]
            return at
              ? [[card, { x: at.x + by.x * steps * GRID, y: at.y + by.y * steps * GRID }] as const]
              : []
          }),
        )
        state.apply(move(flow, places), `nudge ${way} ${cards.join(' ')}`)
        const [first] = Object.values(places)
        if (first) view.reveal(first, 'hidden')
        announce(cards.length === 1 ? `Moved ${way}.` : `${cards.length} cards moved ${way}.`)
      },
    }
  }
}
