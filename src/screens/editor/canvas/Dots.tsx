import { useStoreApi } from '@xyflow/react'
import { useEffect, useId, useRef } from 'react'
import { GRID } from './nodes'
import type { View } from './window'

/** The dots of the grid: a field larger than the view by one step, that is only shifted while the view is pulled. */
export function Dots() {
  const view = useStoreApi()
  const id = useId()
  const field = useRef<SVGSVGElement>(null)
  const pattern = useRef<SVGPatternElement>(null)
  useEffect(() => {
    let zoomed = 0
    function follow({ transform: [x, y, zoom] }: Pick<View, 'transform'>): void {
      const step = GRID * zoom
      if (zoom !== zoomed) spread(pattern.current, zoom)
      zoomed = zoom
      if (field.current)
        field.current.style.transform = `translate(${within(x, step)}px,${within(y, step)}px)`
    }
    follow(view.getState())
    const stop = view.subscribe((now, before) => now.transform !== before.transform && follow(now))
    // What was painted in full is not gone through again when it is shifted. This is larger than the view, and painted in full
    // while it is a layer of its own; it does not stay one, because that costs more at every move than it saves.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => field.current?.toggleAttribute('data-painted', true))
    })
    return () => {
      cancelAnimationFrame(frame)
      stop()
    }
  }, [view])
  return (
    <svg ref={field} aria-hidden="true" className="canvas-dots">
      <pattern ref={pattern} id={id} patternUnits="userSpaceOnUse">
        <circle />
      </pattern>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  )
}

function spread(pattern: SVGPatternElement | null, zoom: number): void {
  for (const side of ['width', 'height']) pattern?.setAttribute(side, String(GRID * zoom))
  for (const side of ['cx', 'cy', 'r']) pattern?.firstElementChild?.setAttribute(side, String(zoom / 2))
}

/** Where the field begins, at most a step before the frame: with a dot in the middle between places cards snap to. */
const within = (at: number, step: number): number => ((((at - step / 2) % step) + step) % step) - step
