import { createStore, type StoreApi } from 'zustand/vanilla'

/** The cards a box that is being drawn touches; `null` while there is none. */
export type Touched = StoreApi<{ readonly keys: ReadonlySet<string> | null }>

export const createTouched = (): Touched =>
  createStore<ReturnType<Touched['getState']>>()(() => ({ keys: null }))
