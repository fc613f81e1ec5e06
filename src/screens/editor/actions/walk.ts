import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Frame, House, StickyNote } from 'lucide-react'
import { markFrom, nearestBeside, type ThingName } from '@/core/flow/graph/beside'
import { type Direction, walk } from '@/core/flow/graph/walk'
import { own } from '@/core/flow/json'
import { everything, type Picked } from '@/core/flow/layout/picked'
import { focusedMark, frameOrNote, isIn, type Mark, only, onlyMark } from '../marks/mark'
import type { Action } from './action'
import { focusedCard } from './focus'
import { countOf, inWords, pickedOn } from './picked'
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
  const { flow } = on
  const mark = standingMark(on)
  const card = standing(on)
  if (mark) return beside(on, mark, way)
  if (card !== undefined) return beside(on, { kind: 'cards', key: card }, way)
  const first = flow.start ?? Object.keys(flow.cards)[0]
  return first === undefined ? markFrom(flow, null, 1) : { kind: 'cards', key: first }
}

function beside({ flow, catalog }: Stage, from: ThingName, way: Direction): ThingName | null {
  if (from.kind !== 'cards') return nearestBeside(flow, from, way, ['cards', 'frames', 'notes'])
  const card = walk(flow, catalog, from.key, way)
  return card === null ? nearestBeside(flow, from, way, ['frames', 'notes']) : { kind: 'cards', key: card }
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
    applies: on => countOf(pickedOn(on)) > 0,
    perform: on => {
      const from = lastOf(on)
      const to = from && beside(on, from, way)
      if (!from || !to) return on.announce('Nothing lies that way.')
      const before = pickedOn(on)
      const back = before[to.kind].includes(to.key)
      const left = without(without(before, to), from)
      const { cards, ...marks } = withOne(back ? left : withOne(left, from), to)
      on.state.select(cards, marks)
      if (to.kind === 'cards') show(on, to.key)
      else showMark(on, { kind: to.kind, key: to.key })
      on.announce(`${inWords(pickedOn(on))} selected`)
    },
  }
}

/** The one of those selected from which the selection grows: the one with the focus, else the last card, note or frame. */
function lastOf(on: Stage): ThingName | null {
  const mark = focusedMark()
  if (mark && isIn(on.marks, mark)) return mark
  const card = standing(on)
  if (card !== undefined) return { kind: 'cards', key: card }
  const { frames, notes } = on.marks
  const [note, frame] = [notes.at(-1), frames.at(-1)]
  if (note !== undefined) return { kind: 'notes', key: note }
  return frame === undefined ? null : { kind: 'frames', key: frame }
}

const without = (picked: Picked, { kind, key }: ThingName): Picked => ({
  ...picked,
  [kind]: picked[kind].filter(one => one !== key),
})

const withOne = (picked: Picked, { kind, key }: ThingName): Picked => ({
  ...picked,
  [kind]: [...picked[kind], key],
})

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
  showMark(on, mark)
}

function showMark(on: Stage, mark: Mark): void {
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
