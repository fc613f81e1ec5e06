import { CircleHelp, Keyboard, Lightbulb, Menu, Plus } from 'lucide-react'
import { helpOf } from '@/cards/helps'
import { own } from '@/core/flow/json'
import { forgetHints } from '@/storage/hints'
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

const cardHelp: Action = {
  id: 'card-help',
  group: 'help',
  label: 'What this card does',
  icon: CircleHelp,
  keys: [{ press: 'h', where: 'canvas' }],
  words: 'explain example exits settings about',
  needs: 'Select one card first.',
  on: ['card'],
  applies: ({ cards: [card, another], flow }) =>
    another === undefined && helpOf(own(flow.cards, card ?? '')?.type ?? '') !== undefined,
  perform: ({ cards: [card], host, show }) => {
    if (card === undefined) return
    host.showSettings(card)
    show({ kind: 'help' })
  },
}

const hints: Action = {
  id: 'hints',
  group: 'help',
  label: 'Show hints again',
  icon: Lightbulb,
  words: 'tips tour onboarding introduction learn',
  applies: () => true,
  perform: on => {
    forgetHints()
    on.host.showHints()
    on.announce('Hints are shown again, in the settings panel.')
  },
}

export const helpActions: readonly Action[] = [
  addCard,
  commandPalette,
  cardHelp,
  shortcuts,
  contextMenu,
  hints,
]
