import type { Shapes } from '../card-shape'
import type { Flow, Position } from '../document'
import { own } from '../json'
import { leadsTo } from './exits'
import { waysOf } from './outline'

export type Direction = 'left' | 'right' | 'up' | 'down'

/**
 * The card that an arrow key leads to, or `null` at the edge of the flow. Right follows the first exit that leads
 * somewhere, left goes back to the nearest card that leads here, up and down change between the cards behind the exits of
 * the same card. Where no connection helps, the nearest card that lies that way.
 */
export function walk(flow: Flow, shapes: Shapes, from: string, direction: Direction): string | null {
  const card = own(flow.cards, from)
  if (!card) return null
  const sources = () => nearestFirst(flow, from, sourcesOf(flow, shapes).get(from) ?? [])
  if (direction === 'right') return targetsOf(flow, shapes, from)[0] ?? nearestThatWay(flow, from, direction)
  if (direction === 'left') return sources()[0] ?? nearestThatWay(flow, from, direction)
  return sibling(flow, shapes, from, sources(), direction) ?? nearestThatWay(flow, from, direction)
}

/** The card behind the exit above or below the one that leads here, of the nearest card that has one. */
function sibling(
  flow: Flow,
  shapes: Shapes,
  from: string,
  sources: readonly string[],
  direction: 'up' | 'down',
): string | null {
  for (const source of sources) {
    const targets = targetsOf(flow, shapes, source).filter(key => key !== source)
    const next = targets[targets.indexOf(from) + (direction === 'up' ? -1 : 1)]
    if (next !== undefined) return next
  }
  return null
}

/** Where a card leads: each card once, in the order of the exits, without itself. */
export function targetsOf(flow: Flow, shapes: Shapes, key: string): readonly string[] {
  const card = own(flow.cards, key)
  if (!card) return []
  const targets = waysOf(shapes, card).map(({ name }) => leadsTo(flow, card, name))
  return [...new Set(targets)].filter(to => to !== null && to !== key) as string[]
}

/** For each card those that lead to it, remembered as long as no card changes. */
function sourcesOf(flow: Flow, shapes: Shapes): ReadonlyMap<string, readonly string[]> {
  const known = remembered.get(flow.cards)
  if (known?.shapes === shapes) return known.sources
  const sources = new Map<string, string[]>()
  for (const key of Object.keys(flow.cards)) {
    for (const to of targetsOf(flow, shapes, key)) {
      const before = sources.get(to)
      if (before) before.push(key)
      else sources.set(to, [key])
    }
  }
  remembered.set(flow.cards, { shapes, sources })
  return sources
}

interface Sources {
  readonly shapes: Shapes
  readonly sources: ReadonlyMap<string, readonly string[]>
}

const remembered = new WeakMap<Flow['cards'], Sources>()

function nearestFirst({ layout }: Flow, from: string, keys: readonly string[]): readonly string[] {
  const here = own(layout, from) ?? ORIGIN
  const away = (key: string): number => {
    const { x, y } = own(layout, key) ?? ORIGIN
    return Math.hypot(x - here.x, y - here.y)
  }
  return keys.toSorted((a, b) => away(a) - away(b) || (a < b ? -1 : 1))
}

/** Of the cards that lie more that way than any other, the nearest; what lies straight ahead counts as nearer. */
function nearestThatWay({ cards, layout }: Flow, from: string, direction: Direction): string | null {
  const here = own(layout, from) ?? ORIGIN
  let best: { key: string; far: number } | null = null
  for (const key of Object.keys(cards)) {
    const at = own(layout, key)
    if (key === from || !at) continue
    const far = farThatWay(here, at, direction)
    if (far !== null && (!best || far < best.far)) best = { key, far }
  }
  return best?.key ?? null
}

/** How far off a place is that lies more that way than any other, what lies straight ahead counting as nearer; else `null`. */
export function farThatWay(here: Position, at: Position, direction: Direction): number | null {
  const { ahead, aside } = seen(here, at, direction)
  return ahead > 0 && aside <= ahead ? ahead + 2 * aside : null
}

function seen(here: Position, at: Position, direction: Direction): { ahead: number; aside: number } {
  const [across, down] = [at.x - here.x, at.y - here.y]
  if (direction === 'right' || direction === 'left')
    return { ahead: direction === 'right' ? across : -across, aside: Math.abs(down) }
  return { ahead: direction === 'down' ? down : -down, aside: Math.abs(across) }
}

const ORIGIN: Position = { x: 0, y: 0 }
