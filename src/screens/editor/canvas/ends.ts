import type { Position } from '@/core/flow/document'
import type { Line } from './links'

/** One end of a connection, as it is taken hold of. */
export interface End {
  readonly line: Line
  readonly at: 'source' | 'target'
}

/** The middles of the two places at which a connection can be taken hold of: on its line, beside the dots of its cards. */
function middlesOf({ way }: Line, reach: number): readonly (readonly [End['at'], Position])[] {
  const [from, to] = [way[0], way.at(-1)]
  if (!from || !to) return []
  return [
    ['source', { x: from.x + DOT + reach, y: from.y }],
    ['target', { x: to.x - DOT - reach, y: to.y }],
  ]
}

/** All those places as one path: circles of a radius. */
export function endsPath(lines: readonly Line[], reach: number): string {
  let path = ''
  for (const line of lines)
    for (const [, { x, y }] of middlesOf(line, reach))
      path += `M${x - reach} ${y}a${reach} ${reach} 0 1 0 ${2 * reach} 0a${reach} ${reach} 0 1 0 ${-2 * reach} 0`
  return path
}

/** Which end a place belongs to: of several the nearest, one of a connection that is preferred before all others. */
export function endAt(
  lines: readonly Line[],
  reach: number,
  place: Position,
  prefers: (line: Line) => boolean,
): End | null {
  let [best, nearest]: [End | null, number] = [null, Infinity]
  for (const line of lines) {
    for (const [at, { x, y }] of middlesOf(line, reach)) {
      const away = Math.hypot(x - place.x, y - place.y)
      if (away > reach + SLACK) continue
      const cost = prefers(line) ? away - 2 * (reach + SLACK) : away
      // Of those that lie upon each other the last, which is drawn on top.
      if (cost <= nearest) [best, nearest] = [{ line, at }, cost]
    }
  }
  return best
}

/** What the dots of cards take of a line, in pixels at zoom 1. */
const DOT = 6

/** Where the browser sees a circle and arithmetic sees its edge. */
const SLACK = 1
