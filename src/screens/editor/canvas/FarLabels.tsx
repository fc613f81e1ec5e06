import { useReactFlow, useStoreApi } from '@xyflow/react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useEditorContext } from '../context'
import type { DragStore } from './drag'
import './farLabels.css'
import { type FarLabel, labelsIn } from './labels'
import { useSceneStore } from './useScene'
import { FAR } from './window'

/**
 * The names of exits far out. They are chosen once the view rests; while it is pulled they are only shifted, all at once, and
 * while it is zoomed or something is dragged they are gone.
 */
export function FarLabels({ frame, drags }: { frame: RefObject<HTMLElement | null>; drags: DragStore }) {
  const { store } = useEditorContext()
  const scene = useSceneStore()
  const view = useStoreApi()
  const { screenToFlowPosition } = useReactFlow()
  const sheet = useRef<HTMLDivElement>(null)
  const [labels, setLabels] = useState<readonly FarLabel[]>(NONE)

  useEffect(() => {
    let drawn = view.getState().transform
    let pointed: string | null = null
    let rest = 0
    function choose(): void {
      rest = 0
      const now = view.getState()
      if (now.transform[2] >= FAR || drags.getState().moving.size > 0) {
        setLabels(NONE)
        return
      }
      drawn = now.transform
      const { selection } = store.getState()
      setLabels(labelsIn(scene.now(), now, new Set(pointed === null ? selection : [pointed, ...selection])))
      if (sheet.current) sheet.current.style.transform = ''
      sheet.current?.toggleAttribute('hidden', false)
    }
    const soon = (after: number): void => {
      clearTimeout(rest)
      rest = window.setTimeout(choose, after)
    }
    const hide = (): void => {
      sheet.current?.toggleAttribute('hidden', true)
      soon(REST)
    }
    function moved([x, y, zoom]: typeof drawn): void {
      if (zoom !== drawn[2]) {
        hide()
        return
      }
      if (sheet.current) sheet.current.style.transform = `translate(${x - drawn[0]}px,${y - drawn[1]}px)`
      soon(REST)
    }
    const point = ({ clientX, clientY, buttons, pointerType }: PointerEvent): void => {
      if (buttons !== 0 || pointerType === 'touch') return
      const at = screenToFlowPosition({ x: clientX, y: clientY }, { snapToGrid: false })
      const over = scene.now().cardAt(at)
      if (over === pointed) return
      pointed = over
      soon(HOVER)
    }
    const leave = (): void => {
      if (pointed === null) return
      pointed = null
      soon(HOVER)
    }
    const listening = new AbortController()
    const { signal } = listening
    frame.current?.addEventListener('pointermove', point, { passive: true, signal })
    frame.current?.addEventListener('pointerleave', leave, { signal })
    const stops = [
      view.subscribe((now, before) => {
        if (now.transform !== before.transform) moved(now.transform)
        else if (now.width !== before.width || now.height !== before.height) soon(REST)
      }),
      scene.subscribe(hide),
      drags.subscribe(hide),
      store.subscribe((now, before) => now.selection !== before.selection && soon(HOVER)),
      () => listening.abort(),
    ]
    soon(REST)
    return () => {
      clearTimeout(rest)
      for (const stop of stops) stop()
    }
  }, [frame, drags, store, scene, view, screenToFlowPosition])

  return (
    <div ref={sheet} aria-hidden data-far-labels className="far-labels">
      {labels.map(({ id, text, box, on }) => (
        <span key={id} data-on={on} style={{ left: box.x, top: box.y, width: box.width, height: box.height }}>
          {text}
        </span>
      ))}
    </div>
  )
}

const NONE: readonly FarLabel[] = []
/** Milliseconds without a movement after which a view rests; and after which a pointer does. */
const REST = 160
const HOVER = 40
