import { useReactFlow } from '@xyflow/react'
import type { Position } from '@/core/flow/document'
import type { From } from '@/core/flow/graph/exits'
import { insertCard } from '@/core/flow/graph/insert'
import type { CardType } from '@/core/runtime/card-type'
import { useActions } from '../actions/context'
import { insertAt, placeCard } from '../actions/placing'
import { useSceneStore } from '../canvas/useScene'
import { landingOf, linkAt } from '../landing/landing'

const onCanvas = ({ x, y }: Position): boolean =>
  document.elementFromPoint(x, y)?.closest('[data-canvas]') != null

/** Where the pointer holds a card that is dropped: a little inside its top left corner. */
const GRIP = 24

/** Ways to add a card from the list. The new card is selected. */
export function useAddCard() {
  const { stage } = useActions()
  const { screenToFlowPosition, getZoom } = useReactFlow()
  const scene = useSceneStore()
  const landing = landingOf(stage.store)
  const placeOf = (point: Position): Position => screenToFlowPosition(point, { snapToGrid: false })
  return {
    /** Marks the connection below a card that is being dragged, if it can be put on it. */
    over(type: CardType, point: Position | null): void {
      const { flow, catalog } = stage
      const fits = (from: From): boolean => insertCard(flow, catalog, from, type) !== null
      const at = point && onCanvas(point) && !stage.state.readOnly ? placeOf(point) : null
      landing.setState({ on: at && linkAt(scene.now(), at, getZoom(), fits) })
    },
    /** Adds it where it was dropped, upon a connection between its cards; false, and nothing added, where that is not on the canvas. */
    addAt(type: CardType, point: Position): boolean {
      if (!onCanvas(point)) return false
      const at = placeOf({ x: point.x - GRIP, y: point.y - GRIP })
      const { on } = landing.getState()
      const from = on && { card: on.from, exit: on.exit }
      stage.view.focus((from && insertAt(stage, type, from, at)) ?? placeCard(stage, type, at))
      return true
    },
    /**
     * Adds it beside the selected card, or the last one, and brings it into view. Pressed with a pointer, or where the list
     * goes away with it, the card has the focus.
     */
    addInView(type: CardType, pointed: boolean): void {
      const key = placeCard(stage, type, null)
      if (pointed || !matchMedia('(min-width: 48rem)').matches) stage.view.focus(key)
    },
  }
}
