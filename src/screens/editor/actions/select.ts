import { BoxSelect, ListChecks, SlidersHorizontal, SquareDashed, TextCursorInput } from 'lucide-react'
import { everything } from '@/core/flow/layout/picked'
import { editingOf, onlyMark } from '../marks/mark'
import type { Action } from './action'
import { countOf, inWords } from './picked'
import type { Stage } from './stage'

const selectAll: Action = {
  id: 'select-all',
  group: 'edit',
  label: 'Select all',
  icon: BoxSelect,
  keys: [{ press: 'a', mod: true, where: 'editor' }],
  words: 'everything cards',
  on: ['canvas'],
  applies: ({ flow }) => countOf(everything(flow)) > 0,
  perform: ({ flow, state, announce }) => {
    const all = everything(flow)
    state.select(all.cards, all)
    announce(`${inWords(all)} selected`)
  },
}

export const several: Action = {
  id: 'select-several',
  group: 'edit',
  label: 'Select several cards',
  icon: ListChecks,
  keys: [{ press: 's', where: 'canvas' }],
  words: 'multiple multi-select mark more touch',
  needs: 'There is nothing on the canvas.',
  on: ['canvas', 'card', 'cards', 'mark'],
  checked: on => on.several,
  applies: ({ flow }) => countOf(everything(flow)) > 0,
  perform: on => {
    on.view.several(!on.several)
    on.announce(
      on.several ? 'A press on a card, frame or note adds it to the selection' : 'Selecting several ended',
    )
  },
}

const deselect: Action = {
  id: 'deselect',
  group: 'edit',
  label: 'Deselect',
  icon: SquareDashed,
  keys: [{ press: 'Escape', where: 'canvas' }],
  words: 'select none clear selection',
  needs: 'Nothing is selected.',
  applies: ({ state, edges, several }) =>
    several || countOf({ ...state.marks, cards: state.selection }) + edges.length > 0,
  perform: ({ state, view, announce }) => {
    view.several(false)
    state.select([])
    view.focus()
    announce('Nothing selected')
  },
}

export const openSettings: Action = {
  id: 'settings',
  group: 'card',
  label: 'Show settings',
  icon: SlidersHorizontal,
  keys: [{ press: 'Enter', where: 'canvas' }],
  words: 'edit open inspector properties configure',
  needs: 'Select one card first.',
  on: ['card'],
  applies: on => on.cards.length === 1 || (onlyMark(on) !== null && !on.state.readOnly),
  perform: on => writeOn(on),
}

export const rename: Action = {
  id: 'rename',
  group: 'card',
  label: on => (on.cards.length === 0 && on.marks.notes.length === 1 ? 'Edit text' : 'Rename'),
  icon: TextCursorInput,
  keys: [{ press: 'F2', where: 'canvas' }],
  words: 'title name card frame note text edit',
  needs: 'Select one card first.',
  on: ['card', 'mark'],
  edits: true,
  applies: on => on.cards.length === 1 || onlyMark(on) !== null,
  perform: on => writeOn(on),
}

/** The title of a card is written beside the canvas, words of a frame or note upon it. */
function writeOn(on: Stage): void {
  const [card] = on.cards
  const mark = onlyMark(on)
  if (mark) editingOf(on.store).setState({ mark })
  else if (card !== undefined) on.host.showSettings(card, 'title')
}

export const selectActions: readonly Action[] = [openSettings, rename, selectAll, several, deselect]
