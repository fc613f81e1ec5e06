import type { Viewport } from '@xyflow/react'
import { type RefObject, useLayoutEffect, useState } from 'react'
import { useEditorContext } from '../context'
import { useSceneStore } from './useScene'
import { firstView } from './view'

/** Where the canvas is looked at first; `null` until the frame has a size, which is before anything is painted. */
export function useFirstView(frame: RefObject<HTMLElement | null>): Viewport | null {
  const { store } = useEditorContext()
  const scene = useSceneStore()
  const [view, setView] = useState<Viewport | null>(null)
  useLayoutEffect(() => {
    const { clientWidth: width = 0, clientHeight: height = 0 } = frame.current ?? {}
    setView(before => before ?? firstView({ width, height }, scene.now(), store.getState().flow))
  }, [frame, scene, store])
  return view
}
