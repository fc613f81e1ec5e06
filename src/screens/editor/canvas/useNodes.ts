import { useStore as useFlowView } from '@xyflow/react'
import { type RefObject, useMemo, useRef } from 'react'
import { useEditor } from '../context'
import type { Drag, DragStore } from './drag'
import type { CardNode } from './nodes'
import { project, type Shown } from './project'
import type { Scene } from './scene'
import { useScene } from './useScene'
import { WHOLE, type Window, windowFrom, windowKey, withCards } from './window'

/** What is handed to React Flow, and what of it is really drawn. */
export interface Handed {
  readonly window: Window
  readonly nodes: CardNode[]
  /** Keys of the cards that are drawn. */
  readonly drawn: ReadonlySet<string>
}

/**
 * The cards in the window, the hidden far ends of their connections, and what must not go: the selection as far as it
 * is small, what has the focus (`kept`). Made anew when the view crosses a cell or the scene changes.
 * `mapped`: far out there is a map to look at; else cards go on being drawn.
 */
export function useNodes(kept: RefObject<ReadonlySet<string>>, drags: DragStore, mapped: boolean): Handed {
  const scene = useScene()
  const whole = scene.count <= WHOLE
  const key = useFlowView(view => windowKey(mapped ? view : withCards(view), whole))
  const window = useMemo(() => windowFrom(key), [key])
  const selection = useEditor(state => state.selection)
  const before = useRef<Map<string, CardNode>>(new Map())
  const drawn = useMemo(
    () => (whole ? all(scene) : drawnIn(scene, window, selection, kept.current, drags.getState())),
    [scene, window, selection, kept, drags, whole],
  )
  const cards = useMemo(
    () => shownIn(scene, drawn, window, new Set(selection)),
    [scene, drawn, window, selection],
  )
  const nodes = useMemo(() => {
    before.current = project(cards, before.current)
    return [...before.current.values()]
  }, [cards])
  return { window, nodes, drawn }
}

/** A selection larger than this is moved and deleted all the same, but what of it is out of view is not handed over. */
const MOST_SELECTED = 40

const all = (scene: Scene): ReadonlySet<string> => new Set([...scene.cards()].map(({ key }) => key))

function drawnIn(
  scene: Scene,
  { level, part }: Window,
  selection: readonly string[],
  kept: ReadonlySet<string>,
  { moving, dx, dy }: Drag,
): ReadonlySet<string> {
  const keys = new Set(level === 'far' ? [] : scene.inside(part))
  for (const key of selection.slice(0, MOST_SELECTED)) keys.add(key)
  for (const key of kept) keys.add(key)
  if (moving.size === 0 || level === 'far') return keys
  // What is dragged lies elsewhere than the document says.
  for (const key of scene.inside({ ...part, x: part.x - dx, y: part.y - dy }))
    if (moving.has(key)) keys.add(key)
  return keys
}

/** In the order of the document, which is the order of tabbing. */
function shownIn(
  scene: Scene,
  drawn: ReadonlySet<string>,
  { level }: Window,
  selected: ReadonlySet<string>,
): readonly Shown[] {
  const ends = level === 'far' ? new Set<string>() : farEnds(scene, drawn)
  const shown: Shown[] = []
  for (const placed of scene.cards()) {
    const hidden = !drawn.has(placed.key)
    if (!hidden || ends.has(placed.key)) shown.push({ placed, hidden, selected: selected.has(placed.key) })
  }
  return shown
}

/** Connections need both their ends; one that is out of sight is there without being drawn. */
function farEnds(scene: Scene, drawn: ReadonlySet<string>): ReadonlySet<string> {
  const ends = new Set<string>()
  for (const key of drawn) {
    for (const { to } of scene.card(key)?.outs ?? []) ends.add(to)
    for (const { from } of scene.into(key)) ends.add(from)
  }
  return ends
}
