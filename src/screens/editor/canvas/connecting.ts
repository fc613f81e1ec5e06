import {
  type Connection,
  type Edge,
  type OnConnectEnd,
  type OnConnectStart,
  type OnReconnect,
  type ReactFlowProps,
  useReactFlow,
} from '@xyflow/react'
import { useMemo } from 'react'
import { connect } from '@/core/flow/compose'
import type { Position } from '@/core/flow/document'
import type { Change } from '@/core/flow/edit'
import { useEditorContext } from '../context'
import type { EditorStore } from '../store'
import type { Kept } from './useKept'
import { useSceneStore } from './useScene'

/** What pulling at an exit does: connecting, moving an end, letting go over a card's body or over nothing. */
export function useConnecting(kept: Kept) {
  const { store } = useEditorContext()
  const scene = useSceneStore()
  const { screenToFlowPosition } = useReactFlow()
  return useMemo(() => {
    const cardUnder = (event: MouseEvent | TouchEvent): string | null => {
      const point = 'changedTouches' in event ? event.changedTouches[0] : event
      if (!point || !document.elementFromPoint(point.clientX, point.clientY)?.closest('[data-canvas]'))
        return null
      const at: Position = { x: point.clientX, y: point.clientY }
      return scene.now().cardAt(screenToFlowPosition(at, { snapToGrid: false }))
    }
    return gestures(store, kept, cardUnder)
  }, [store, scene, kept, screenToFlowPosition])
}

function gestures(
  store: EditorStore,
  kept: Kept,
  cardUnder: (event: MouseEvent | TouchEvent) => string | null,
) {
  const apply = (change: Change): void => store.getState().apply(change)
  return {
    // The card it is pulled from may be left behind while the view moves; the connection still has to begin somewhere.
    onConnectStart: ((_event, { nodeId }) =>
      kept.pull(nodeId === null ? [] : [nodeId])) satisfies OnConnectStart,

    onConnect: ({ source, sourceHandle, target }: Connection): void =>
      apply(connect(source, sourceHandle ?? '', target)),

    /** Anywhere on a card will do; nobody should have to hit a dot. */
    onConnectEnd: ((event, { isValid, fromHandle }) => {
      kept.pull([])
      const target = cardUnder(event)
      const from = fromHandle?.type === 'source' ? fromHandle : null
      if (!isValid && from && target && canEnter(store, target))
        apply(connect(from.nodeId, from.id ?? '', target))
    }) satisfies OnConnectEnd,

    onReconnectStart: (_event: unknown, { source, target }: Edge): void => kept.pull([source, target]),

    onReconnect: ((edge, next) => {
      apply({
        set: 'all',
        changes: [freed(edge), connect(next.source, next.sourceHandle ?? '', next.target)],
      })
    }) satisfies OnReconnect,

    /** An end dropped over nothing takes the connection away. */
    onReconnectEnd: ((event, edge, _handle, { isValid }) => {
      kept.pull([])
      if (isValid) return
      const target = cardUnder(event)
      if (target && canEnter(store, target)) apply(connect(edge.source, edge.sourceHandle ?? '', target))
      else if (!target) apply(freed(edge))
    }) satisfies NonNullable<ReactFlowProps['onReconnectEnd']>,
  }
}

const freed = ({ source, sourceHandle }: Edge): Change => connect(source, sourceHandle ?? '', null)

const canEnter = (store: EditorStore, key: string): boolean =>
  store.getState().flow.cards[key]?.type !== 'start'
