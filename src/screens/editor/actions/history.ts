import { Redo2, Undo2 } from 'lucide-react'
import type { Action } from './action'

export const undo: Action = {
  id: 'undo',
  group: 'edit',
  label: 'Undo',
  icon: Undo2,
  keys: [{ press: 'z', mod: true, where: 'edits', repeats: true }],
  words: 'back revert',
  needs: 'Nothing was changed yet.',
  edits: true,
  applies: ({ state }) => state.past.length > 0,
  perform: ({ store, announce }) => {
    store.getState().undo()
    announce('Undone')
  },
}

export const redo: Action = {
  id: 'redo',
  group: 'edit',
  label: 'Redo',
  icon: Redo2,
  keys: [
    { press: 'z', mod: true, shift: true, where: 'edits', repeats: true },
    { press: 'y', mod: true, where: 'edits', repeats: true },
  ],
  words: 'again repeat',
  needs: 'Nothing was undone.',
  edits: true,
  applies: ({ state }) => state.future.length > 0,
  perform: ({ store, announce }) => {
    store.getState().redo()
    announce('Done again')
  },
}

export const historyActions: readonly Action[] = [undo, redo]
