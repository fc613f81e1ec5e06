import { ViewportPortal } from '@xyflow/react'
import { useStore } from 'zustand'
import type { Box, Flow } from '@/core/flow/document'
import type { Hit } from '@/core/flow/find/find'
import { own } from '@/core/flow/json'
import { CARD_WIDTH } from '../canvas/nodes'
import type { Scene } from '../canvas/scene'
import { useScene } from '../canvas/useScene'
import { useEditor, useEditorContext } from '../context'
import { findingOf, indexOf } from './finding'
import './found.css'

/** More hits than this are not marked all at once: one is led from each to the next. */
const MOST = 500

/** A ring round every hit, a thicker one round the current; as thick near as far off. */
export function FoundMarks() {
  const { store } = useEditorContext()
  const finding = useStore(findingOf(store))
  const scene = useScene()
  const flow = useEditor(state => state.flow)
  const current = finding.hits[indexOf(finding)]
  const box = current && boxOf(scene, flow, current)
  if (!current || !box) return null
  const others = finding.hits
    .slice(0, MOST)
    .map(hit => (hit === current ? '' : outline(boxOf(scene, flow, hit))))
    .join('')
  return (
    <ViewportPortal>
      <svg aria-hidden="true" width={1} height={1} className="canvas-found">
        <path d={others} />
        <rect
          data-found={current.key}
          x={box.x - GAP}
          y={box.y - GAP}
          width={box.width + 2 * GAP}
          height={box.height + 2 * GAP}
          rx={16}
        />
      </svg>
    </ViewportPortal>
  )
}

/** Pixels between a ring and what it is round. */
const GAP = 5

function boxOf(scene: Scene, { frames = {}, notes = {} }: Flow, { kind, key }: Hit): Box | undefined {
  if (kind === 'frame') return own(frames, key)
  if (kind === 'note') return own(notes, key)
  const card = scene.card(key)
  return card && { ...card.at, width: CARD_WIDTH, height: card.size.height }
}

const outline = (box: Box | undefined): string =>
  box
    ? `M${box.x - GAP} ${box.y - GAP}h${box.width + 2 * GAP}v${box.height + 2 * GAP}h${-box.width - 2 * GAP}z`
    : ''
