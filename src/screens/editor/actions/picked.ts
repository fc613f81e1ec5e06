import type { Picked } from '@/core/flow/layout/picked'
import type { Stage } from './stage'

/** Everything on the canvas that is selected. */
export const pickedOn = ({ cards, marks: { frames, notes } }: Pick<Stage, 'cards' | 'marks'>): Picked => ({
  cards,
  frames,
  notes,
})

export const countOf = ({ cards, frames, notes }: Picked): number =>
  cards.length + frames.length + notes.length

/** `2 cards, 1 frame`. */
export const inWords = ({ cards, frames, notes }: Picked): string =>
  [counted(cards.length, 'card'), counted(frames.length, 'frame'), counted(notes.length, 'note')]
    .filter(Boolean)
    .join(', ')

const counted = (count: number, thing: string): string =>
  count === 0 ? '' : `${count} ${thing}${count === 1 ? '' : 's'}`
