import { type Connection, type OnConnectEnd, type OnConnectStart, useReactFlow } from '@xyflow/react'
import { useMemo } from 'react'
import { connect } from '@/core/flow/compose'
import type { Position } from '@/core/flow/document'
import type { Change } from '@/core/flow/edit'
import { useActions } from '../actions/context'
import type { Link, Point } from '../actions/stage'
import { useEditorContext } from '../context'
import type { EditorStore } from '../store'
import { ENTRY_Y } from './size'
import type { Kept } from './useKept'
import { useSceneStore } from './useScene'

/** What pulling at an exit does: connecting, letting go over a card's body or over nothing. */
export function useConnecting(kept: Kept) {
  const { store } = useEditorContext()
  const { stage } = useActions()
  const scene = useSceneStore()
  const { screenToFlowPosition } = useReactFlow()
  return useMemo(() => {
    const placeOf = (at: Point): Position => screenToFlowPosition(at, { snapToGrid: false })
    const cardUnder = (event: MouseEvent | TouchEvent): string | null => {
      const at = pointOn(event)
      return at && scene.now().cardAt(placeOf(at))
    }
    /** Nothing lies there yet: what shall? Its entry comes to lie where the pointer is. */
    const onEmpty = (event: MouseEvent | TouchEvent, after: Link, begun: Position): void => {
      const at = pointOn(event)
      if (!at || store.getState().readOnly) return
      const { x, y } = placeOf(at)
      if (Math.hypot(x - begun.x, y - begun.y) < SLIP) return
      stage.show({ kind: 'add', after, place: { x, y: y - ENTRY_Y }, at })
    }
    return gestures(store, kept, { cardUnder, onEmpty })
  }, [store, stage, scene, kept, screenToFlowPosition])
}

/** Where in the window a pointer was let go; `null` where that is not on the canvas. */
export function pointOn(event: MouseEvent | TouchEvent): Point | null {
  const point = 'changedTouches' in event ? event.changedTouches[0] : event
  const under = point && document.elementFromPoint(point.clientX, point.clientY)
  return point && under?.closest('[data-canvas]') ? { x: point.clientX, y: point.clientY } : null
}

/** Nearer to the dot it was pulled from, in pixels at zoom 1, nothing was meant. */
const SLIP = 24

interface Ends {
  cardUnder(event: MouseEvent | TouchEvent): string | null
  onEmpty(event: MouseEvent | TouchEvent, after: Link, begun: Position): void
}

function gestures(store: EditorStore, kept: Kept, { cardUnder, onEmpty }: Ends) {
  const apply = (change: Change): void => store.getState().apply(change)
  return {
    // The card it is pulled from may be left behind while the view moves; the connection still has to begin somewhere.
    onConnectStart: ((_event, { nodeId }) =>
      kept.pull(nodeId === null ? [] : [nodeId])) satisfies OnConnectStart,

    onConnect: ({ source, sourceHandle, target }: Connection): void =>
      apply(connect(source, sourceHandle ?? '', target)),

    /** Anywhere on a card will do; nobody should have to hit a dot. */
    onConnectEnd: ((event, { isValid, fromHandle, from: begun }) => {
      kept.pull([])
      const target = cardUnder(event)
      const from = fromHandle?.type === 'source' ? fromHandle : null
      if (isValid || !from) return
      const after = { card: from.nodeId, exit: from.id ?? '' }
      if (target && canEnter(store, target)) apply(connect(after.card, after.exit, target))
      else if (!target && begun) onEmpty(event, after, begun)
    }) satisfies OnConnectEnd,
  }
}

export const canEnter = (store: EditorStore, key: string): boolean =>
  store.getState().flow.cards[key]?.type !== 'start'
