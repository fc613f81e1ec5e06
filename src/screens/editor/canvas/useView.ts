import { useReactFlow } from '@xyflow/react'
import { useCallback, useEffect, useMemo } from 'react'
import type { Position } from '@/core/flow/document'
import { useEditor, useEditorContext } from '../context'
import { CARD_WIDTH } from './nodes'

/** About the height of a card: enough to tell whether one is in view. */
const CARD_HEIGHT = 200
/** Below this zoom a card that was asked for can't be read. */
const READABLE = 0.6

/** Ways to move the view so that something can be seen. */
export function useView() {
  const { flowToScreenPosition, setCenter, getZoom } = useReactFlow()
  return useMemo(() => {
    const reveal = ({ x, y }: Position): void => {
      const zoom = Math.max(getZoom(), READABLE)
      void setCenter(x + CARD_WIDTH / 2, y + CARD_HEIGHT / 2, { zoom, duration: 200 })
    }
    const shows = ({ x, y }: Position): boolean => {
      const box = document.querySelector('[data-canvas]')?.getBoundingClientRect()
      const from = flowToScreenPosition({ x, y })
      const to = flowToScreenPosition({ x: x + CARD_WIDTH, y: y + CARD_HEIGHT })
      return (
        box !== undefined &&
        from.x >= box.left &&
        to.x <= box.right &&
        from.y >= box.top &&
        to.y <= box.bottom
      )
    }
    return { reveal, revealIfHidden: (at: Position) => shows(at) || reveal(at) }
  }, [flowToScreenPosition, setCenter, getZoom])
}

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
