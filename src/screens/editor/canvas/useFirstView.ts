import { useStoreApi, type Viewport } from '@xyflow/react'
import { type RefObject, useLayoutEffect, useState } from 'react'
import { useEditorContext } from '../context'
import { useSceneStore } from './useScene'
import { firstView } from './view'

/** Where the canvas is looked at first; `null` until the frame has a size, which is before anything is painted. */
export function useFirstView(frame: RefObject<HTMLElement | null>): Viewport | null {
  const { store } = useEditorContext()
  const scene = useSceneStore()
  const canvas = useStoreApi()
  const [view, setView] = useState<Viewport | null>(null)
  useLayoutEffect(() => {
    const { clientWidth: width = 0, clientHeight: height = 0 } = frame.current ?? {}
    const first = firstView({ width, height }, scene.now(), store.getState().flow)
    const { x, y, zoom } = first
    // React Flow would find out for itself, after it has drawn what is in a view of no size.
    canvas.setState({ width, height, transform: [x, y, zoom], updateNodeInternals: nothing })
    setView(before => before ?? first)
  }, [frame, scene, store, canvas])
  return view
}

/** React Flow would measure all handles of each card that comes, and draw it once more: where they are is known. */
const nothing = (): void => undefined
