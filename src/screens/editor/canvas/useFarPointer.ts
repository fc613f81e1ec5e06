import { useReactFlow } from '@xyflow/react'
import { type RefObject, useEffect } from 'react'
import { useActions } from '../actions/context'
import { useEditorContext } from '../context'
import type { DragStore } from './drag'
import { farGestures } from './farGestures'
import { useSceneStore } from './useScene'
import { useView } from './useView'

/**
 * Far out the cards are a drawing: what is under the pointer is looked up. A press on a block selects, a drag moves it, a
 * double click leads there. Everything else, an empty place or a card that React Flow has, is React Flow's as ever.
 */
export function useFarPointer(frame: RefObject<HTMLElement | null>, drags: DragStore): void {
  const { store } = useEditorContext()
  const { stage } = useActions()
  const scene = useSceneStore()
  const { screenToFlowPosition, getZoom } = useReactFlow()
  const { reveal, focus } = useView()

  useEffect(() => {
    const element = frame.current
    if (!element) return
    const gestures = farGestures({
      store,
      drags,
      scene: scene.now,
      toCanvas: point => screenToFlowPosition(point, { snapToGrid: false }),
      zoom: getZoom,
      focus,
      reveal,
      several: () => stage.several,
      pressed: key => stage.host.pressed(key),
    })
    const listening = new AbortController()
    const { signal } = listening
    const first = { capture: true, signal }
    element.addEventListener('pointerdown', gestures.press, first)
    element.addEventListener('mousedown', gestures.keep, first)
    element.addEventListener('touchstart', gestures.keep, first)
    element.addEventListener('click', gestures.click, first)
    element.addEventListener('dblclick', gestures.doubleClick, first)
    window.addEventListener('pointermove', gestures.drag, { signal })
    window.addEventListener('pointerup', gestures.release, { signal })
    window.addEventListener('pointercancel', gestures.giveUp, { signal })
    return () => {
      listening.abort()
      gestures.giveUp()
    }
  }, [frame, drags, store, stage, scene, screenToFlowPosition, getZoom, reveal, focus])
}
