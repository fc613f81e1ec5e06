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

    /**
     * An end dropped over nothing takes the connection away. Anywhere on a card will do to lead there; or to begin there, at
     * its only exit.
     */
    function dropped(event: MouseEvent | TouchEvent, { line: { link }, at }: End): Change | null {
      const point = pointOn(event)
      const card = point && scene.now().cardAt(screenToFlowPosition(point, { snapToGrid: false }))
      if (!card) return freed(link)
      if (at === 'target') return canEnter(store, card) ? connect(link.from, link.exit, card) : null
      const [only, ...others] = scene.now().card(card)?.size.exits ?? []
      return only && others.length === 0 && card !== link.to ? led(link, card, only.name, link.to) : null
    }

    return (event, by, end) => {
      const { at } = end
      const { link } = end.line
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
        onConnect: ({ source, sourceHandle, target }) => apply(led(link, source, sourceHandle ?? '', target)),
        onConnectEnd: () => {},
        onReconnectEnd: (over, { isValid }) => {
          touch.setState({ pulled: null })
          kept.pull([])
          const change = isValid ? null : dropped(over, end)
          if (change) apply(change)
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

const led = (link: Link, from: string, exit: string, to: string): Change => ({
  set: 'all',
  changes: [freed(link), connect(from, exit, to)],
})

const freed = ({ from, exit }: Link): Change => connect(from, exit, null)
