import { BoxSelect, SlidersHorizontal, SquareDashed, TextCursorInput } from 'lucide-react'
import type { Action } from './action'

const selectAll: Action = {
  id: 'select-all',
  group: 'edit',
  label: 'Select all',
  icon: BoxSelect,
  keys: [{ press: 'a', mod: true, where: 'editor' }],
  words: 'everything cards',
  on: ['canvas'],
  applies: ({ flow }) => Object.keys(flow.cards).length > 0,
  perform: ({ flow, state, announce }) => {
    const all = Object.keys(flow.cards)
    state.select(all)
    announce(all.length === 1 ? '1 card selected' : `${all.length} cards selected`)
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
  applies: ({ state, edges }) => state.selection.length + edges.length > 0,
  perform: ({ state, view, announce }) => {
    state.select([])
    view.deselect()
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
  applies: ({ cards }) => cards.length === 1,
  perform: ({ cards: [card], host }) => {
    if (card !== undefined) host.showSettings(card, 'title')
  },
}

export const rename: Action = {
  id: 'rename',
  group: 'card',
  label: 'Rename',
  icon: TextCursorInput,
  keys: [{ press: 'F2', where: 'canvas' }],
  words: 'title name card',
  needs: 'Select one card first.',
  on: ['card'],
  edits: true,
  applies: ({ cards }) => cards.length === 1,
  perform: ({ cards: [card], host }) => {
    if (card !== undefined) host.showSettings(card, 'title')
  },
}

export const selectActions: readonly Action[] = [openSettings, rename, selectAll, deselect]
