import type { Page } from 'playwright'

export interface Point {
  readonly x: number
  readonly y: number
}

/** Somebody who draws the scene, and how to get at what is measured. Points are of the screen. */
export interface Contestant {
  readonly name: string
  /** The mouse button that moves the view; the left one where nothing is said. */
  readonly panWith?: 'middle'
  /** What has to be there before it is opened. Its page has been seen by the browser after that. */
  prepare(page: Page, count: number): Promise<void>
  /** Comes back once cards can be seen. */
  open(page: Page, count: number): Promise<void>
  /** About 25 cards in view; about 60; all of them. */
  look(page: Page, from: 'near' | 'middle' | 'far'): Promise<void>
  /** An empty place, by which the view is moved. */
  nothing(page: Page): Promise<Point>
  /** A card in view, by which it is dragged. */
  grip(page: Page): Promise<Point>
  /** Selects about fifty cards that are in view; false where that can't be. */
  selectFifty(page: Page, count: number): Promise<boolean>
  /** Lets them go, all cards being in view. */
  selectNone(page: Page): Promise<void>
  /** Brings the cursor into a field with a text of a card; false where cards don't show what is being typed. */
  field(page: Page): Promise<boolean>
}
