import { useStoreApi } from '@xyflow/react'
import { useEffect } from 'react'
import { useEditorContext } from '../context'
import type { Touched } from './touched'
import { useSceneStore } from './useScene'
import { drawnBox, FAR } from './window'

/** Far out a box selects on the map: React Flow draws it, and does not have the cards. */
export function useFarBox(touched: Touched): void {
  const { store } = useEditorContext()
  const scene = useSceneStore()
  const view = useStoreApi()
  useEffect(
    () =>
      view.subscribe((now, before) => {
        if (now.userSelectionRect === before.userSelectionRect) return
        const box = now.transform[2] < FAR ? drawnBox(now) : null
        if (box) return touched.setState({ keys: new Set(scene.now().inside(box)) })
        const { keys } = touched.getState()
        if (!keys || now.userSelectionRect) return
        touched.setState({ keys: null })
        // React Flow still has to tell what it thinks was selected.
        queueMicrotask(() => {
          const { select, marks } = store.getState()
          select([...keys], marks)
          view.setState({ nodesSelectionActive: false })
        })
      }),
    [store, scene, view, touched],
  )
}
