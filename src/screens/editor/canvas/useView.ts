import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useCallback, useEffect, useMemo } from 'react'
import type { Position } from '@/core/flow/document'
import { useEditor, useEditorContext } from '../context'
import type { EditorStore } from '../store'
import { createHeading, type Heading } from './glide'
import { CARD_WIDTH } from './nodes'
import { useSceneStore } from './useScene'
import { centred, fitting, HANDY } from './view'
import { wholeOf } from './whole'
import { inView } from './window'

/** About the height of a card: enough to tell whether one is in view. */
const CARD_HEIGHT = 200

/** Ways to move the view so that something can be seen. */
export function useView() {
  const { setViewport, getZoom } = useReactFlow()
  const view = useStoreApi()
  const scene = useSceneStore()
  const { store } = useEditorContext()
  return useMemo(() => {
    const heading = headingOf(store, setViewport)
    const reveal = (at: Position): void =>
      heading.go(centred(view.getState(), middleOf(at), Math.max(heading.to?.zoom ?? getZoom(), HANDY)))
    const shows = ({ x, y }: Position): boolean => {
      const seen = inView(view.getState(), heading.to ?? undefined)
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
      if (part) heading.go(fitting(view.getState(), part))
    }
    /** Selects a card, which brings it among those that are drawn, and gives it the focus. The view stays. */
    const focus = (key: string): void => {
      store.getState().select([key])
      requestAnimationFrame(() => nodeOf(key)?.focus({ preventScroll: true }))
    }
    const revealIfHidden = (at: Position): void => {
      if (!shows(at)) reveal(at)
    }
    return { reveal, revealIfHidden, fitAll, focus, goTo: heading.go }
  }, [setViewport, getZoom, view, scene, store])
}

const middleOf = ({ x, y }: Position): Position => ({ x: x + CARD_WIDTH / 2, y: y + CARD_HEIGHT / 2 })

/** One for all who move the view of an open flow. */
function headingOf(store: EditorStore, move: Parameters<typeof createHeading>[0]): Heading {
  const known = headings.get(store) ?? createHeading(move)
  headings.set(store, known)
  return known
}

const headings = new WeakMap<EditorStore, Heading>()

/** What of a card takes the focus. */
const nodeOf = (key: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-canvas] .react-flow__node[data-id="${CSS.escape(key)}"]`)

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
