import { MoveDown, MoveLeft, MoveRight, MoveUp } from 'lucide-react'
import { carriedBy } from '@/core/flow/layout/frames'
import { putAt, shiftedBy } from '@/core/flow/layout/picked'
import { GRID } from '@/core/flow/layout/place'
import type { Action, Keys } from './action'
import { countOf, inWords, pickedOn } from './picked'

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
      applies: on => countOf(pickedOn(on)) > 0,
      perform: on => {
        const { flow, state, view, announce } = on
        const picked = pickedOn(on)
        const shift = { x: by.x * steps * GRID, y: by.y * steps * GRID }
        const places = shiftedBy(carriedBy(flow, picked, view.sizeOf), shift)
        state.apply(putAt(flow, places), `nudge ${way} ${JSON.stringify(picked)}`)
        const [first] = places
        if (first) view.reveal(first.at, 'hidden')
        announce(countOf(picked) === 1 ? `Moved ${way}.` : `${inWords(picked)} moved ${way}.`)
      },
    }
  }
}
