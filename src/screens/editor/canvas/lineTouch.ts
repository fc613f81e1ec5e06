import { createStore, type StoreApi } from 'zustand/vanilla'

/** Ids of the connections that the pointer is on, that has the focus, and whose end is being pulled. */
interface Touch {
  readonly pointed: string | null
  readonly focused: string | null
  readonly pulled: string | null
}

export type LineTouch = StoreApi<Touch>

export const createLineTouch = (): LineTouch =>
  createStore<Touch>()(() => ({ pointed: null, focused: null, pulled: null }))
