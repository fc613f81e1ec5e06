import type { Position, Box as Rect } from '../flow/document'
import { ceil, GRID } from './box'
import { around, composed, type Rects, rectOf, type Unit } from './unit'

/** A note that stands by something stands no further from it than this. */
const NEAR = GRID

/** The units, each with the notes that are nearest to it: they go where it goes. */
export function withNotes(units: readonly Unit[], notes: Rects): readonly Unit[] {
  const by = new Map<Unit, (readonly [string, Rect])[]>()
  for (const entry of Object.entries(notes)) {
    const unit = nearest(units, entry[1])
    if (unit) by.set(unit, [...(by.get(unit) ?? []), entry])
  }
  return units.map(unit => joined(unit, by.get(unit) ?? []))
}

function nearest(units: readonly Unit[], note: Rect): Unit | null {
  let found: Unit | null = null
  let [least, closest] = [Infinity, Infinity]
  for (const unit of units) {
    const rect = placeOf(unit)
    if (!rect) continue
    const [far, apart] = [gap(rect, note), between(rect, note)]
    if (far < least || (far === least && apart < closest)) {
      found = unit
      least = far
      closest = apart
    }
  }
  return found
}

/** Where it lies now: a frame before it was drawn around what lies in it anew. */
const placeOf = ({ box, frame }: Unit): Rect | null => frame ?? rectOf(box)

function joined(unit: Unit, notes: readonly (readonly [string, Rect])[]): Unit {
  const before = placeOf(unit)
  if (notes.length === 0 || !before) return unit
  const { box } = unit
  const size = { x: 0, y: 0, width: box.width, height: box.height }
  const beside = unit.frame ? besideFrame : besideCard
  const places = notes.map(([key, note]) => ({ key, ...beside(before, size, note) }))
  const all = around([size, ...places])
  // What stands on the grid in a box on the grid stands on the grid.
  const [left, top] = [ceil(-all.x), ceil(-all.y)]
  const rect = {
    x: before.x - left,
    y: before.y - top,
    width: all.width + all.x + left,
    height: all.height + all.y + top,
  }
  return {
    box: composed(box.key, rect, [{ box, x: left, y: top }]),
    cards: unit.cards,
    lay: (at, into) => {
      const [x, y] = [at.x + left, at.y + top]
      unit.lay({ x, y }, into)
      for (const place of places) into.notes.set(place.key, { x: x + place.x, y: y + place.y })
    },
  }
}

/** As it stands by a card, but not further off than near. */
function besideCard(before: Rect, { width, height }: Rect, note: Rect): Rect {
  const x = within(note.x - before.x, -NEAR - note.width, width + NEAR)
  return { ...note, x, y: within(note.y - before.y, -NEAR - note.height, height + NEAR) }
}

/** Beside a frame, which may have another size now: on the side where it stood, and never in it. */
function besideFrame(before: Rect, now: Rect, note: Rect): Rect {
  const card = besideCard(before, now, note)
  const [left, right] = [before.x - note.x - note.width, note.x - before.x - before.width]
  const [above, below] = [before.y - note.y - note.height, note.y - before.y - before.height]
  if (Math.max(left, right) > Math.max(above, below))
    return { ...card, x: left > right ? -note.width - off(left) : now.width + off(right) }
  return { ...card, y: above > below ? -note.height - off(above) : now.height + off(below) }
}

const off = (gap: number): number => (gap < 0 ? NEAR : Math.min(gap, NEAR))

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most))

/** How far apart two boxes are; 0 where they meet. */
function gap(a: Rect, b: Rect): number {
  const x = Math.max(0, a.x - b.x - b.width, b.x - a.x - a.width)
  const y = Math.max(0, a.y - b.y - b.height, b.y - a.y - a.height)
  return Math.hypot(x, y)
}

const between = (a: Rect, b: Rect): number => {
  const [p, q] = [middleOf(a), middleOf(b)]
  return Math.hypot(p.x - q.x, p.y - q.y)
}

const middleOf = ({ x, y, width, height }: Rect): Position => ({ x: x + width / 2, y: y + height / 2 })
