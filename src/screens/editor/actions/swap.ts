import { ArrowDownFromLine, ArrowUpFromLine } from 'lucide-react'
import { onlyWayTo, swap } from '@/core/flow/graph/swap'
import type { Action } from './action'
import type { Stage } from './stage'

/** What stands behind one of several exits changes places with what stands behind the next. */
export const swapActions: readonly Action[] = [
  swapping('exit-above', 'Move to the exit above', 'ArrowUp', -1, ArrowUpFromLine),
  swapping('exit-below', 'Move to the exit below', 'ArrowDown', 1, ArrowDownFromLine),
]

function swapping(id: string, label: string, press: string, by: -1 | 1, icon: Action['icon']): Action {
  return {
    id,
    group: 'connect',
    label,
    icon,
    keys: [{ press, alt: true, shift: true, where: 'canvas', repeats: true }],
    words: 'move order branch option up down swap reorder exits',
    needs: 'Select a card behind one of several exits, with another exit that way.',
    edits: true,
    applies: on => changeOf(on, by) !== null,
    perform: on => {
      const change = changeOf(on, by)
      if (!change) return
      on.state.apply(change)
      on.announce(by < 0 ? 'Moved to the exit above.' : 'Moved to the exit below.')
    },
  }
}

function changeOf({ flow, catalog, cards: [card, another] }: Stage, by: -1 | 1) {
  if (card === undefined || another !== undefined) return null
  const way = onlyWayTo(flow, catalog, card)
  return way && swap(flow, catalog, way, by)
}
