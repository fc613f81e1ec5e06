import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, House } from 'lucide-react'
import { cardCount } from '@/core/flow/compose'
import { type Direction, walk } from '@/core/flow/graph/walk'
import { own } from '@/core/flow/json'
import type { Action } from './action'
import { focusedCard } from './focus'
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
  more('right', 'Select the next card, too', ArrowRight),
  more('left', 'Select the card before, too', ArrowLeft),
  more('up', 'Select the card above, too', ArrowUp),
  more('down', 'Select the card below, too', ArrowDown),
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
    perform: on => {
      const { flow, catalog } = on
      const from = standing(on)
      const first = flow.start ?? Object.keys(flow.cards)[0]
      goTo(on, from === undefined ? first : walk(flow, catalog, from, way))
    },
  }
}

/** As in a text: on from where one is the selection grows, and back over what it holds it shrinks. */
function more(way: Direction, label: string, icon: Action['icon']): Action {
  return {
    id: `more-${way}`,
    group: 'walk',
    label,
    icon,
    keys: [{ press: KEYS[way], mod: true, where: 'canvas', repeats: true }],
    words: `arrow ${way} extend selection several multiple`,
    needs: 'Select one card first.',
    applies: on => standing(on) !== undefined,
    perform: on => {
      const { flow, catalog } = on
      const from = standing(on)
      const to = from === undefined ? null : walk(flow, catalog, from, way)
      if (from === undefined || !to) return on.announce('No card lies that way.')
      const { selection, marks, select } = on.state
      const back = selection.includes(to)
      const kept = selection.filter(card => card !== to && card !== from)
      select([...kept, ...(back ? [] : [from]), to], marks)
      show(on, to)
      on.announce(`${on.state.selection.length} cards selected`)
    },
  }
}

/** The card one is at: while several are selected that is the one with the focus. */
const standing = ({ several, cards }: Stage): string | undefined =>
  (several ? focusedCard() : null) ?? cards.at(-1)

function goTo(on: Stage, card: string | null | undefined): void {
  if (card === null || card === undefined) {
    on.announce('No card lies that way.')
    return
  }
  if (!on.several) on.state.select([card])
  show(on, card)
}

function show(on: Stage, card: string): void {
  const at = own(on.flow.layout, card)
  if (at) on.view.reveal(at, 'hidden')
  on.view.focus(card)
}
