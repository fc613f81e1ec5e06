import { useReactFlow } from '@xyflow/react'
import { type PointerEvent, useRef } from 'react'
import type { Box } from '@/core/flow/document'
import { carriedBy } from '@/core/flow/layout/frames'
import { type Picked, pickedOf, putAt, shiftedBy, thingsOf } from '@/core/flow/layout/picked'
import { GRID } from '@/core/flow/layout/place'
import { type Grip, resized } from '@/core/flow/layout/resize'
import { useActions } from '../actions/context'
import { changed } from '../actions/marks'
import { pickedOn } from '../actions/picked'
import { focusMark, frameOrNote, type Mark } from './mark'

interface Hold {
  readonly how: 'move' | Grip
  readonly box: Box
  readonly x: number
  readonly y: number
  /** What moves along: fixed when it begins, so that a frame does not gather what it passes over. */
  readonly picked: Picked
  /** Makes all of one drag one step of undo. */
  readonly step: string
  dx: number
  dy: number
}

/** Moves or resizes a frame or note by pointer, in steps of the grid; cards in a frame go along while it moves. */
export function useDragMark(mark: Mark) {
  const { stage } = useActions()
  const { getZoom } = useReactFlow()
  const hold = useRef<Hold | null>(null)

  function take(event: PointerEvent, how: Hold['how']): void {
    focusMark(mark)
    const thing = frameOrNote(stage.flow, mark)
    if (event.button !== 0 || !event.isPrimary || !thing || stage.state.readOnly) return
    event.currentTarget.setPointerCapture(event.pointerId)
    hold.current = {
      ...{ how, x: event.clientX, y: event.clientY, dx: 0, dy: 0 },
      ...{
        box: thing,
        step: `${how} ${mark.kind} ${mark.key} ${event.timeStamp}`,
      },
      picked: pickedOf(carriedBy(stage.flow, pickedOn(stage), stage.view.sizeOf)),
    }
  }

  function onPointerMove(event: PointerEvent): void {
    const held = hold.current
    if (!held) return
    const zoom = getZoom()
    const dx = Math.round((event.clientX - held.x) / zoom / GRID) * GRID
    const dy = Math.round((event.clientY - held.y) / zoom / GRID) * GRID
    if (dx === held.dx && dy === held.dy) return
    const by = { x: dx - held.dx, y: dy - held.dy }
    held.dx = dx
    held.dy = dy
    const { flow, state, view } = stage
    const change =
      held.how === 'move'
        ? putAt(flow, shiftedBy(thingsOf(flow, held.picked, view.sizeOf), by))
        : changed(stage, mark, resized(held.box, held.how, { x: dx, y: dy }))
    state.apply(change, held.step)
  }

  const onEnd = (): void => {
    hold.current = null
  }
  return { take, handlers: { onPointerMove, onPointerUp: onEnd, onPointerCancel: onEnd } }
}
