import { useReactFlow } from '@xyflow/react'
import { addCard } from '@/core/flow/compose'
import type { Flow, Position } from '@/core/flow/document'
import { freePlace, ROOM, snapped } from '@/core/flow/layout/place'
import type { CardType } from '@/core/runtime/card-type'
import { useView } from '../canvas/useView'
import { useEditorContext } from '../context'

/** Where the pointer holds a card that is dropped: a little inside its top left corner. */
const GRIP = 24

/** Ways to add a card. The new card is selected. */
export function useAddCard() {
  const { store } = useEditorContext()
  const { screenToFlowPosition } = useReactFlow()
  const { revealIfHidden } = useView()

  function add(type: CardType, at: Position): void {
    const { flow, apply, select } = store.getState()
    const { key, change } = addCard(flow, type, snapped(at))
    apply(change)
    select([key])
  }

  return {
    /** Adds it where it was dropped; false, and nothing added, where that is not on the canvas. */
    addAt(type: CardType, point: Position): boolean {
      if (!document.elementFromPoint(point.x, point.y)?.closest('[data-canvas]')) return false
      add(type, screenToFlowPosition({ x: point.x - GRIP, y: point.y - GRIP }, { snapToGrid: false }))
      return true
    },
    /** Adds it to the right of the selected card, or of the last one, and brings it into view. */
    addInView(type: CardType): void {
      const { flow, selection } = store.getState()
      const anchor = flow.layout[selection.length === 1 ? (selection[0] ?? '') : rightmost(flow)]
      const at = anchor ? freePlace(flow, { x: anchor.x + ROOM.x, y: anchor.y }) : { x: 0, y: 0 }
      add(type, at)
      revealIfHidden(at)
    },
  }
}

const rightmost = ({ layout }: Flow): string =>
  Object.entries(layout).reduce(
    (best, [key, { x }]) => (x > (layout[best]?.x ?? Number.NEGATIVE_INFINITY) ? key : best),
    '',
  )
