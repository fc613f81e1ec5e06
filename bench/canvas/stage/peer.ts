import type { SceneCard } from '../scene'

/** Where the canvas is looked at: pixels and scale, as in a CSS transform. */
export interface View {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

/** What somebody on the stage can do besides being dragged about with the pointer. */
export interface Stage {
  look(view: View): void | Promise<void>
  select(keys: readonly string[]): void | Promise<void>
  /** Puts a text on the first card. */
  write(text: string): void | Promise<void>
}

/** Draws the scene, every card of it. */
export type Peer = (root: HTMLElement, scene: readonly SceneCard[]) => Stage | Promise<Stage>
