import { useStore as useFlowView, ViewportPortal } from '@xyflow/react'
import { type CSSProperties, useEffect, useMemo } from 'react'
import type { Box, Flow } from '@/core/flow/document'
import { marksInOrder } from '@/core/flow/graph/beside'
import { FAR, windowFrom, windowKey } from '../canvas/window'
import { useEditor, useEditorContext } from '../context'
import { MarkBox } from './MarkBox'
import { focusedMark, frameOrNote, isIn, type Mark, markId } from './mark'
import './marks.css'
import { useAlong } from './useAlong'
import { meets, useBoxed } from './useBoxed'

/** The frames and notes in the window, in reading order; far out all of them. Their letters never get too small to read. */
export function MarksLayer() {
  const key = useFlowView(view => windowKey(view, false))
  // In steps, so that little is drawn anew while the zoom changes.
  const zoom = useFlowView(({ transform: [, , zoom] }) => 2 ** (Math.round(Math.log2(zoom) * 2) / 2))
  const frames = useEditor(({ flow }) => flow.frames)
  const notes = useEditor(({ flow }) => flow.notes)
  const { level, part } = useMemo(() => windowFrom(key), [key])
  const marks = useMemo(() => placed({ frames, notes }), [frames, notes])
  const selected = useEditor(state => state.marks)
  const here = focusedMark()
  // What is selected or has the focus stays, wherever the view goes.
  const stays = (mark: Mark): boolean =>
    isIn(selected, mark) || (here !== null && markId(here) === markId(mark))
  const shown = level === 'far' ? marks : marks.filter(({ mark, box }) => meets(part, box) || stays(mark))
  const stop = shown.find(({ mark }) => isIn(selected, mark)) ?? shown[0]
  useLettingGo()
  useBoxed()
  useAlong()
  return (
    <ViewportPortal>
      <div className="canvas-marks" data-far={zoom < FAR || undefined} style={sizes(zoom)}>
        {shown.map(one => (
          <MarkBox key={markId(one.mark)} mark={one.mark} stop={one === stop} />
        ))}
      </div>
    </ViewportPortal>
  )
}

/** Of letters and handles, at zoom 1, so that on the screen they are large enough. */
function sizes(zoom: number): CSSProperties {
  const letters: Record<`--${string}`, string> = {
    '--mark-letters': `${Math.min(120, Math.max(14, 13 / zoom))}px`,
    '--mark-handle': `${Math.max(24, 24 / zoom)}px`,
  }
  return letters
}

interface Placed {
  readonly mark: Mark
  readonly box: Box
}

/** From top to bottom, each frame before what stands further down in it. */
const placed = (flow: Pick<Flow, 'frames' | 'notes'>): readonly Placed[] =>
  marksInOrder(flow).flatMap(mark => {
    const box = frameOrNote(flow, mark)
    return box ? [{ mark, box }] : []
  })

/** A click on the empty canvas selects nothing; React Flow knows of cards and connections alone. */
function useLettingGo(): void {
  const { store } = useEditorContext()
  useEffect(() => {
    function onClick({ target }: MouseEvent): void {
      const pane = target instanceof Element && target.classList.contains('react-flow__pane')
      if (pane) store.getState().select(store.getState().selection)
    }
    window.addEventListener('click', onClick)
    return () => window.removeEventListener('click', onClick)
  }, [store])
}
