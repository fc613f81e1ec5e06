import type { Connection } from '@xyflow/react'
import { useReactFlow, useStoreApi } from '@xyflow/react'
import { XYHandle } from '@xyflow/system'
import { useMemo } from 'react'
import { connect } from '@/core/flow/compose'
import type { Change } from '@/core/flow/edit'
import { useEditorContext } from '../context'
import { canEnter, pointOn } from './connecting'
import type { End } from './ends'
import type { LineTouch } from './lineTouch'
import type { Link } from './scene'
import type { Kept } from './useKept'
import { useSceneStore } from './useScene'

/** Takes hold of an end, with the event that did so. */
export type Take = (event: MouseEvent | TouchEvent, by: Element, end: End) => void

/** Moves an end of a connection to another card or exit, as React Flow pulls new ones. */
export function useReconnecting(touch: LineTouch, kept: Kept): Take {
  const { store } = useEditorContext()
  const canvas = useStoreApi()
  const scene = useSceneStore()
  const { screenToFlowPosition } = useReactFlow()
  return useMemo((): Take => {
    const apply = (change: Change): void => store.getState().apply(change)

    /** An end dropped over nothing takes the connection away; anywhere on a card will do to lead there. */
    function drop(event: MouseEvent | TouchEvent, link: Link): void {
      const at = pointOn(event)
      const target = at && scene.now().cardAt(screenToFlowPosition(at, { snapToGrid: false }))
      if (target && canEnter(store, target)) apply(connect(link.from, link.exit, target))
      else if (!target) apply(freed(link))
    }

    return (event, by, { line: { link }, at }) => {
      const view = canvas.getState()
      XYHandle.onPointerDown(event, {
        ...view,
        ...fixedEnd(link, at),
        flowId: view.rfId,
        handleDomNode: by,
        dragThreshold: view.connectionDragThreshold,
        isValidConnection: (...args) => canvas.getState().isValidConnection?.(...args) ?? true,
        getTransform: () => canvas.getState().transform,
        getFromHandle: () => canvas.getState().connection.fromHandle,
        onConnectStart: () => {
          touch.setState({ pulled: link.id })
          kept.pull([link.from, link.to])
        },
        onConnect: next => apply(led(link, next)),
        onConnectEnd: () => {},
        onReconnectEnd: (over, { isValid }) => {
          touch.setState({ pulled: null })
          kept.pull([])
          if (!isValid) drop(over, link)
        },
      })
    }
  }, [store, canvas, scene, touch, kept, screenToFlowPosition])
}

/** The other end, which stays where it is. */
function fixedEnd({ from, exit, to }: Link, at: End['at']) {
  return at === 'target'
    ? { nodeId: from, handleId: exit, edgeUpdaterType: 'source' as const, isTarget: false }
    : { nodeId: to, handleId: 'in', edgeUpdaterType: 'target' as const, isTarget: true }
}

const led = (link: Link, { source, sourceHandle, target }: Connection): Change => ({
  set: 'all',
  changes: [freed(link), connect(source, sourceHandle ?? '', target)],
})

const freed = ({ from, exit }: Link): Change => connect(from, exit, null)
