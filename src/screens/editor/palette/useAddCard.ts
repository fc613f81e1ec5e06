import { useReactFlow } from '@xyflow/react'
import type { Position } from '@/core/flow/document'
import type { CardType } from '@/core/runtime/card-type'
import { useActions } from '../actions/context'
import { placeCard } from '../actions/placing'

/** Where the pointer holds a card that is dropped: a little inside its top left corner. */
const GRIP = 24

/** Ways to add a card from the list. The new card is selected. */
export function useAddCard() {
  const { stage } = useActions()
  const { screenToFlowPosition } = useReactFlow()
  return {
    /** Adds it where it was dropped; false, and nothing added, where that is not on the canvas. */
    addAt(type: CardType, point: Position): boolean {
      if (!document.elementFromPoint(point.x, point.y)?.closest('[data-canvas]')) return false
      const at = screenToFlowPosition({ x: point.x - GRIP, y: point.y - GRIP }, { snapToGrid: false })
      stage.view.focus(placeCard(stage, type, at))
      return true
    },
    /** Adds it beside the selected card, or the last one, and brings it into view. Pressed with a pointer, the card has the focus. */
    addInView(type: CardType, pointed: boolean): void {
      const key = placeCard(stage, type, null)
      if (pointed) stage.view.focus(key)
    },
  }
}
