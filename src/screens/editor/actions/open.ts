import { Search } from 'lucide-react'
import type { Action } from './action'

export const commandPalette: Action = {
  id: 'palette',
  group: 'help',
  label: 'Command palette',
  icon: Search,
  keys: [{ press: 'k', mod: true, where: 'everywhere' }],
  words: 'search find do anything commands actions',
  applies: () => true,
  perform: on => on.show({ kind: 'palette' }),
}
