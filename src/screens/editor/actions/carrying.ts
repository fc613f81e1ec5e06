import type { Position } from '@/core/flow/document'
import { copy, cut } from '@/core/flow/fragment/copy'
import { type Fragment, fragmentText, openFragment } from '@/core/flow/fragment/fragment'
import { duplicate, type Pasted, paste } from '@/core/flow/fragment/paste'
import { own } from '@/core/flow/json'
import { GRID, snapped } from '@/core/flow/layout/place'
import { resolveFragment } from '@/core/workspace/resolve'
import { chordText } from '@/ui/chord'
import { countOf, inWords, pickedOn } from './picked'
import type { Stage } from './stage'

/** The selected cards as text, for the clipboard. */
export const copied = (on: Stage): string =>
  fragmentText(copy(on.flow, on.catalog, pickedOn(on), on.view.sizeOf))

export const toldCopied = (on: Stage): void => on.announce(`${inWords(pickedOn(on))} copied.`)

/** Removes the selected cards, which the clipboard has by now. */
export function takeOut(on: Stage): void {
  const said = `${inWords(pickedOn(on))} cut. ${backAgain}`
  on.state.apply(cut(on.flow, pickedOn(on), on.view.sizeOf))
  on.view.focus()
  on.announce(said)
}

/** Pastes what the text holds, at a place of the canvas or in the middle of the view. People, teams and bots are found in this workspace. */
export function putIn(on: Stage, text: string, at: Position | null): void {
  const { fragment, problems } = openFragment(text, on.catalog)
  const [problem] = problems
  if (problem) on.toast({ tone: 'warning', text: `${problem.message} ${problem.fix}` })
  if (!fragment) return
  const known = resolveFragment(fragment, on.catalog, on.host.workspace)
  settle(on, paste(on.flow, on.catalog, known, free(on, at ?? centred(on, fragment))), 'pasted')
}

export const doubled = (on: Stage): void =>
  settle(on, duplicate(on.flow, on.catalog, pickedOn(on), on.view.sizeOf), 'duplicated')

/** The copies are selected; the first of them has the focus. */
function settle(on: Stage, { change, picked, problems }: Pasted, done: string): void {
  const [problem] = problems
  if (problem || countOf(picked) === 0) {
    const text = problem ? `${problem.message} ${problem.fix}` : 'A flow has one Start card only.'
    on.toast({ tone: 'warning', text })
    return
  }
  const [first] = picked.cards
  on.state.apply(change)
  on.state.select(picked.cards, picked)
  const at = own(on.flow.layout, first ?? '')
  if (at) on.view.reveal(at, 'hidden')
  on.view.focus(first)
  on.announce(`${inWords(picked)} ${done}. ${backAgain}`)
}

/** Where the upper left corner comes to lie, so that the middle of it all lies in the middle of the view. */
function centred({ view }: Stage, { layout, frames = {}, notes = {} }: Fragment): Position {
  const { x, y } = view.centre()
  const boxes = [...Object.values(frames), ...Object.values(notes)].map(box => ({ at: box, size: box }))
  const places = [...Object.entries(layout).map(([card, at]) => ({ at, size: view.sizeOf(card) })), ...boxes]
  const spread = (axis: 'x' | 'y', extent: 'width' | 'height'): number =>
    Math.max(0, ...places.map(({ at, size }) => at[axis] + size[extent])) -
    Math.min(...places.map(({ at }) => at[axis]), Number.MAX_SAFE_INTEGER)
  return places.length === 0
    ? { x, y }
    : { x: x - spread('x', 'width') / 2, y: y - spread('y', 'height') / 2 }
}

/** Beside what was pasted at the very same place before. */
function free({ flow }: Stage, wish: Position): Position {
  const taken = new Set(Object.values(flow.layout).map(({ x, y }) => `${x} ${y}`))
  let at = snapped(wish)
  while (taken.has(`${at.x} ${at.y}`)) at = { x: at.x + 2 * GRID, y: at.y + 2 * GRID }
  return at
}

const backAgain = `Undo with ${chordText({ press: 'z', mod: true })}.`
