import { type RefObject, useLayoutEffect, useState } from 'react'

/** Whether a box is at least so many pixels wide; while it is hidden, whether it was. */
export function useRoom(box: RefObject<HTMLElement | null>, width: number): boolean {
  const [roomy, setRoomy] = useState(false)
  useLayoutEffect(() => {
    const { current } = box
    if (!current) return
    const look = () => current.clientWidth > 0 && setRoomy(current.clientWidth >= width)
    look()
    const observer = new ResizeObserver(look)
    observer.observe(current)
    return () => observer.disconnect()
  }, [box, width])
  return roomy
}
