import { ViewportPortal } from '@xyflow/react'
import { type RefObject, useEffect } from 'react'
import { useStore } from 'zustand'
import type { Drag, DragStore } from './drag'

/**
 * Shows what is dragged where it is, and what it stands level with. Cards are shifted as they stand; React Flow hears of it
 * when they are let go, else it would go through all cards in view at every move of the pointer.
 */
export function Dragged({ frame, drags }: { frame: RefObject<HTMLElement | null>; drags: DragStore }) {
  const guides = useStore(drags, ({ guides }) => guides)
  useEffect(() => {
    if (!frame.current) return
    const { show, end } = shifting(frame.current)
    const stop = drags.subscribe(drag => (drag.moving.size > 0 ? show(drag) : end()))
    return () => {
      stop()
      end()
    }
  }, [frame, drags])
  if (guides.length === 0) return null
  return (
    <ViewportPortal>
      <svg aria-hidden="true" width={1} height={1} className="canvas-lines">
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

function shifting(frame: HTMLElement) {
  const shifted = new Set<HTMLElement>()

  function shift(element: HTMLElement, { dx, dy }: Drag): void {
    element.style.translate = `${dx}px ${dy}px`
    shifted.add(element)
  }

  return {
    show(drag: Drag): void {
      const { moving } = drag
      for (const node of frame.querySelectorAll<HTMLElement>(NODES)) {
        const { id } = node.dataset
        if (id === undefined || moving.has(id)) shift(node, drag)
      }
    },

    /** All is as React knows it; what moved it draws anew, before anything is painted. */
    end(): void {
      for (const element of shifted) element.style.translate = ''
      shifted.clear()
    },
  }
}

/** Cards, and the box round a selection. */
const NODES = '.react-flow__node, .react-flow__nodesselection-rect'
