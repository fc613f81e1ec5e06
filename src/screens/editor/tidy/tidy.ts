import { move } from '@/core/flow/compose'
import type { Flow, Box as Rect } from '@/core/flow/document'
import type { Change } from '@/core/flow/edit'
import { changeFrame, changeNote } from '@/core/flow/layout/frames'
import type { Size } from '@/core/layout/box'
import { boxesOf } from '@/core/layout/boxes'
import type { Laid } from '@/core/layout/unit'
import type { EditorContext } from '../context'
import { placesFor } from './places'

export interface Tidying extends Pick<EditorContext, 'store' | 'catalog'> {
  /** How the canvas draws a card. */
  sizeOf(key: string): Size
}

/**
 * The change that tidies the open flow, or only the cards named of it, with its frames and notes. `null` where the flow became another meanwhile:
 * places worked out for what it was are worth nothing then.
 */
export async function tidy(
  { store, catalog, sizeOf }: Tidying,
  only: readonly string[] | null,
): Promise<Change | null> {
  const { flow } = store.getState()
  const call = new AbortController()
  const stop = store.subscribe(state => {
    if (state.flow !== flow) call.abort()
  })
  const { frames = {}, notes = {} } = flow
  const picture = {
    boxes: boxesOf(flow, catalog, sizeOf),
    frames: rectsOf(frames),
    notes: rectsOf(notes),
  }
  const laid = await placesFor({ picture, start: flow.start, only }, call.signal)
  stop()
  return laid && changeTo(flow, laid)
}

const rectsOf = (boxes: Readonly<Record<string, Rect>>): Record<string, Rect> =>
  Object.fromEntries(
    Object.entries(boxes).map(([key, { x, y, width, height }]) => [key, { x, y, width, height }]),
  )

const changeTo = (flow: Flow, { cards, frames, notes }: Laid): Change => ({
  set: 'all',
  changes: [
    move(flow, Object.fromEntries(cards)),
    ...[...frames].flatMap(([key, rect]) => changeFrame(flow, key, rect) ?? []),
    ...[...notes].flatMap(([key, { x, y }]) => changeNote(flow, key, { x, y }) ?? []),
  ],
})
