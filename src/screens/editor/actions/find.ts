import { ChevronDown, ChevronUp, Search } from 'lucide-react'
import { findingOf, stepped } from '../find/finding'
import type { Action } from './action'

const find: Action = {
  id: 'find',
  group: 'view',
  label: 'Find on canvas…',
  icon: Search,
  keys: [{ press: 'f', mod: true, where: 'everywhere' }],
  words: 'search text card type variable assignee where',
  on: ['canvas'],
  applies: () => true,
  perform: ({ store }) => findingOf(store).setState(({ asked }) => ({ open: true, asked: asked + 1 })),
}

export const findActions: readonly Action[] = [
  find,
  step('find-next', 'Find next', ChevronDown, 1),
  step('find-previous', 'Find previous', ChevronUp, -1),
]

function step(id: string, label: string, icon: Action['icon'], by: 1 | -1): Action {
  return {
    id,
    group: 'view',
    label,
    icon,
    keys: [{ press: 'F3', ...(by < 0 ? { shift: true } : {}), where: 'everywhere', repeats: true }],
    words: 'search hit match again',
    needs: 'Find something on the canvas first.',
    applies: ({ store }) => {
      const { open, hits } = findingOf(store).getState()
      return open && hits.length > 0
    },
    perform: ({ store }) => findingOf(store).setState(now => stepped(now, by)),
  }
}
