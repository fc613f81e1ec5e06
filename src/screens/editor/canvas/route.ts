import type { Position } from '@/core/flow/document'
import type { Box } from './boxes'

/**
 * The way of a connection: level out of a card's right side, level into another's left side, and round the cards that
 * stand between where there is room. Cheap rather than best: a straight step, a step elsewhere, or a lane above or below.
 */
export function routeOf({ from, to, obstacles, nudge = 0 }: Route): readonly Position[] {
  // Of ways that go down the lowest turns first, of ways that go up the highest: sisters do not cross.
  const aside = to.y > from.y ? -nudge : nudge
  const out = from.x + GAP + aside
  const back = to.x - GAP
  if (back >= out) {
    if (Math.abs(from.y - to.y) < 1 && !hits({ from, to }, obstacles)) return [from, to]
    const step = stepBetween(from, to, [(out + back) / 2 + aside / 2, back, out], obstacles)
    if (step !== null) return [from, { x: step, y: from.y }, { x: step, y: to.y }, to]
  }
  const lane = freeLane(from, to, out, back, obstacles)
  return [from, { x: out, y: from.y }, { x: out, y: lane }, { x: back, y: lane }, { x: back, y: to.y }, to]
}

export interface Route {
  readonly from: Position
  readonly to: Position
  /** What to go round: for a way back that includes the two cards themselves. */
  readonly obstacles: readonly Box[]
  /** Pixels by which it keeps clear of its sisters, the more the lower on the card it begins. */
  readonly nudge?: number
}

/** The way as SVG path data, its corners rounded. */
export function pathOf(points: readonly Position[]): string {
  const [first, ...rest] = points
  if (!first) return ''
  let path = `M${first.x} ${first.y}`
  let before = first
  rest.forEach((corner, i) => {
    const next = rest[i + 1]
    const bend = next ? Math.min(RADIUS, distance(before, corner) / 2, distance(corner, next) / 2) : 0
    const start = towards(corner, before, bend)
    path += `L${start.x} ${start.y}`
    if (next && bend > 0) {
      const end = towards(corner, next, bend)
      path += `Q${corner.x} ${corner.y} ${end.x} ${end.y}`
    }
    before = corner
  })
  return path
}

/** Room a connection keeps from the cards' sides, and from what it goes round. */
const GAP = 28
const CLEAR = 14
const BESIDE = 8
const RADIUS = 12

/** Where a step up or down meets no card: in the middle, else near one of the ends. */
function stepBetween(
  from: Position,
  to: Position,
  steps: readonly number[],
  obstacles: readonly Box[],
): number | null {
  for (const x of steps) {
    const [a, b] = [
      { x, y: from.y },
      { x, y: to.y },
    ]
    const free =
      !hits({ from, to: a }, obstacles) &&
      !hits({ from: a, to: b }, obstacles) &&
      !hits({ from: b, to }, obstacles)
    if (free) return x
  }
  return null
}

/** The level nearest to both ends at which the whole width is free. */
function freeLane(
  from: Position,
  to: Position,
  out: number,
  back: number,
  obstacles: readonly Box[],
): number {
  const [left, right] = [Math.min(out, back), Math.max(out, back)]
  const blocked = obstacles
    .filter(({ x, width }) => x < right && x + width > left)
    .map(({ y, height }) => ({ top: y - CLEAR, bottom: y + height + CLEAR }))
  const middle = (from.y + to.y) / 2
  const levels = [middle, ...blocked.flatMap(({ top, bottom }) => [top, bottom])]
  const cost = (y: number): number => Math.abs(y - from.y) + Math.abs(y - to.y)
  let best: number | null = null
  for (const y of levels) {
    if (blocked.some(({ top, bottom }) => y > top && y < bottom)) continue
    if (best === null || cost(y) < cost(best)) best = y
  }
  return best ?? middle
}

/** Whether a level or upright line runs under a card, or just along its upper or lower edge. */
function hits({ from, to }: { from: Position; to: Position }, obstacles: readonly Box[]): boolean {
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)]
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)]
  return obstacles.some(
    ({ x, y, width, height }) =>
      left < x + width && right > x && top < y + height + BESIDE && bottom > y - BESIDE,
  )
}

const distance = (a: Position, b: Position): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y)

/** From a corner some pixels towards a point on the same level or upright line. */
const towards = (corner: Position, point: Position, by: number): Position => ({
  x: corner.x + Math.sign(point.x - corner.x) * by,
  y: corner.y + Math.sign(point.y - corner.y) * by,
})
