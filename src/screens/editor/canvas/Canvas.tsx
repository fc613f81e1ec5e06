import {
  type ColorMode,
  type NodeMouseHandler,
  type OnMove,
  ReactFlow,
  SelectionMode,
  useStoreApi,
  type Viewport,
} from '@xyflow/react'
import { lazy, type RefObject, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useActions } from '../actions/context'
import { takeBack } from '../actions/focus'
import { useEditor, useEditorContext } from '../context'
import { CardNode } from './CardNode'
import './canvas.css'
import { useConnecting } from './connecting'
import { Dots } from './Dots'
import { dragOf } from './drag'
import { useFar, useFarSoon } from './farSoon'
import { Lines } from './Lines'
import { createLineTouch } from './lineTouch'
import { GRID, type CardNode as Node } from './nodes'
import { useFirstView } from './useFirstView'
import { useKept } from './useKept'
import { useLines } from './useLines'
import { useMoves } from './useMoves'
import { useNodes } from './useNodes'
import { useScene } from './useScene'
import { leastFor, ZOOM } from './view'
import { wholeOf } from './whole'
import { Zoom } from './Zoom'

const LateParts = lazy(() => import('./LateParts').then(module => ({ default: module.LateParts })))

/** Outside the component: a new object here would make React Flow draw every card anew. */
const nodeTypes = { card: CardNode }
/** What is read out with a card that has the focus. */
const SPOKEN = {
  'node.a11yDescription.default':
    'Enter opens the settings. Arrow keys go from card to card, with Alt they move this one. A adds a card after it, C connects or disconnects it, Delete removes it, M goes to frames and notes. Shift with F10 lists all that can be done.',
}
const selectKeys = ['Shift']
const multiKeys = ['Shift', 'Meta', 'Control']
const snap: [number, number] = [GRID, GRID]

/** The flow as a picture one can take hold of. */
export function Canvas({ colorMode }: { colorMode: ColorMode }) {
  const frame = useRef<HTMLDivElement>(null)
  const view = useFirstView(frame)
  return (
    <section
      ref={frame}
      tabIndex={-1}
      aria-label="Canvas"
      data-canvas
      onBlur={takeBack}
      className="relative size-full outline-none"
    >
      {/* Titles of cards are one level below, whatever stands beside the canvas. */}
      <h2 className="sr-only">Canvas</h2>
      {view ? <Surface frame={frame} view={view} colorMode={colorMode} /> : null}
    </section>
  )
}

interface SurfaceProps {
  readonly frame: RefObject<HTMLElement | null>
  readonly view: Viewport
  readonly colorMode: ColorMode
}

/** React Flow over a part of the flow: the cards in the window. Far out a map is drawn instead. */
function Surface({ frame, view, colorMode }: SurfaceProps) {
  const readOnly = useEditor(state => state.readOnly)
  const drags = dragOf(useEditorContext().store)
  const kept = useKept(frame)
  const Far = useFar()
  const handed = useNodes(kept.keys, drags, Far !== null)
  const lines = useLines(handed)
  const [touch] = useState(createLineTouch)
  const onNodesChange = useMoves(drags)
  const dragging = useStore(drags, ({ moving }) => moving.size > 0)
  const connecting = useConnecting(kept)
  const onMove = usePanning(frame)
  const onNodeClick = usePressing()
  const letGo = useLettingGo()
  const { level } = handed.window
  useFarSoon(level)
  const minZoom = useLeastZoom(frame)

  return (
    <ReactFlow<Node>
      data-level={level}
      data-dragging={dragging || undefined}
      nodes={handed.nodes}
      nodeTypes={nodeTypes}
      onNodesChange={onNodesChange}
      {...connecting}
      onMove={onMove}
      onNodeClick={onNodeClick}
      onPaneClick={letGo}
      onSelectionStart={letGo}
      colorMode={colorMode}
      nodesDraggable={!readOnly}
      nodesConnectable={!readOnly}
      // Deleting is one of the editor's actions, which hears its own keys.
      deleteKeyCode={null}
      ariaLabelConfig={SPOKEN}
      selectionKeyCode={selectKeys}
      multiSelectionKeyCode={multiKeys}
      selectionMode={SelectionMode.Partial}
      // A drag snaps to its neighbours or to the grid, whichever is nearer; a move by an arrow key to the grid.
      snapToGrid={!dragging}
      snapGrid={snap}
      connectionRadius={32}
      minZoom={minZoom}
      maxZoom={ZOOM.most}
      defaultViewport={view}
      attributionPosition="top-right"
    >
      {Far && level === 'far' ? <Far key={colorMode} frame={frame} drags={drags} /> : null}
      <Lines {...{ lines, drags, touch }} />
      <Dots />
      <Zoom />
      <Suspense>
        <LateParts {...{ frame, drags, kept, handed, lines, touch, colorMode }} />
      </Suspense>
    </ReactFlow>
  )
}

/** A press on a card shows its settings, also on one that is selected already. */
function usePressing(): NodeMouseHandler<Node> {
  const { stage } = useActions()
  return useCallback(
    ({ target, shiftKey, metaKey, ctrlKey }, { id }) => {
      const adds = shiftKey || metaKey || ctrlKey || stage.several
      // From a dot a connection begins.
      const dot = target instanceof Element && target.closest('.react-flow__handle') !== null
      if (!adds && !dot) stage.host.pressed(id)
    },
    [stage],
  )
}

/** A press on the empty canvas, and a new box, let go of connections as React Flow lets go of cards. */
function useLettingGo(): () => void {
  const { store } = useEditorContext()
  return useCallback(() => {
    const { selection, marks, select } = store.getState()
    select(selection, marks)
  }, [store])
}

/** Marks the frame while the view is pulled. It is told to the style sheet alone: nothing is drawn anew for it. */
function usePanning(frame: RefObject<HTMLElement | null>): OnMove {
  useEffect(() => {
    const listening = new AbortController()
    const over = (): void => void frame.current?.toggleAttribute('data-panning', false)
    for (const type of ['pointerup', 'pointercancel', 'mouseup', 'blur'])
      window.addEventListener(type, over, { capture: true, signal: listening.signal })
    return () => listening.abort()
  }, [frame])
  return useCallback(
    event => {
      if (event?.type === 'mousemove') frame.current?.toggleAttribute('data-panning', true)
    },
    [frame],
  )
}

/** One can always go far enough off to see all of the flow. */
function useLeastZoom(frame: RefObject<HTMLElement | null>): number {
  const { width, height } = useStoreApi().getState()
  const frames = useEditor(({ flow }) => flow.frames)
  const notes = useEditor(({ flow }) => flow.notes)
  const part = wholeOf(useScene(), { frames, notes })
  return leastFor(part, {
    width: width || (frame.current?.clientWidth ?? 1),
    height: height || (frame.current?.clientHeight ?? 1),
  })
}
