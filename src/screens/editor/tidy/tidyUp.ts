import type { ReactFlowInstance } from '@xyflow/react'
import type { Flow, Position } from '@/core/flow/document'
import { edit } from '@/core/flow/edit'
import { boundsOf, everything, thingsOf } from '@/core/flow/layout/picked'
import type { Size } from '@/core/layout/box'
import type { useToast } from '@/ui/Toasts'
import type { Heading } from '../canvas/glide'
import type { SceneStore } from '../canvas/scene'
import type * as Views from '../canvas/view'
import type { EditorContext } from '../context'
import { settle } from './settle'
import { sizesIn } from './sizes'
import { tidy } from './tidy'

interface Around extends Pick<EditorContext, 'store' | 'catalog'> {
  readonly scene: SceneStore
  readonly canvas: Pick<ReactFlowInstance, 'getZoom'>
  /** The canvas's own: they are in the page already. */
  readonly views: Pick<typeof Views, 'beginning' | 'fitting' | 'READABLE'>
  readonly goTo: Heading['go']
  revealIfHidden(at: Position): void
  readonly toast: ReturnType<typeof useToast>
}

/** Tidies the flow, or the selection, as one step of undo; then shows what came of it. */
export async function tidyUp(around: Around): Promise<void> {
  const { store, catalog, scene, revealIfHidden, toast } = around
  const { selection } = store.getState()
  const sizeOf = sizesIn(scene)
  // One selected card is no more than the one that is looked at.
  const only = selection.length > 1 ? selection : null
  const change = await tidy({ store, catalog, sizeOf }, only)
  if (!change) return
  const { flow, apply } = store.getState()
  if (edit(flow, change) === flow) {
    toast('Everything is tidy already')
    return
  }
  const duration = settle(() => apply(change))
  const after = store.getState().flow
  const first = after.layout[only?.[0] ?? '']
  if (only === null) showAll(around, after, sizeOf, duration)
  else if (first) revealIfHidden(first)
  toast(`Tidied ${only?.length ?? Object.keys(after.cards).length} cards`)
}

/** Brings the whole flow into view where it can be read then, or could not before; else its beginning. */
function showAll(
  { canvas: { getZoom }, views: { beginning, fitting, READABLE }, goTo }: Around,
  flow: Flow,
  sizeOf: (key: string) => Size,
  duration: number,
): void {
  const frame = document.querySelector('[data-canvas]')?.getBoundingClientRect()
  const bounds = boundsOf(thingsOf(flow, everything(flow), sizeOf))
  if (!frame || !bounds) return
  const zoom = Math.min(getZoom(), READABLE)
  const all = fitting(frame, bounds, 0.1)
  const begin = flow.layout[flow.start ?? ''] ?? bounds
  goTo(all.zoom >= zoom ? all : beginning(frame, begin, zoom), duration)
}
