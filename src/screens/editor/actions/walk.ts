import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Frame, House, StickyNote } from 'lucide-react'
import { markFrom, nearestBeside, type ThingName } from '@/core/flow/graph/beside'
import { type Direction, walk } from '@/core/flow/graph/walk'
import { own } from '@/core/flow/json'
import { everything } from '@/core/flow/layout/picked'
import { focusedMark, frameOrNote, type Mark, only, onlyMark } from '../marks/mark'
import type { Action } from './action'
import { focusedCard } from './focus'
import { countOf } from './picked'
import type { Stage } from './stage'

const KEYS: Readonly<Record<Direction, string>> = {
  left: 'ArrowLeft',
  right: 'ArrowRight',
  up: 'ArrowUp',
  down: 'ArrowDown',
}

/** Ways from card to card, and to frames and notes, by keyboard. What is come to is selected and has the focus. */
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
  toMark(1, 'Go to the next frame or note', Frame),
  toMark(-1, 'Go to the frame or note before', StickyNote),
]

function step(way: Direction, label: string, icon: Action['icon']): Action {
  return {
    id: `go-${way}`,
    group: 'walk',
    label,
    icon,
    keys: [{ press: KEYS[way], where: 'canvas', repeats: true }],
    words: `arrow ${way} walk navigate follow connection`,
    needs: 'There is nothing on the canvas.',
    applies: ({ flow }) => countOf(everything(flow)) > 0,
    perform: on => goToThing(on, ahead(on, way)),
  }
}

/** From a card the next card, and beyond the last of them what lies there; from a frame or note whatever is nearest. */
function ahead(on: Stage, way: Direction): ThingName | null {
  const { flow, catalog } = on
  const mark = standingMark(on)
  if (mark) return nearestBeside(flow, mark, way, ['cards', 'frames', 'notes'])
  const from = standing(on)
  const first = from === undefined ? (flow.start ?? Object.keys(flow.cards)[0]) : undefined
  if (from === undefined && first === undefined) return markFrom(flow, null, 1)
  const card = from === undefined ? first : walk(flow, catalog, from, way)
  if (card !== null && card !== undefined) return { kind: 'cards', key: card }
  return from === undefined
    ? null
    : nearestBeside(flow, { kind: 'cards', key: from }, way, ['frames', 'notes'])
}

function toMark(step: 1 | -1, label: string, icon: Action['icon']): Action {
  return {
    id: step > 0 ? 'go-mark' : 'go-mark-before',
    group: 'walk',
    label,
    icon,
    keys: [{ press: 'm', ...(step < 0 ? { shift: true } : {}), where: 'canvas', repeats: true }],
    words: 'frame sticky note walk navigate',
    needs: 'There are no frames or notes.',
    applies: ({ flow }) => flow.frames !== undefined || flow.notes !== undefined,
    perform: on => {
      const card = standing(on)
      const here = standingMark(on) ?? (card === undefined ? null : { kind: 'cards' as const, key: card })
      goToThing(on, markFrom(on.flow, here, step))
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

/** The frame or note one is at, which comes before all cards. */
const standingMark = (on: Stage): Mark | null => (on.several ? focusedMark() : onlyMark(on))

function goToThing(on: Stage, thing: ThingName | null): void {
  if (!thing) on.announce('Nothing lies that way.')
  else if (thing.kind === 'cards') goTo(on, thing.key)
  else goToMark(on, { kind: thing.kind, key: thing.key })
}

function goToMark(on: Stage, mark: Mark): void {
  if (!on.several) on.state.select([], only(mark))
  const box = frameOrNote(on.flow, mark)
  if (box) on.view.reveal(box, 'hidden')
  on.view.focusMark(mark)
}

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
