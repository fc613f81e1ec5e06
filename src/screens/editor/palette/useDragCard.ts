import { type PointerEvent, useEffect, useRef, useState } from 'react'

interface Point {
  readonly x: number
  readonly y: number
}

/** Pixels a pointer has to move before a press becomes a drag. */
const SLOP = 4

/** Dragging with pointer events, which unlike native drag and drop work by touch too. Escape gives up: it is over nothing then. */
export function useDragCard(onDrop: (point: Point) => void, onOver: (point: Point | null) => void) {
  const [at, setAt] = useState<Point | null>(null)
  const from = useRef<Point | null>(null)
  const dragged = useRef(false)
  const over = useRef(onOver)
  over.current = onOver

  function end(): void {
    from.current = null
    setAt(null)
    onOver(null)
  }

  useEffect(() => {
    if (!at) return
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      from.current = null
      setAt(null)
      over.current(null)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [at])

  const handlers = {
    onPointerDown(event: PointerEvent): void {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      from.current = { x: event.clientX, y: event.clientY }
      dragged.current = false
    },
    onPointerMove(event: PointerEvent): void {
      const start = from.current
      if (!start) return
      const point = { x: event.clientX, y: event.clientY }
      if (!dragged.current && Math.hypot(point.x - start.x, point.y - start.y) < SLOP) return
      dragged.current = true
      setAt(point)
      onOver(point)
    },
    onPointerUp(event: PointerEvent): void {
      if (from.current && dragged.current) onDrop({ x: event.clientX, y: event.clientY })
      end()
    },
    onPointerCancel: end,
  }
  /** True once for the click that the browser sends after a drag. */
  function justDragged(): boolean {
    const was = dragged.current
    dragged.current = false
    return was
  }
  return { at, handlers, justDragged }
}
