import { Panel, useReactFlow, useStoreApi } from '@xyflow/react'
import { type PointerEvent, useEffect, useRef } from 'react'
import type { Flow } from '@/core/flow/document'
import { type Hue, hueNamed } from '@/ui/hue'
import { useEditorContext } from '../context'
import type { Box } from './boxes'
import { type Inks, inksAt, onInksChange } from './inks'
import { CARD_WIDTH } from './nodes'
import type { Scene } from './scene'
import { useSceneStore } from './useScene'
import { wholeOf } from './whole'
import { inView } from './window'

const SIZE = { width: 160, height: 104 }
const PAD = 6

/** The whole flow in a corner, with a frame round what is in view. A press or a drag on it leads there; the wheel zooms. */
export function Overview() {
  const { store, faceOf } = useEditorContext()
  const scene = useSceneStore()
  const view = useStoreApi()
  const { setCenter, getZoom, zoomTo } = useReactFlow()
  const canvas = useRef<HTMLCanvasElement>(null)
  const frame = useRef<HTMLDivElement>(null)

  useEffect(() => {
    let asked = 0
    let known: Inks | null = null
    function draw(): void {
      asked = 0
      const pen = canvas.current?.getContext('2d')
      if (!canvas.current || !pen) return
      known ??= inksAt(canvas.current)
      const inks = known
      const { selection, flow } = store.getState()
      const map = scaled(scene.now(), flow)
      sharpen(pen)
      if (map) {
        drawMarks(pen, map, flow, inks)
        drawCards(pen, map, scene.now(), type => inkIn(inks, faceOf(type)?.hue ?? 'slate'), {
          keys: new Set(selection),
          ink: inks.selected,
        })
      }
      place()
    }
    let stands = ''
    const place = (): void => {
      const at = framed(scaled(scene.now(), store.getState().flow), inView(view.getState()))
      // In a large flow the view is pulled for long before anything here moves by a dot of the screen.
      const now = at ? `${at.x} ${at.y} ${at.width} ${at.height}` : ''
      if (!frame.current || !at || now === stands) return
      stands = now
      frame.current.style.transform = `translate(${at.x}px,${at.y}px)`
      frame.current.style.width = `${at.width}px`
      frame.current.style.height = `${at.height}px`
    }
    const ask = (): void => {
      if (asked === 0) asked = requestAnimationFrame(draw)
    }
    const stops = [
      scene.subscribe(ask),
      store.subscribe((now, before) => {
        const marked = now.flow.frames !== before.flow.frames || now.flow.notes !== before.flow.notes
        if (marked || now.selection !== before.selection) ask()
      }),
      view.subscribe((now, before) => now.transform !== before.transform && place()),
      onInksChange(() => {
        known = null
        ask()
      }),
    ]
    ask()
    return () => {
      cancelAnimationFrame(asked)
      for (const stop of stops) stop()
    }
  }, [store, faceOf, scene, view])

  function lead(event: PointerEvent<HTMLDivElement>): void {
    const box = event.currentTarget.getBoundingClientRect()
    const at = beneath(
      scaled(scene.now(), store.getState().flow),
      event.clientX - box.left,
      event.clientY - box.top,
    )
    if (event.buttons === 1 && at) void setCenter(at.x, at.y, { zoom: getZoom() })
  }
  return (
    <Panel position="bottom-right" className="canvas-overview">
      {/* The same can be done with the keyboard by focusing cards, which brings them into view. */}
      <div
        className="relative overflow-hidden"
        style={SIZE}
        onPointerDown={event => {
          event.currentTarget.setPointerCapture(event.pointerId)
          lead(event)
        }}
        onPointerMove={lead}
        onWheel={event => void zoomTo(getZoom() * 2 ** (-event.deltaY / 300))}
      >
        <canvas ref={canvas} role="img" aria-label="Minimap" {...SIZE} style={SIZE} />
        <div
          ref={frame}
          aria-hidden
          className="pointer-events-none absolute top-0 left-0 rounded-sm border border-accent-line bg-accent-line/10"
        />
      </div>
    </Panel>
  )
}

interface Map {
  /** What of the canvas it shows. */
  readonly part: Box
  readonly zoom: number
  readonly x: number
  readonly y: number
}

/** How the canvas is laid out on the map. */
function scaled(scene: Scene, flow: Pick<Flow, 'frames' | 'notes'>): Map | null {
  const part = wholeOf(scene, flow)
  if (!part) return null
  const zoom = Math.min(
    (SIZE.width - 2 * PAD) / Math.max(1, part.width),
    (SIZE.height - 2 * PAD) / Math.max(1, part.height),
    0.08,
  )
  const [x, y] = [(SIZE.width - part.width * zoom) / 2, (SIZE.height - part.height * zoom) / 2]
  return { part, zoom, x, y }
}

/** Empties it, in the dots of the screen. */
function sharpen(pen: CanvasRenderingContext2D): void {
  const dots = window.devicePixelRatio
  pen.canvas.width = SIZE.width * dots
  pen.canvas.height = SIZE.height * dots
  pen.scale(dots, dots)
}

const inkIn = ({ hues, line }: Inks, hue: Hue): string => hues.get(hue)?.edge ?? line

const boxOn = ({ part, zoom, x, y }: Map, box: Box): [number, number, number, number] => [
  x + (box.x - part.x) * zoom,
  y + (box.y - part.y) * zoom,
  Math.max(1, box.width * zoom),
  Math.max(1, box.height * zoom),
]

/** Frames in outline, and notes with their corner cut, so that they are not taken for cards. */
function drawMarks(pen: CanvasRenderingContext2D, map: Map, { frames = {}, notes = {} }: Flow, inks: Inks) {
  pen.lineWidth = 1
  for (const frame of Object.values(frames)) {
    pen.strokeStyle = inkIn(inks, hueNamed(frame.color))
    pen.strokeRect(...boxOn(map, frame))
  }
  for (const note of Object.values(notes)) {
    const [x, y, width, height] = boxOn(map, note)
    const cut = Math.min(width, height) / 2
    pen.fillStyle = inkIn(inks, hueNamed(note.color))
    pen.beginPath()
    pen.moveTo(x, y)
    pen.lineTo(x + width, y)
    pen.lineTo(x + width, y + height - cut)
    pen.lineTo(x + width - cut, y + height)
    pen.lineTo(x, y + height)
    pen.fill()
  }
}

function drawCards(
  pen: CanvasRenderingContext2D,
  map: Map,
  scene: Scene,
  inkOf: (type: string) => string,
  selected: { readonly keys: ReadonlySet<string>; readonly ink: string },
): void {
  let before = ''
  for (const { key, at, size, card } of scene.cards()) {
    const ink = selected.keys.has(key) ? selected.ink : inkOf(card.type)
    // A pen takes a colour in as text: it is told only of another one.
    if (ink !== before) pen.fillStyle = ink
    before = ink
    pen.fillRect(...boxOn(map, { ...at, width: CARD_WIDTH, height: size.height }))
  }
}

/** Where on the map the frame stands; its border stays in sight however far off the view is. */
function framed(map: Map | null, seen: Box): Box | null {
  if (!map) return null
  const within = (value: number, most: number): number => Math.min(most, Math.max(0, value))
  const left = within(map.x + (seen.x - map.part.x) * map.zoom, SIZE.width - 4)
  const top = within(map.y + (seen.y - map.part.y) * map.zoom, SIZE.height - 4)
  const right = within(map.x + (seen.x + seen.width - map.part.x) * map.zoom, SIZE.width)
  const bottom = within(map.y + (seen.y + seen.height - map.part.y) * map.zoom, SIZE.height)
  const [width, height] = [Math.max(4, right - left), Math.max(4, bottom - top)]
  return { x: dot(left), y: dot(top), width: dot(width), height: dot(height) }
}

/** A length in whole dots of the screen. */
const dot = (length: number): number => Math.round(length * window.devicePixelRatio) / window.devicePixelRatio

/** The place on the canvas below a point of the map. */
const beneath = (map: Map | null, x: number, y: number) =>
  map && { x: map.part.x + (x - map.x) / map.zoom, y: map.part.y + (y - map.y) / map.zoom }
