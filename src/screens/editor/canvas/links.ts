import type { Edge } from '@xyflow/react'
import type { Position } from '@/core/flow/document'
import type { Box } from './boxes'
import { type Drag, STILL } from './drag'
import { CARD_WIDTH } from './nodes'
import { pathOf, routeOf } from './route'
import type { Link, Placed, Scene } from './scene'
import { ENTRY_Y, exitAt } from './size'

/** A connection as React Flow knows it. Its way is worked out here and only drawn there. */
export type CardEdge = Edge<{ readonly path: string }, 'wire'>

/** What was worked out before: an edge whose ends and surroundings are as they were is the very same one. */
export interface Worked {
  readonly scene: Scene
  readonly edges: ReadonlyMap<string, CardEdge>
  readonly ends: ReadonlyMap<string, Ends>
}

interface Ends {
  readonly from: Position
  readonly to: Position
}

/** The edges that begin or end at a card that is drawn. */
export function edgesAt(scene: Scene, drawn: ReadonlySet<string>, before: Worked | null): Worked {
  const edges = new Map<string, CardEdge>()
  const allEnds = new Map<string, Ends>()
  for (const link of linksAt(scene, drawn)) {
    const [source, target] = [scene.card(link.from), scene.card(link.to)]
    if (!source || !target) continue
    const ends = endsOf(link, source, target, STILL)
    allEnds.set(link.id, ends)
    const known = before?.edges.get(link.id)
    const still = before?.scene === scene && known !== undefined && sameEnds(before.ends.get(link.id), ends)
    edges.set(link.id, still && known.target === link.to ? known : edgeOf(scene, link, known))
  }
  return { scene, edges, ends: allEnds }
}

/** Where a connection begins and ends. */
function endsOf({ exit }: Link, source: Placed, target: Placed, drag: Drag): Ends {
  const from = exitAt(placeOf(source, drag), source.size, exit)
  const { x, y } = placeOf(target, drag)
  return { from, to: { x, y: y + ENTRY_Y } }
}

export const placeOf = ({ key, at }: Placed, { moving, dx, dy }: Drag): Position =>
  moving.has(key) ? { x: at.x + dx, y: at.y + dy } : at

/** The way of a connection; of one that stands still it is worked out once for as long as nothing on the canvas changes. */
export function wayOf(scene: Scene, link: Link, drag: Drag): readonly Position[] {
  const [source, target] = [scene.card(link.from), scene.card(link.to)]
  if (!source || !target) return []
  if (drag.moving.has(link.from) || drag.moving.has(link.to))
    return workedOut(scene, link, source, target, drag)
  const known = ways.get(scene) ?? new Map<string, readonly Position[]>()
  ways.set(scene, known)
  const way = known.get(link.id) ?? workedOut(scene, link, source, target, drag)
  known.set(link.id, way)
  return way
}

const ways = new WeakMap<Scene, Map<string, readonly Position[]>>()

function workedOut(
  scene: Scene,
  link: Link,
  source: Placed,
  target: Placed,
  drag: Drag,
): readonly Position[] {
  const ends = endsOf(link, source, target, drag)
  const row = source.size.exits.findIndex(({ name }) => name === link.exit)
  const obstacles = obstaclesOf(scene, ends, [link.from, link.to], drag)
  return routeOf({ ...ends, obstacles, nudge: NUDGE * Math.max(0, row % 4) })
}

function* linksAt(scene: Scene, drawn: ReadonlySet<string>): Generator<Link> {
  for (const key of drawn) {
    yield* scene.card(key)?.outs ?? []
    for (const link of scene.into(key)) if (!drawn.has(link.from)) yield link
  }
}

function edgeOf(scene: Scene, link: Link, before: CardEdge | undefined): CardEdge {
  const { id, from, exit, to } = link
  const path = pathOf(wayOf(scene, link, STILL))
  if (before && before.data?.path === path && before.target === to) return before
  return {
    id,
    type: 'wire',
    source: from,
    sourceHandle: exit,
    target: to,
    targetHandle: 'in',
    data: { path },
    ...(scene.card(from)?.size.exits.some(({ name, far }) => far && name === exit) ? FAR : {}),
    domAttributes: PASSED,
  }
}

/** Leads far away on purpose: drawn so that it is not read by mistake. */
const FAR = { className: 'edge-far' }
/** No stop of the Tab key: what can be done with a connection can be done from its card. */
const PASSED = { tabIndex: -1 }
/** Ways out of one card keep this much apart. */
const NUDGE = 6
/** How far beside its ends a connection may look for a free way. */
export const AROUND = 240
/** A way past more cards than that is not worth looking for. */
const MOST = 80

/** While more cards than this are dragged, their connections look for no way round others until they rest. */
const FEW = 8

/** Cards that are dragged are in nobody's way but their own. */
function obstaclesOf(scene: Scene, { from, to }: Ends, own: readonly string[], drag: Drag): readonly Box[] {
  const part = {
    x: Math.min(from.x, to.x) - AROUND,
    y: Math.min(from.y, to.y) - AROUND,
    width: Math.abs(from.x - to.x) + 2 * AROUND,
    height: Math.abs(from.y - to.y) + 2 * AROUND,
  }
  const still = drag.moving.size > FEW ? [] : scene.inside(part).filter(key => !drag.moving.has(key))
  if (still.length > MOST) return []
  return [...still, ...own.filter(key => drag.moving.has(key))].flatMap(key => {
    const placed = scene.card(key)
    return placed ? [{ ...placeOf(placed, drag), width: CARD_WIDTH, height: placed.size.height }] : []
  })
}

const sameEnds = (a: Ends | undefined, b: Ends): boolean =>
  a !== undefined && a.from.x === b.from.x && a.from.y === b.from.y && a.to.x === b.to.x && a.to.y === b.to.y
