import { Keyboard, Menu, Plus } from 'lucide-react'
import type { Action } from './action'
import { commandPalette } from './open'

const addCard: Action = {
  id: 'add',
  group: 'card',
  label: 'Add card…',
  icon: Plus,
  keys: [{ press: 'n', where: 'canvas' }],
  words: 'new insert create',
  on: ['canvas'],
  edits: true,
  applies: () => true,
  perform: on => on.show({ kind: 'add', after: null, place: on.place }),
}

const shortcuts: Action = {
  id: 'shortcuts',
  group: 'help',
  label: 'Keyboard shortcuts',
  icon: Keyboard,
  keys: [
    { press: '?', where: 'canvas' },
    { press: '/', mod: true, where: 'everywhere' },
  ],
  words: 'keys help sheet hotkeys',
  applies: () => true,
  perform: on => on.show({ kind: 'sheet' }),
}

const contextMenu: Action = {
  id: 'menu',
  group: 'help',
  label: 'What can be done here',
  icon: Menu,
  keys: [
    { press: 'F10', shift: true, where: 'canvas' },
    { press: 'ContextMenu', where: 'canvas' },
  ],
  words: 'context menu right click',
  applies: () => true,
  perform: on => on.show({ kind: 'menu', at: on.view.spot(), place: null }),
}

export const helpActions: readonly Action[] = [addCard, commandPalette, shortcuts, contextMenu]
