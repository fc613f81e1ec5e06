import type { ReactFlowState } from '@xyflow/react'
import type { Box } from './boxes'

/** How much of a card can be read at a zoom: all; with larger letters; or only blocks, as on a map. */
export type Level = 'near' | 'middle' | 'small' | 'tiny' | 'far'

/** What of the canvas is looked at, in coarse steps: it stays the same until the view crosses into another cell. */
export interface Window {
  readonly level: Level
  readonly part: Box
}

/** Below this zoom cards turn into titled blocks. */
export const FAR = 0.4
/** Flows of up to this many cards are handed over whole: there is nothing to save, and all cards are in tabbing order. */
export const WHOLE = 60

/** So chosen that the words of an exit, which are larger at each level, never get smaller than 11 pixels (canvas.css). */
const levelAt = (zoom: number): Level => LEVELS.find(level => zoom >= LEAST[level]) ?? 'far'

/** The window as text, which is equal while nothing has to be done. */
export function windowKey({ transform: [x, y, zoom], width, height }: View, whole: boolean): string {
  const level = levelAt(zoom)
  if (whole || level === 'far') return `${level} 0 0 0 0`
  const left = Math.floor((-x / zoom - MARGIN) / CELL)
  const top = Math.floor((-y / zoom - MARGIN) / CELL)
  return `${level} ${left} ${top} ${left + cells(width / zoom)} ${top + cells(height / zoom)}`
}

/** As many as hold a length wherever it begins in the first of them: opposite sides cross into others at one moment, not at two. */
const cells = (length: number): number => Math.ceil((length + 2 * MARGIN) / CELL) + 1

export type View = Pick<ReactFlowState, 'transform' | 'width' | 'height'>

/** The view that goes no farther off than cards are drawn, round the same middle: of a large flow never too many are drawn. */
export function withCards(view: View): View {
  const { transform, width, height } = view
  const [x, y, zoom] = transform
  if (zoom >= FAR) return view
  const nearer = FAR / zoom
  const [middle, centre] = [width / 2, height / 2]
  return {
    transform: [middle - (middle - x) * nearer, centre - (centre - y) * nearer, FAR],
    width,
    height,
  }
}

export function windowFrom(key: string): Window {
  const [level, ...sides] = key.split(' ')
  const [left = 0, top = 0, right = 0, bottom = 0] = sides.map(side => Number(side) * CELL)
  return {
    level: LEVELS.find(one => one === level) ?? 'near',
    part: { x: left, y: top, width: right - left, height: bottom - top },
  }
}

/** What is in view exactly, or would be. */
export const inView = (
  { transform, width, height }: View,
  { x, y, zoom } = { x: transform[0], y: transform[1], zoom: transform[2] },
): Box => ({
  x: -x / zoom,
  y: -y / zoom,
  width: width / zoom,
  height: height / zoom,
})

/** The box that is being drawn to select what is in it; `null` while there is none. */
export function drawnBox({
  userSelectionRect: rect,
  userSelectionActive,
  transform: [x, y, zoom],
}: Pick<ReactFlowState, 'userSelectionRect' | 'userSelectionActive' | 'transform'>): Box | null {
  if (!rect || !userSelectionActive) return null
  return {
    x: (rect.x - x) / zoom,
    y: (rect.y - y) / zoom,
    width: rect.width / zoom,
    height: rect.height / zoom,
  }
}

const LEVELS: readonly Level[] = ['near', 'middle', 'small', 'tiny', 'far']
const LEAST: Readonly<Record<Level, number>> = { near: 0.92, middle: 0.75, small: 0.55, tiny: FAR, far: 0 }

/** Pixels at zoom 1: of a cell, and around the view, where shadows and dots of cards beside it reach into it. */
const CELL = 320
const MARGIN = 40
