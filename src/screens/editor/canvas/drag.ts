import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Position } from '@/core/flow/document'
import type { Change } from '@/core/flow/edit'
import type { EditorStore, Marks } from '../store'
import type { Guide } from './guides'

/** A drag under way. It is the canvas' own until it ends and becomes one edit. */
export interface Drag {
  /** Keys of the cards that move together; empty while nothing is dragged. */
  readonly moving: ReadonlySet<string>
  /** The frames and notes that go along. */
  readonly along: Along | null
  /** How far they are from where the document has them. */
  readonly dx: number
  readonly dy: number
  readonly guides: readonly Guide[]
}

export interface Along {
  readonly marks: Marks
  /** What it means to the flow that they are moved by so much. */
  moved(by: Position): Change
}

export type DragStore = StoreApi<Drag>

export const STILL: Drag = { moving: new Set(), along: null, dx: 0, dy: 0, guides: [] }

/** The drags of an open flow. */
export function dragOf(store: EditorStore): DragStore {
  const known = all.get(store)
  if (known) return known
  const drags = createStore<Drag>()(() => STILL)
  all.set(store, drags)
  return drags
}

const all = new WeakMap<EditorStore, DragStore>()
