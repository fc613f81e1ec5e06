import { useStoreApi } from '@xyflow/react'
import { type PointerEvent, useEffect, useRef } from 'react'
import type { Box, Position } from '@/core/flow/document'
import { carriedBy } from '@/core/flow/layout/frames'
import {
  boundsOf,
  everything,
  type Picked,
  pickedOf,
  putAt,
  shiftedBy,
  thingsOf,
} from '@/core/flow/layout/picked'
import { GRID } from '@/core/flow/layout/place'
import { type Grip, resized } from '@/core/flow/layout/resize'
import { useActions } from '../actions/context'
import { changed } from '../actions/marks'
import { pickedOn } from '../actions/picked'
import type { Stage } from '../actions/stage'
import { dragOf } from '../canvas/drag'
import { REACH, type Snapped, snapped } from '../canvas/guides'
import { useSceneStore } from '../canvas/useScene'
import { inView } from '../canvas/window'
import { useEditorContext } from '../context'
import { focusMark, frameOrNote, isIn, type Mark } from './mark'
import { meets } from './useBoxed'

interface Hold {
  readonly how: 'move' | Grip
  readonly box: Box
  readonly x: number
  readonly y: number
  /** What moves along: fixed when it begins, so that a frame does not gather what it passes over. */
  readonly picked: Picked
  /** The room that all of it takes, and of what it may come to stand level with. */
  readonly around: Box
  readonly others: readonly Box[]
  /** Makes all of one drag one step of undo. */
  readonly step: string
  dx: number
  dy: number
}

/**
 * Moves or resizes a frame or note by pointer; cards in a frame go along while it moves. As with cards, it comes to rest level with what
 * stands nearby, or on the grid; sizes are in steps of the grid.
 */
export function useDragMark(mark: Mark) {
  const { stage } = useActions()
  const { store } = useEditorContext()
  const view = useStoreApi()
  const scene = useSceneStore()
  const drags = dragOf(store)
  const hold = useRef<Hold | null>(null)

  function take(event: PointerEvent, how: Hold['how']): void {
    focusMark(mark)
    const thing = frameOrNote(stage.flow, mark)
    if (event.button !== 0 || !event.isPrimary || !thing || stage.state.readOnly) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const moving = carriedBy(stage.flow, pickedOn(stage), stage.view.sizeOf)
    const picked = pickedOf(moving)
    const seen = inView(view.getState())
    hold.current = {
      ...{ how, x: event.clientX, y: event.clientY, dx: 0, dy: 0 },
      ...{ box: thing, step: `${how} ${mark.kind} ${mark.key} ${event.timeStamp}`, picked },
      around: boundsOf(moving) ?? thing,
      others: how === 'move' ? othersIn(stage, seen, scene.now().inside(seen), picked) : [],
    }
  }

  function onPointerMove(event: PointerEvent): void {
    const held = hold.current
    if (!held) return
    const [, , zoom] = view.getState().transform
    const pulled = { x: (event.clientX - held.x) / zoom, y: (event.clientY - held.y) / zoom }
    const { dx, dy, guides } = restsAt(held, pulled, zoom)
    if (dx === held.dx && dy === held.dy) return
    drags.setState({ guides })
    const by = { x: dx - held.dx, y: dy - held.dy }
    held.dx = dx
    held.dy = dy
    const { flow, state } = stage
    const change =
      held.how === 'move'
        ? putAt(flow, shiftedBy(thingsOf(flow, held.picked, stage.view.sizeOf), by))
        : changed(stage, mark, resized(held.box, held.how, { x: dx, y: dy }))
    state.apply(change, held.step)
  }

  const onEnd = (): void => {
    if (!hold.current) return
    hold.current = null
    if (drags.getState().guides.length > 0) drags.setState({ guides: [] })
  }
  // It may be deleted while it is pulled.
  const end = useRef(onEnd)
  useEffect(() => end.current, [])
  return { take, handlers: { onPointerMove, onPointerUp: onEnd, onPointerCancel: onEnd } }
}

/** How far from where it was: to what it comes to stand level with, or to the grid. */
function restsAt({ how, around, others }: Hold, by: Position, zoom: number): Snapped {
  if (how === 'move') {
    // Middles may meet at halves; each step of the pull would round them on its own.
    const { dx, dy, guides } = snapped(around, by, others, REACH / zoom)
    return { dx: Math.round(dx), dy: Math.round(dy), guides }
  }
  return { dx: Math.round(by.x / GRID) * GRID, dy: Math.round(by.y / GRID) * GRID, guides: [] }
}

/** What stands still in view: cards, frames and notes. */
function othersIn(
  { flow, view }: Stage,
  seen: Box,
  cards: readonly string[],
  moving: Picked,
): readonly Box[] {
  const still = new Set(moving.cards)
  const { frames, notes } = everything(flow)
  const things = thingsOf(flow, { cards: cards.filter(key => !still.has(key)), frames, notes }, view.sizeOf)
  return things.flatMap(({ kind, key, box }) =>
    kind !== 'cards' && (isIn(moving, { kind, key }) || !meets(seen, box)) ? [] : [box],
  )
}
