import { useReactFlow } from '@xyflow/react'
import { addCard } from '@/core/flow/compose'
import type { Flow, Position } from '@/core/flow/document'
import type { CardType } from '@/core/runtime/card-type'
import { CARD_WIDTH, GRID } from '../canvas/nodes'
import { useView } from '../canvas/useView'
import { useEditorContext } from '../context'

/** Where the pointer holds a card that is dropped: a little inside its top left corner. */
const GRIP = 24
/** Room a card needs, for finding a free place. */
const ROOM = { x: CARD_WIDTH + 3 * GRID, y: 240 }

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
      const at = anchor ? free(flow, { x: anchor.x + ROOM.x, y: anchor.y }) : { x: 0, y: 0 }
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

/** The next free place downwards. */
function free(flow: Flow, wish: Position): Position {
  const taken = Object.values(flow.layout)
  let at = snapped(wish)
  while (taken.some(({ x, y }) => Math.abs(x - at.x) < ROOM.x - GRID && Math.abs(y - at.y) < ROOM.y - GRID)) {
    at = { x: at.x, y: at.y + ROOM.y }
  }
  return at
}

const snapped = ({ x, y }: Position): Position => ({
  x: Math.round(x / GRID) * GRID,
  y: Math.round(y / GRID) * GRID,
})
