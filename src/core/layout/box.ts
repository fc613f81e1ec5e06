import type { Position } from '../flow/document'

/** A card as the layout sees it: a rectangle with one way in at its left and ways out at its right. Pixels at zoom 1. */
export interface Box {
  readonly key: string
  readonly width: number
  readonly height: number
  /** How far below the top edge connections arrive. */
  readonly entry: number
  /** The ways out, in the order the card shows them. */
  readonly exits: readonly Way[]
  /** Where the card lies now; `null` where it has no place yet. */
  readonly at: Position | null
}

export interface Way {
  /** Key of the card it leads to; a key that is not among the boxes leads nowhere. */
  readonly to: string | null
  /** How far below the top edge the connection leaves. */
  readonly y: number
}

/** How a card is drawn: what a box needs to know beside where its exits lead. */
export interface Size extends Pick<Box, 'width' | 'height' | 'entry'> {
  /** How far below the top edge each exit leaves, in the order in which the card's type gives them. */
  readonly exits: readonly number[]
}

export type Places = ReadonlyMap<string, Position>

/** Every place is a multiple of this. */
export const GRID = 20
/** Room between two columns for connections to turn in. */
export const COLUMN_GAP = 4 * GRID
/** Room between two cards, one above the other. */
export const ROW_GAP = 2 * GRID

/** The next multiple of the grid that is not smaller. */
export const ceil = (length: number): number => Math.ceil(length / GRID) * GRID
export const floor = (length: number): number => Math.floor(length / GRID) * GRID + 0
export const nearest = (length: number): number => Math.round(length / GRID) * GRID + 0

/** The order in which ties are broken; no two boxes have the same key. */
export const byKey = (a: Box, b: Box): number => (a.key < b.key ? -1 : 1)

/** The upper left corner of what has a place; far away where nothing has. */
export function cornerOf(boxes: readonly Box[]): Position {
  let x = Number.MAX_SAFE_INTEGER
  let y = Number.MAX_SAFE_INTEGER
  for (const { at } of boxes) {
    if (!at) continue
    x = Math.min(x, at.x)
    y = Math.min(y, at.y)
  }
  return { x, y }
}
