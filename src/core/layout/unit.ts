import type { Position, Box as Rect } from '../flow/document'
import type { Box, Way } from './box'

/** What is laid out as one: a card, or a frame with all that lies in it, with the notes that stand by it. */
export interface Unit {
  /** As `arrange` sees it; its ways lead to cards. */
  readonly box: Box
  /** Keys of the cards in it. */
  readonly cards: readonly string[]
  /** The frame that is outermost in it, where it is but that. */
  readonly frame?: Rect
  /** Writes down where everything in it lies once the upper left corner of its box lies at a place. */
  lay(at: Position, into: Laid): void
}

/** Where everything comes to lie. */
export interface Laid {
  readonly cards: Map<string, Position>
  readonly frames: Map<string, Rect>
  readonly notes: Map<string, Position>
}

/** A box that lies somewhere. */
export interface Placed extends Box {
  readonly at: Position
}

export type Rects = Readonly<Record<string, Rect>>

export const nowhere = (): Laid => ({ cards: new Map(), frames: new Map(), notes: new Map() })

export const cardUnit = (box: Box): Unit => ({
  box,
  cards: [box.key],
  lay: (at, { cards }) => void cards.set(box.key, at),
})

/** Frames and what lies in them as they are now, which only move together. */
export function rigidUnit(key: string, boxes: readonly Placed[], frames: Rects, notes: Rects): Unit {
  const rects = [
    ...boxes.map(({ at, width, height }) => ({ ...at, width, height })),
    ...Object.values(frames),
    ...Object.values(notes),
  ]
  const bounds = around(rects)
  const inside = boxes.map(box => ({
    box,
    x: box.at.x - bounds.x,
    y: box.at.y - bounds.y,
  }))
  return {
    box: composed(key, bounds, inside),
    cards: boxes.map(box => box.key),
    lay: (at, into) => {
      const by = { x: at.x - bounds.x, y: at.y - bounds.y }
      for (const { box, x, y } of inside) into.cards.set(box.key, { x: at.x + x, y: at.y + y })
      for (const [frame, rect] of Object.entries(frames)) into.frames.set(frame, shifted(rect, by))
      for (const [note, rect] of Object.entries(notes)) into.notes.set(note, shifted(rect, by))
    },
  }
}

/** The box of several, each at its place in it: their ways out are its own, from top to bottom. */
export function composed(
  key: string,
  { x, y, width, height }: Rect,
  inside: readonly { readonly box: Box; readonly x: number; readonly y: number }[],
): Box {
  const ways: Way[] = inside.flatMap(({ box, y }) => box.exits.map(way => ({ ...way, y: way.y + y })))
  const entries = inside.map(({ box, y }) => box.entry + y)
  const exits = ways.toSorted((a, b) => a.y - b.y)
  return { key, width, height, entry: Math.min(height, ...entries), exits, at: { x, y } }
}

export const rectOf = ({ at, width, height }: Box): Rect | null => (at ? { ...at, width, height } : null)

const shifted = (rect: Rect, { x, y }: Position): Rect => ({ ...rect, x: rect.x + x, y: rect.y + y })

/** The smallest box around boxes, of which there is one at least. */
export function around(rects: readonly Rect[]): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y, width, height } of rects) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}
