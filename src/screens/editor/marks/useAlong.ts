import { useEffect } from 'react'
import type { Position } from '@/core/flow/document'
import { carriedBy } from '@/core/flow/layout/frames'
import { pickedOf, putAt, shiftedBy, thingsOf } from '@/core/flow/layout/picked'
import { useActions } from '../actions/context'
import { dragOf } from '../canvas/drag'
import { useEditorContext } from '../context'

/** Selected frames and notes go along when selected cards are dragged, and with the frames all that lies in them. */
export function useAlong(): void {
  const { store } = useEditorContext()
  const { stage } = useActions()
  useEffect(() => {
    const drags = dragOf(store)
    return drags.subscribe(({ moving }, before) => {
      if (moving.size === 0 || before.moving.size > 0) return
      const { flow, selection, marks } = store.getState()
      const some = marks.frames.length + marks.notes.length > 0
      if (!some || !selection.some(key => moving.has(key))) return
      const carried = carriedBy(flow, { ...marks, cards: [...moving] }, stage.view.sizeOf)
      const { cards, frames, notes } = pickedOf(carried)
      const moved = (by: Position) => {
        const { flow } = store.getState()
        return putAt(flow, shiftedBy(thingsOf(flow, { cards: [], frames, notes }, stage.view.sizeOf), by))
      }
      drags.setState({ moving: new Set(cards), along: { marks: { frames, notes }, moved } })
    })
  }, [store, stage])
}
