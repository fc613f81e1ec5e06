import type { OnInit } from '@xyflow/react'
import { useCallback } from 'react'
import { useEditorContext } from '../context'
import type { CardNode } from './nodes'

/** Below this zoom the words on a card can't be read. */
const READABLE = 0.6
const MARGIN = 60

/** The first look at a flow: all of it where that can be read, else its beginning; a new flow has room to the right. */
export function useFirstView(): OnInit<CardNode> {
  const { store } = useEditorContext()
  return useCallback(
    canvas => {
      const { flow } = store.getState()
      if (Object.keys(flow.cards).length < 2) return
      void canvas.fitView({ padding: 0.1, maxZoom: 1 }).then(() => {
        const begin = flow.layout[flow.start ?? '']
        if (canvas.getZoom() >= READABLE || !begin) return
        const height = document.querySelector('[data-canvas]')?.clientHeight ?? 0
        const x = MARGIN - begin.x * READABLE
        const y = height / 3 - begin.y * READABLE
        void canvas.setViewport({ x, y, zoom: READABLE })
      })
    },
    [store],
  )
}
