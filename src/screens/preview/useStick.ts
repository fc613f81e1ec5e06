import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'

/** Pixels from the end within which the reader counts as reading the end. */
const NEAR = 48

/**
 * Keeps a scrolled list at its end while the reader is there. Who has scrolled back is left in peace, and told that
 * there is more. `own` counts the entries the reader made, which they surely want to see.
 */
export function useStick(count: number, own: number) {
  const box = useRef<HTMLDivElement>(null)
  const atEnd = useRef(true)
  const seen = useRef({ count: 0, own: 0 })
  const height = useRef(0)
  const [missed, setMissed] = useState(false)

  function toEnd() {
    if (box.current) box.current.scrollTop = box.current.scrollHeight
    atEnd.current = true
    setMissed(false)
  }
  function look() {
    const { current } = box
    // A scroll that comes with a change of size is the browser's doing, not the reader's.
    if (!current || current.clientHeight !== height.current) return
    atEnd.current = current.scrollHeight - current.scrollTop - current.clientHeight < NEAR
    if (atEnd.current) setMissed(false)
  }

  useLayoutEffect(() => {
    const before = seen.current
    seen.current = { count, own }
    if (count === before.count) return
    if (count < before.count || own !== before.own || atEnd.current) toEnd()
    else setMissed(true)
  })

  // What stands below the box pushes it together: its end stays in sight. Content that unfolds pushes nobody.
  const resized = useEffectEvent((changes: readonly ResizeObserverEntry[]) => {
    const { current } = box
    if (!current || !changes.some(({ target }) => target === current)) return look()
    height.current = current.clientHeight
    if (atEnd.current) current.scrollTop = current.scrollHeight
  })
  useEffect(() => {
    const { current } = box
    if (!current) return
    const observer = new ResizeObserver(changes => resized(changes))
    observer.observe(current)
    if (current.firstElementChild) observer.observe(current.firstElementChild)
    return () => observer.disconnect()
  }, [])

  return { box, missed, toEnd, onScroll: look }
}
