import { Network } from 'lucide-react'
import { cardCount } from '@/core/flow/compose'
import type { Action } from './action'

/** Puts the flow, or the selected cards, in order. */
export const tidy: Action = {
  id: 'tidy',
  group: 'arrange',
  label: ({ state }) => (state.selection.length > 1 ? 'Tidy selection' : 'Tidy'),
  icon: Network,
  keys: [{ press: 'l', mod: true, shift: true, where: 'everywhere' }],
  words: 'layout arrange order clean up automatic',
  needs: 'There is only one card.',
  on: ['canvas', 'cards'],
  edits: true,
  applies: ({ flow }) => cardCount(flow) > 1,
  perform: ({ host }) => host.tidy(),
}
