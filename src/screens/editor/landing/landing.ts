import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Position } from '@/core/flow/document'
import type { From } from '@/core/flow/graph/exits'
import { STILL } from '../canvas/drag'
import { wayOf } from '../canvas/links'
import { CARD_WIDTH } from '../canvas/nodes'
import type { Link, Placed, Scene } from '../canvas/scene'
import type { EditorStore } from '../store'

/** The connection a card that is dragged would be put on if it were let go now; `null` while there is none. */
export type Landing = StoreApi<{ readonly on: Link | null }>

/** The landing of an open flow, made when first asked for. */
export function landingOf(store: EditorStore): Landing {
  const known = landings.get(store)
  if (known) return known
  const landing: Landing = createStore<ReturnType<Landing['getState']>>()(() => ({ on: null }))
  landings.set(store, landing)
  return landing
}

const landings = new WeakMap<EditorStore, Landing>()

/** How near to a connection, in pixels of the screen, counts as upon it. */
const REACH = 14

/** The connection at a place of the canvas that fits; of several the nearest. `null` where there is none. */
export function linkAt(scene: Scene, at: Position, zoom: number, fits: (link: From) => boolean): Link | null {
  const reach = REACH / zoom
  let [best, nearest]: [Link | null, number] = [null, reach]
  for (const source of scene.cards()) {
    for (const link of source.outs) {
      const target = scene.card(link.to)
      if (!target || misses(source, target, at)) continue
      const away = distanceTo(wayOf(scene, link, STILL), at)
      if (away > nearest || !fits({ card: link.from, exit: link.exit })) continue
      best = link
      nearest = away
    }
  }
  return best
}

/** Nothing leads to it and nothing from it. */
export const isLoose = (scene: Scene, key: string): boolean =>
  scene.card(key)?.outs.length === 0 && [...scene.into(key)].length === 0

/** How far beside its two cards a connection may go. */
const AROUND = 300

/** Quickly, and only where it surely does. */
const misses = (source: Placed, target: Placed, { x, y }: Position): boolean =>
  x < Math.min(source.at.x, target.at.x) - AROUND ||
  x > Math.max(source.at.x, target.at.x) + CARD_WIDTH + AROUND ||
  y < Math.min(source.at.y, target.at.y) - AROUND ||
  y > Math.max(source.at.y + source.size.height, target.at.y + target.size.height) + AROUND

/** How far a point is from a line of level and upright parts. */
function distanceTo(points: readonly Position[], at: Position): number {
  let least = Infinity
  points.forEach((to, i) => {
    const from = points[i - 1]
    if (!from) return
    const dx = at.x - within(at.x, from.x, to.x)
    const dy = at.y - within(at.y, from.y, to.y)
    least = Math.min(least, Math.hypot(dx, dy))
  })
  return least
}

const within = (value: number, a: number, b: number): number =>
  Math.min(Math.max(a, b), Math.max(Math.min(a, b), value))
