import { ViewportPortal } from '@xyflow/react'
import { useStore } from 'zustand'
import type { DragStore } from './drag'

/** Connections that only pass through the window, and what a dragged card is level with. */
export function Lines({ crossing, drags }: { crossing: string; drags: DragStore }) {
  const guides = useStore(drags, ({ guides }) => guides)
  if (crossing === '' && guides.length === 0) return null
  return (
    <ViewportPortal>
      <svg aria-hidden="true" width={1} height={1} className="canvas-lines">
        {crossing === '' ? null : <path d={crossing} className="canvas-passing" />}
        {guides.map(({ from, to }) => (
          <path
            key={`${from.x} ${from.y} ${to.x} ${to.y}`}
            d={`M${from.x} ${from.y}L${to.x} ${to.y}`}
            className="canvas-guide"
          />
        ))}
      </svg>
    </ViewportPortal>
  )
}
