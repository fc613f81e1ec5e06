import { Focus, ListTree, Map as MapIcon, Maximize, PanelLeft, Scan, ZoomIn, ZoomOut } from 'lucide-react'
import { minimapShown, showMinimap } from '../canvas/minimap'
import type { Action } from './action'
import { countOf, pickedOn } from './picked'

export const fitAll: Action = {
  id: 'fit',
  group: 'view',
  label: 'Fit everything into view',
  icon: Maximize,
  keys: [{ press: 'Digit1', shift: true, where: 'canvas' }],
  words: 'zoom fit view whole flow all cards',
  on: ['canvas'],
  applies: () => true,
  perform: ({ view }) => view.fit(),
}

const fitSelection: Action = {
  id: 'fit-selection',
  group: 'view',
  label: 'Zoom to selection',
  icon: Scan,
  keys: [{ press: 'Digit2', shift: true, where: 'canvas' }],
  words: 'fit view cards',
  needs: 'Select a card, frame or note first.',
  on: ['cards', 'mark'],
  applies: on => countOf(pickedOn(on)) > 0,
  perform: on => on.view.fit(pickedOn(on)),
}

export const zoomIn: Action = {
  id: 'zoom-in',
  group: 'view',
  label: 'Zoom in',
  icon: ZoomIn,
  keys: [
    { press: '+', where: 'canvas', repeats: true },
    { press: '=', where: 'canvas', repeats: true, silent: true },
  ],
  words: 'larger bigger closer',
  applies: () => true,
  perform: ({ view }) => view.zoomIn(),
}

export const zoomOut: Action = {
  id: 'zoom-out',
  group: 'view',
  label: 'Zoom out',
  icon: ZoomOut,
  keys: [{ press: '-', where: 'canvas', repeats: true }],
  words: 'smaller farther',
  applies: () => true,
  perform: ({ view }) => view.zoomOut(),
}

const fullSize: Action = {
  id: 'zoom-full',
  group: 'view',
  label: 'Zoom to 100 %',
  icon: Focus,
  keys: [{ press: 'Digit0', shift: true, where: 'canvas' }],
  words: 'full actual size reset',
  applies: () => true,
  perform: ({ view }) => view.zoomTo(1),
}

export const minimap: Action = {
  id: 'minimap',
  group: 'view',
  label: 'Show minimap',
  icon: MapIcon,
  keys: [{ press: 'm', alt: true, where: 'canvas' }],
  words: 'map overview hide corner whole flow',
  on: ['canvas'],
  checked: minimapShown,
  applies: () => true,
  perform: ({ announce }) => {
    const shown = !minimapShown()
    showMinimap(shown)
    announce(shown ? 'The minimap is shown.' : 'The minimap is hidden.')
  },
}

const cardList: Action = {
  id: 'card-list',
  group: 'view',
  label: 'Go to the list of cards',
  icon: PanelLeft,
  words: 'palette sidebar search cards',
  edits: true,
  applies: () => true,
  perform: ({ view }) => view.cardList(),
}

const showOutline: Action = {
  id: 'outline',
  group: 'view',
  label: 'Go to the outline',
  icon: ListTree,
  keys: [{ press: 'o', where: 'canvas' }],
  words: 'tree list structure screen reader accessible order cards',
  applies: () => true,
  perform: ({ view }) => view.outline(),
}

export const viewActions: readonly Action[] = [
  fitAll,
  fitSelection,
  zoomIn,
  zoomOut,
  fullSize,
  minimap,
  cardList,
  showOutline,
]
