import { type ReactFlowState, useStoreApi } from '@xyflow/react'
import { CircleHelp } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useEditorContext } from '../context'
import type { EditorState } from '../store'
import type { DragStore } from './drag'
import { glyphsIn, stamps } from './glyphs'
import { type Inks, inksAt, onInksChange } from './inks'
import { mapSurface } from './mapSurface'
import type { Shown } from './paint'
import type { Touched } from './touched'
import { useSceneStore } from './useScene'
import { FAR } from './window'

/** Behind the cards: far out, the whole flow as a map. It draws outside React, at most once a frame. Another theme needs another one. */
export function FarMap({ drags, touched }: { drags: DragStore; touched: Touched }) {
  const context = useEditorContext()
  const scene = useSceneStore()
  const view = useStoreApi()
  const canvas = useRef<HTMLCanvasElement>(null)
  const pictures = useRef<HTMLSpanElement>(null)

  useEffect(() => {
    const element = canvas.current
    if (!element) return
    const surface = mapSurface(element)
    let inks: Inks | null = null
    const stampOf = stamps(pictures.current ? glyphsIn(pictures.current) : new Map())
    let asked = 0
    let stale = true

    function drawNow(): void {
      asked = 0
      const frame = view.getState()
      if (frame.transform[2] >= FAR || !element) return
      if (!stale && surface.exact(frame)) return
      stale = false
      inks ??= inksAt(element)
      const shown = shownOf(context.store.getState(), context.faceOf, touched.getState().keys)
      surface.draw(frame, { ...shown, stampOf, scene: scene.now(), drag: drags.getState() }, inks)
    }
    const ask = (): void => {
      stale = true
      if (asked === 0) asked = requestAnimationFrame(drawNow)
    }
    let rest = 0
    function moved(now: ReactFlowState, before: ReactFlowState): void {
      if (now.transform === before.transform && now.width === before.width && now.height === before.height)
        return
      clearTimeout(rest)
      if (now.transform[2] >= FAR) surface.clear()
      else if (!surface.follow(now)) ask()
      // Stretched letters are drawn sharp once the zoom rests.
      else if (!surface.exact(now)) rest = window.setTimeout(ask, 120)
    }
    const repaint = (): void => {
      inks = null
      ask()
    }
    const stops = [
      view.subscribe(moved),
      scene.subscribe(ask),
      drags.subscribe(ask),
      touched.subscribe(ask),
      context.store.subscribe((now, before) => {
        if (
          now.selection !== before.selection ||
          now.problems !== before.problems ||
          now.running !== before.running
        )
          ask()
      }),
      onInksChange(repaint),
    ]
    // At once: the cards are gone by the next frame.
    drawNow()
    return () => {
      cancelAnimationFrame(asked)
      clearTimeout(rest)
      for (const stop of stops) stop()
    }
  }, [context, scene, view, drags, touched])

  return (
    <>
      <canvas ref={canvas} aria-hidden className="canvas-map" width={0} height={0} />
      <span ref={pictures} hidden>
        {[...context.catalog.keys()].map(type => {
          const Picture = context.faceOf(type)?.icon ?? CircleHelp
          return <Picture key={type} data-glyph={type} />
        })}
      </span>
    </>
  )
}

function shownOf(
  { selection, running, problems }: EditorState,
  faceOf: (type: string) => { readonly hue: ReturnType<Shown['hueOf']> } | undefined,
  touched: ReadonlySet<string> | null,
): Omit<Shown, 'scene' | 'drag' | 'stampOf'> {
  return {
    selected: touched ?? new Set(selection),
    running,
    hueOf: type => faceOf(type)?.hue ?? 'slate',
    troubleOf: key => {
      const all = problems[key]
      if (!all || all.length === 0) return null
      return all.some(({ severity }) => severity === 'error') ? 'error' : 'warning'
    },
  }
}
