import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useCallback, useEffect, useMemo } from 'react'
import type { Position } from '@/core/flow/document'
import { useEditor, useEditorContext } from '../context'
import { CARD_WIDTH } from './nodes'
import { useSceneStore } from './useScene'
import { fitting, READABLE } from './view'
import { wholeOf } from './whole'
import { inView } from './window'

/** About the height of a card: enough to tell whether one is in view. */
const CARD_HEIGHT = 200

/** Ways to move the view so that something can be seen. */
export function useView() {
  const { setCenter, setViewport, getZoom } = useReactFlow()
  const view = useStoreApi()
  const scene = useSceneStore()
  const { store } = useEditorContext()
  return useMemo(() => {
    const reveal = ({ x, y }: Position): void => {
      const zoom = Math.max(getZoom(), READABLE)
      void setCenter(x + CARD_WIDTH / 2, y + CARD_HEIGHT / 2, { zoom, duration: DURATION })
    }
    const shows = ({ x, y }: Position): boolean => {
      const seen = inView(view.getState())
      return (
        x >= seen.x &&
        y >= seen.y &&
        x + CARD_WIDTH <= seen.x + seen.width &&
        y + CARD_HEIGHT <= seen.y + seen.height
      )
    }
    /** Everything, also the cards that React Flow was not given. */
    const fitAll = (): void => {
      const part = wholeOf(scene.now(), store.getState().flow)
      if (part) void setViewport(fitting(view.getState(), part), { duration: DURATION })
    }
    /** Selects a card, which brings it among those that are drawn, and gives it the focus. The view stays. */
    const focus = (key: string): void => {
      store.getState().select([key])
      requestAnimationFrame(() => nodeOf(key)?.focus({ preventScroll: true }))
    }
    return { reveal, revealIfHidden: (at: Position) => shows(at) || reveal(at), fitAll, focus }
  }, [setCenter, setViewport, getZoom, view, scene, store])
}

/** What of a card takes the focus. */
const nodeOf = (key: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-canvas] .react-flow__node[data-id="${CSS.escape(key)}"]`)

const DURATION = 200

/** Brings a card into the middle of the view and selects it; says whether it is there. */
export function useShowCard(): (card: string) => boolean {
  const { store } = useEditorContext()
  const { reveal } = useView()
  return useCallback(
    card => {
      const { flow, select } = store.getState()
      const at = flow.layout[card]
      if (!at) return false
      select([card])
      reveal(at)
      return true
    },
    [store, reveal],
  )
}

/** The view follows a rehearsal to the card it is at. */
export function useFollowRunning(): void {
  const { store } = useEditorContext()
  const running = useEditor(state => state.running)
  const { revealIfHidden } = useView()
  useEffect(() => {
    const at = running === null ? undefined : store.getState().flow.layout[running]
    if (!at) return
    // A rehearsal that begins takes room from the canvas, which knows its new size two frames later.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => revealIfHidden(at))
    })
    return () => cancelAnimationFrame(frame)
  }, [store, running, revealIfHidden])
}
