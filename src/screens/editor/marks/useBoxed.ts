import { useStoreApi } from '@xyflow/react'
import { useEffect } from 'react'
import type { Box, Flow } from '@/core/flow/document'
import { contains } from '@/core/flow/layout/picked'
import { fromsAt } from '../canvas/links'
import { useSceneStore } from '../canvas/useScene'
import { drawnBox, FAR } from '../canvas/window'
import { useEditorContext } from '../context'
import type { Marks } from '../store'

/** While a box is drawn on the canvas, what of the frames and notes it takes in is selected with the cards, and so are the connections of these. */
export function useBoxed(): void {
  const { store } = useEditorContext()
  const view = useStoreApi()
  const scene = useSceneStore()
  useEffect(
    () =>
      view.subscribe((now, before) => {
        if (now.userSelectionRect === before.userSelectionRect) return
        const box = drawnBox(now)
        if (!box) return
        const { flow, selection, select } = store.getState()
        // Far out no connection is drawn by itself.
        const near = now.transform[2] >= FAR
        select(selection, marksIn(flow, box), near ? fromsAt(scene.now(), new Set(selection)) : [])
      }),
    [store, view, scene],
  )
}

/** Notes that the box touches, as cards are taken; frames that lie in it as a whole, since one works inside them. */
const marksIn = ({ frames = {}, notes = {} }: Pick<Flow, 'frames' | 'notes'>, box: Box): Marks => ({
  frames: Object.entries(frames).flatMap(([key, frame]) => (contains(box, frame) ? [key] : [])),
  notes: Object.entries(notes).flatMap(([key, note]) => (meets(box, note) ? [key] : [])),
})

export const meets = (a: Box, b: Box): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height
