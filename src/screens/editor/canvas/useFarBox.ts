import { type ReactFlowState, useStoreApi } from '@xyflow/react'
import { useEffect } from 'react'
import { useEditorContext } from '../context'
import type { Box } from './boxes'
import type { Touched } from './touched'
import { useSceneStore } from './useScene'
import { FAR } from './window'

/** Far out a box selects on the map: React Flow draws it, and does not have the cards. */
export function useFarBox(touched: Touched): void {
  const { store } = useEditorContext()
  const scene = useSceneStore()
  const view = useStoreApi()
  useEffect(
    () =>
      view.subscribe((now, before) => {
        if (now.userSelectionRect === before.userSelectionRect) return
        const box = boxOf(now)
        if (box) return touched.setState({ keys: new Set(scene.now().inside(box)) })
        const { keys } = touched.getState()
        if (!keys || now.userSelectionRect) return
        touched.setState({ keys: null })
        // React Flow still has to tell what it thinks was selected.
        queueMicrotask(() => {
          store.getState().select([...keys])
          view.setState({ nodesSelectionActive: false })
        })
      }),
    [store, scene, view, touched],
  )
}

function boxOf({ userSelectionRect: rect, userSelectionActive, transform }: ReactFlowState): Box | null {
  const [x, y, zoom] = transform
  if (!rect || !userSelectionActive || zoom >= FAR) return null
  return {
    x: (rect.x - x) / zoom,
    y: (rect.y - y) / zoom,
    width: rect.width / zoom,
    height: rect.height / zoom,
  }
}
