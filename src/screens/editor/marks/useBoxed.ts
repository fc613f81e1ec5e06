import { useStoreApi } from '@xyflow/react'
import { useEffect } from 'react'
import type { Box, Flow } from '@/core/flow/document'
import { contains } from '@/core/flow/layout/picked'
import { drawnBox } from '../canvas/window'
import { useEditorContext } from '../context'
import type { Marks } from '../store'

/** While a box is drawn on the canvas, what of the frames and notes it takes in is selected with the cards. */
export function useBoxed(): void {
  const { store } = useEditorContext()
  const view = useStoreApi()
  useEffect(
    () =>
      view.subscribe((now, before) => {
        if (now.userSelectionRect === before.userSelectionRect) return
        const box = drawnBox(now)
        const { flow, selection, links, select } = store.getState()
        if (box) select(selection, marksIn(flow, box), links)
      }),
    [store, view],
  )
}

/** Notes that the box touches, as cards are taken; frames that lie in it as a whole, since one works inside them. */
const marksIn = ({ frames = {}, notes = {} }: Pick<Flow, 'frames' | 'notes'>, box: Box): Marks => ({
  frames: Object.entries(frames).flatMap(([key, frame]) => (contains(box, frame) ? [key] : [])),
  notes: Object.entries(notes).flatMap(([key, note]) => (meets(box, note) ? [key] : [])),
})

export const meets = (a: Box, b: Box): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height
