import { type NodeChange, type NodePositionChange, type ReactFlowState, useStoreApi } from '@xyflow/react'
import { useMemo } from 'react'
import type { StoreApi } from 'zustand'
import type { Shapes } from '@/core/flow/card-shape'
import { move } from '@/core/flow/compose'
import type { Position } from '@/core/flow/document'
import type { Change } from '@/core/flow/edit'
import type { From } from '@/core/flow/graph/exits'
import { insertOn } from '@/core/flow/graph/insert'
import { useEditorContext } from '../context'
import { isLoose, landingOf, linkAt } from '../landing/landing'
import type { EditorStore } from '../store'
import type { Box } from './boxes'
import { type Drag, type DragStore, STILL } from './drag'
import { REACH, snapped } from './guides'
import { fromsAt } from './links'
import type { CardNode } from './nodes'
import { CARD_WIDTH } from './nodes'
import type { Scene, SceneStore } from './scene'
import { ENTRY_Y } from './size'
import { useSceneStore } from './useScene'
import { inView } from './window'

type Changes = readonly NodeChange<CardNode>[]
type View = Pick<StoreApi<ReactFlowState<CardNode>>, 'getState'>

/** What React Flow reports of cards: drags, moves by key, and what is selected. */
export function useMoves(drags: DragStore): (changes: Changes) => void {
  const { store, catalog } = useEditorContext()
  const scene = useSceneStore()
  const view = useStoreApi<CardNode>()
  return useMemo(() => {
    const moves = movesOf(store, catalog, scene, drags)
    return changes => {
      const places = changes.filter(change => change.type === 'position')
      const [lead] = places
      if (lead?.dragging) moves.drag(lead, places, view)
      else if (lead) moves.settle(lead)
      else select(store, scene.now(), changes, view)
    }
  }, [store, catalog, scene, drags, view])
}

/**
 * A drag is kept beside the document and becomes one edit when it ends. React Flow knows the cards in the window only;
 * those of the selection that are elsewhere move along by as much as the one under the pointer.
 */
function movesOf(store: EditorStore, shapes: Shapes, scene: SceneStore, drags: DragStore) {
  const landing = landingOf(store)

  function together(lead: string, others: readonly string[]): ReadonlySet<string> {
    const { selection } = store.getState()
    return new Set(selection.includes(lead) ? [...selection, ...others] : others)
  }

  return {
    drag(lead: NodePositionChange, places: readonly NodePositionChange[], view: View): void {
      const at = scene.now().card(lead.id)?.at
      if (!at || !lead.position) return
      const { moving: before } = drags.getState()
      const moving =
        before.size > 0
          ? before
          : together(
              lead.id,
              places.map(({ id }) => id),
            )
      const by = { x: lead.position.x - at.x, y: lead.position.y - at.y }
      const shift = level(scene.now(), moving, by, view.getState())
      drags.setState({ moving, ...shift })
      if (moving.size > 1 || !isLoose(scene.now(), lead.id)) return
      const middle = { x: at.x + shift.dx + CARD_WIDTH / 2, y: at.y + shift.dy + ENTRY_Y }
      const fits = (from: From): boolean => insertOn(store.getState().flow, shapes, from, lead.id) !== null
      landing.setState({ on: linkAt(scene.now(), middle, view.getState().transform[2], fits) })
    },

    /** The end of a drag, or a move by an arrow key. */
    settle(lead: NodePositionChange): void {
      const drag = drags.getState()
      const at = scene.now().card(lead.id)?.at
      const { on } = landing.getState()
      const inserted =
        on && insertOn(store.getState().flow, shapes, { card: on.from, exit: on.exit }, lead.id)
      landing.setState({ on: null })
      if (drag.moving.size > 0) moveBy(store, scene.now(), drag, inserted)
      else if (at && lead.position)
        moveBy(store, scene.now(), {
          ...STILL,
          moving: together(lead.id, [lead.id]),
          dx: lead.position.x - at.x,
          dy: lead.position.y - at.y,
        })
      drags.setState(STILL)
    },
  }
}

/** Moves what was dragged together, with what else that means, as one step of undo. */
export function moveBy(
  store: EditorStore,
  scene: Scene,
  { moving, along, dx, dy }: Drag,
  also: Change | null = null,
): void {
  const places: Record<string, Position> = {}
  for (const key of moving) {
    const at = scene.card(key)?.at
    if (at) places[key] = { x: at.x + dx, y: at.y + dy }
  }
  const { flow, apply } = store.getState()
  const marks = along?.moved({ x: dx, y: dy })
  apply({ set: 'all', changes: [move(flow, places), ...(marks ? [marks] : []), ...(also ? [also] : [])] })
}

/** Boxes of more cards than that have no edges worth aligning. */
const MOST = 60

function level(scene: Scene, moving: ReadonlySet<string>, by: Position, view: ReactFlowState<CardNode>) {
  const box = around(scene, moving)
  if (!box) return { dx: by.x, dy: by.y, guides: [] }
  const others =
    moving.size > MOST
      ? []
      : scene.inside(inView(view)).flatMap(key => (moving.has(key) ? [] : boxOf(scene, key)))
  return snapped(box, by, others, REACH / view.transform[2])
}

function around(scene: Scene, keys: ReadonlySet<string>): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const key of keys) {
    for (const { x, y, width, height } of boxOf(scene, key)) {
      left = Math.min(left, x)
      top = Math.min(top, y)
      right = Math.max(right, x + width)
      bottom = Math.max(bottom, y + height)
    }
  }
  return left === Infinity ? null : { x: left, y: top, width: right - left, height: bottom - top }
}

function boxOf(scene: Scene, key: string): Box[] {
  const placed = scene.card(key)
  return placed ? [{ ...placed.at, width: CARD_WIDTH, height: placed.size.height }] : []
}

/** With a key that adds, one more or one less; else what React Flow selects is all that is. */
function select(store: EditorStore, scene: Scene, changes: Changes, view: View): void {
  const selects = changes.filter(change => change.type === 'select')
  if (selects.length === 0) return
  const { multiSelectionActive, userSelectionActive, nodeLookup } = view.getState()
  const adds = multiSelectionActive && !userSelectionActive
  const now = new Set(adds ? store.getState().selection : held(store, nodeLookup))
  for (const { id, selected } of selects) {
    if (selected) now.add(id)
    else now.delete(id)
  }
  const { select, marks, links } = store.getState()
  if (adds) select([...now], marks, links)
  // Frames and notes a box takes in are looked after elsewhere.
  else if (userSelectionActive) select([...now], marks, fromsAt(scene, now))
  else select([...now])
}

/** Of the selection, what React Flow has. */
const held = (store: EditorStore, nodes: ReadonlyMap<string, unknown>): readonly string[] =>
  store.getState().selection.filter(key => nodes.has(key))
