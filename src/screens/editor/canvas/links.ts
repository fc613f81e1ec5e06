import type { Position } from '@/core/flow/document'
import type { From } from '@/core/flow/graph/exits'
import type { Box } from './boxes'
import { type Drag, STILL } from './drag'
import { CARD_WIDTH } from './nodes'
import { pathOf, routeOf } from './route'
import type { Link, Placed, Scene } from './scene'
import { ENTRY_Y, exitAt } from './size'

/** A connection as it is drawn. The very same object as long as its end and its way are. */
export interface Line {
  readonly link: Link
  /** What it is called: the titles of its cards, and which of several exits it begins at. */
  readonly name: string
  readonly way: readonly Position[]
  readonly path: string
  /** Leads far away on purpose: drawn so that it is not read by mistake. */
  readonly far: boolean
}

/** The connections that begin or end at a card that is drawn. */
export function linesAt(
  scene: Scene,
  drawn: ReadonlySet<string>,
  before: ReadonlyMap<string, Line>,
): ReadonlyMap<string, Line> {
  const lines = new Map<string, Line>()
  for (const link of linksAt(scene, drawn)) {
    const [source, target] = [scene.card(link.from), scene.card(link.to)]
    if (source && target) lines.set(link.id, lineOf(scene, link, source, target, before.get(link.id)))
  }
  return lines
}

function lineOf(scene: Scene, link: Link, source: Placed, target: Placed, before: Line | undefined): Line {
  const way = wayOf(scene, link, STILL)
  const name = nameOf(link, source, target)
  const same = before?.link.to === link.to && before.name === name
  if (same && before.way === way) return before
  const path = pathOf(way)
  const far = source.size.exits.some(exit => exit.far && exit.name === link.exit)
  return same && before.path === path && before.far === far ? before : { link, name, way, path, far }
}

function nameOf({ exit }: Link, { title, size: { exits } }: Placed, target: Placed): string {
  const label = exits.length > 1 ? exits.find(({ name }) => name === exit)?.label : undefined
  return `From “${title}”${label ? `, ${label},` : ''} to “${target.title}”`
}

interface Ends {
  readonly from: Position
  readonly to: Position
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

/** The connections that begin or end at cards: a box takes them in with these. */
export const fromsAt = (scene: Scene, cards: ReadonlySet<string>): readonly From[] =>
  [...linksAt(scene, cards)].map(({ from, exit }) => ({ card: from, exit }))

function* linksAt(scene: Scene, drawn: ReadonlySet<string>): Generator<Link> {
  for (const key of drawn) {
    yield* scene.card(key)?.outs ?? []
    for (const link of scene.into(key)) if (!drawn.has(link.from)) yield link
  }
}

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
