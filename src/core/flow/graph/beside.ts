import type { Flow, Position } from '../document'
import { own } from '../json'
import type { Thing } from '../layout/picked'
import { type Direction, farThatWay } from './walk'

/** Something on the canvas: a card, a frame or a note. */
export type ThingName = Pick<Thing, 'kind' | 'key'>

interface FrameOrNote extends ThingName {
  readonly kind: 'frames' | 'notes'
}

/**
 * What lies nearest that way of something on the canvas, or `null` at the edge. From corner to corner, so that what lies in
 * a frame is come to by going down from its title.
 */
export function nearestBeside(
  flow: Flow,
  from: ThingName,
  direction: Direction,
  among: readonly Thing['kind'][],
): ThingName | null {
  const here = cornerOf(flow, from)
  if (!here) return null
  let best: { thing: ThingName; far: number } | null = null
  for (const kind of among) {
    const places: Readonly<Record<string, Position>> = PLACES[kind](flow)
    for (const key of Object.keys(places)) {
      const at = cornerOf(flow, { kind, key })
      const far = at && !(kind === from.kind && key === from.key) ? farThatWay(here, at, direction) : null
      if (far !== null && (!best || far < best.far)) best = { thing: { kind, key }, far }
    }
  }
  return best?.thing ?? null
}

/** The frames and notes of a flow in reading order: from top to bottom, then from left to right. */
export function marksInOrder(flow: Pick<Flow, 'frames' | 'notes'>): readonly FrameOrNote[] {
  const all = (['frames', 'notes'] as const).flatMap(kind =>
    Object.entries(flow[kind] ?? {}).map(([key, { x, y }]) => ({ thing: { kind, key }, x, y })),
  )
  return all.sort((a, b) => a.y - b.y || a.x - b.x).map(({ thing }) => thing)
}

/** The frame or note that follows something in reading order, or goes before it, round and round; `null` where there is none. */
export function markFrom(flow: Flow, from: ThingName | null, step: 1 | -1): FrameOrNote | null {
  const all = marksInOrder(flow)
  const here = from && all.findIndex(({ kind, key }) => kind === from.kind && key === from.key)
  if (here !== null && here >= 0) return all[(here + step + all.length) % all.length] ?? null
  const at = from && cornerOf(flow, from)
  if (!at) return all.at(step > 0 ? 0 : -1) ?? null
  const isLater = (thing: ThingName): boolean => {
    const { x, y } = cornerOf(flow, thing) ?? at
    return y > at.y || (y === at.y && x > at.x)
  }
  const next = all.findIndex(isLater)
  const behind = next < 0 ? all.length : next
  return all[(behind + (step > 0 ? 0 : -1) + all.length) % all.length] ?? null
}

const PLACES = {
  cards: ({ layout }: Flow) => layout,
  frames: ({ frames = {} }: Flow) => frames,
  notes: ({ notes = {} }: Flow) => notes,
}

const cornerOf = (flow: Flow, { kind, key }: ThingName): Position | undefined =>
  kind === 'cards' && !Object.hasOwn(flow.cards, key) ? undefined : own<Position>(PLACES[kind](flow), key)
