import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Guide } from './guides'

/** A drag under way. It is the canvas' own until it ends and becomes one edit. */
export interface Drag {
  /** Keys of the cards that move together; empty while nothing is dragged. */
  readonly moving: ReadonlySet<string>
  /** How far they are from where the document has them. */
  readonly dx: number
  readonly dy: number
  readonly guides: readonly Guide[]
}

export type DragStore = StoreApi<Drag>

export const STILL: Drag = { moving: new Set(), dx: 0, dy: 0, guides: [] }

export const createDrag = (): DragStore => createStore<Drag>()(() => STILL)
