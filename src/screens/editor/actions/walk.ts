import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, House } from 'lucide-react'
import { cardCount } from '@/core/flow/compose'
import type { Direction } from '@/core/flow/graph/walk'
import { own } from '@/core/flow/json'
import type { Action } from './action'
import type { Stage } from './stage'

const KEYS: Readonly<Record<Direction, string>> = {
  left: 'ArrowLeft',
  right: 'ArrowRight',
  up: 'ArrowUp',
  down: 'ArrowDown',
}

/** Ways from card to card by keyboard. The card that is come to is selected and has the focus. */
export const walkActions: readonly Action[] = [
  step('right', 'Go on to the next card', ArrowRight),
  step('left', 'Go back to the card before', ArrowLeft),
  step('up', 'Go to the card above', ArrowUp),
  step('down', 'Go to the card below', ArrowDown),
  {
    id: 'go-start',
    group: 'walk',
    label: 'Go to Start',
    icon: House,
    keys: [{ press: 'Home', where: 'canvas' }],
    words: 'first begin card',
    needs: 'The flow has no Start card.',
    applies: ({ flow }) => flow.start !== null,
    perform: on => goTo(on, on.flow.start),
  },
]

function step(way: Direction, label: string, icon: Action['icon']): Action {
  return {
    id: `go-${way}`,
    group: 'walk',
    label,
    icon,
    keys: [{ press: KEYS[way], where: 'canvas', repeats: true }],
    words: `arrow ${way} walk navigate follow connection`,
    needs: 'There are no cards.',
    applies: ({ flow }) => cardCount(flow) > 0,
    perform: async on => {
      const { walk } = await import('@/core/flow/graph/walk')
      const { flow, catalog, cards } = on
      const from = cards.at(-1)
      goTo(
        on,
        from === undefined ? (flow.start ?? Object.keys(flow.cards)[0]) : walk(flow, catalog, from, way),
      )
    },
  }
}

function goTo(on: Stage, card: string | null | undefined): void {
  if (card === null || card === undefined) {
    on.announce('No card lies that way.')
    return
  }
  on.state.select([card])
  const at = own(on.flow.layout, card)
  if (at) on.view.reveal(at, 'hidden')
  on.view.focus(card)
}
