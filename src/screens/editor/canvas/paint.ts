import type { Transform } from '@xyflow/react'
import type { Hue } from '@/ui/hue'
import type { Box } from './boxes'
import type { Drag } from './drag'
import type { Inks } from './inks'
import { placeOf, wayOf } from './links'
import { CARD_WIDTH } from './nodes'
import type { Placed, Scene } from './scene'
import { ENTRY_Y, exitAt } from './size'
import { broken } from './title'

/** Everything a map of the flow shows. */
export interface Shown {
  readonly scene: Scene
  readonly drag: Drag
  readonly selected: ReadonlySet<string>
  readonly running: string | null
  /** How bad the worst problem of a card is. */
  troubleOf(key: string): 'error' | 'warning' | null
  hueOf(type: string): Hue
}

/** Draws a part of the flow as a map: titled blocks in the colours of their types, and the connections as one path. */
export function paint(
  pen: CanvasRenderingContext2D,
  transform: Transform,
  part: Box,
  shown: Shown,
  inks: Inks,
): void {
  const [x, y, zoom] = transform
  const toScreen = { x, y, zoom }
  const cards = visible(shown, part)
  paintLinks(pen, toScreen, part, shown, inks)
  paintBlocks(pen, toScreen, cards, shown, inks)
  if (CARD_WIDTH * zoom >= TITLED) paintTitles(pen, toScreen, cards, shown, inks)
  paintMarks(pen, toScreen, cards, shown, inks)
}

interface Screen {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

/** Pixels of the screen a block has to be wide before its title is of use, and those of its letters. */
const TITLED = 44
const FONT = { least: 10, most: 13 }
const RADIUS = 12
/** Nearer than this zoom connections are drawn the way they go round cards, farther off straight. */
export const isRouted = (zoom: number): boolean => zoom >= 0.18
/** Below this height, in pixels of the screen, a block is a plain spot of colour. */
const SPOT = 14

function visible({ scene, drag }: Shown, part: Box): readonly Placed[] {
  const keys = new Set(scene.inside(part))
  for (const key of drag.moving) keys.add(key)
  return [...keys].flatMap(key => scene.card(key) ?? [])
}

function paintLinks(
  pen: CanvasRenderingContext2D,
  { x, y, zoom }: Screen,
  part: Box,
  { scene, drag }: Shown,
  inks: Inks,
): void {
  const [right, bottom] = [part.x + part.width, part.y + part.height]
  pen.beginPath()
  for (const source of scene.cards()) {
    for (const link of source.outs) {
      const target = scene.card(link.to)
      if (!target) continue
      const from = exitAt(placeOf(source, drag), source.size, link.exit)
      const end = placeOf(target, drag)
      const endY = end.y + ENTRY_Y
      // Ways go round cards, hence a little beside the two ends.
      if (Math.max(from.x, end.x) < part.x || Math.min(from.x, end.x) > right) continue
      if (Math.max(from.y, endY) < part.y || Math.min(from.y, endY) > bottom) continue
      const way = isRouted(zoom) ? wayOf(scene, link, drag) : [from, { x: end.x, y: endY }]
      way.forEach((point, i) => {
        if (i === 0) pen.moveTo(point.x * zoom + x, point.y * zoom + y)
        else pen.lineTo(point.x * zoom + x, point.y * zoom + y)
      })
    }
  }
  pen.strokeStyle = inks.line
  pen.lineWidth = zoom < 0.12 ? 0.5 : 1
  pen.stroke()
}

function paintBlocks(
  pen: CanvasRenderingContext2D,
  { x, y, zoom }: Screen,
  cards: readonly Placed[],
  { drag, hueOf }: Shown,
  inks: Inks,
): void {
  pen.lineWidth = 1
  for (const placed of cards) {
    const hue = inks.hues.get(hueOf(placed.card.type))
    const at = placeOf(placed, drag)
    const [left, top] = [at.x * zoom + x, at.y * zoom + y]
    const [width, height] = [CARD_WIDTH * zoom, placed.size.height * zoom]
    if (!hue) continue
    if (height < SPOT) {
      pen.fillStyle = hue.edge
      pen.fillRect(left, top, width, height)
      continue
    }
    pen.fillStyle = hue.fill
    pen.strokeStyle = hue.edge
    pen.beginPath()
    pen.roundRect(left, top, width, height, RADIUS * zoom)
    pen.fill()
    pen.stroke()
  }
}

function paintTitles(
  pen: CanvasRenderingContext2D,
  { x, y, zoom }: Screen,
  cards: readonly Placed[],
  { drag, hueOf }: Shown,
  inks: Inks,
): void {
  const { font, line, pad } = letters(zoom)
  pen.font = `600 ${font}px ${inks.font}`
  pen.textBaseline = 'top'
  for (const placed of cards) {
    const at = placeOf(placed, drag)
    pen.fillStyle = inks.hues.get(hueOf(placed.card.type))?.text ?? inks.line
    titleLines(placed, zoom).forEach((words, i) => {
      pen.fillText(words, at.x * zoom + x + pad, at.y * zoom + y + pad + i * line)
    })
  }
}

/** The letters of a title, in pixels of the screen. */
function letters(zoom: number) {
  const font = Math.min(FONT.most, Math.max(FONT.least, CARD_WIDTH * zoom * 0.12))
  return { font, line: font + 2, pad: Math.max(3, 14 * zoom) }
}

function titleLines({ title, size }: Placed, zoom: number): readonly string[] {
  const { font, line, pad } = letters(zoom)
  const most = Math.min(3, Math.floor((size.height * zoom - 2 * pad + 2) / line))
  return broken(title, (CARD_WIDTH * zoom - 2 * pad) / font, most)
}

/** The room that the title takes on a block, on the canvas. */
export function titleBox(placed: Placed, zoom: number): Box {
  const { line, pad } = letters(zoom)
  const lines = CARD_WIDTH * zoom >= TITLED ? titleLines(placed, zoom).length : 0
  return { ...placed.at, width: CARD_WIDTH, height: lines === 0 ? 0 : (pad + lines * line) / zoom }
}

/** Problems, the card a rehearsal is at, and the selection stand out however small the block is. */
function paintMarks(
  pen: CanvasRenderingContext2D,
  { x, y, zoom }: Screen,
  cards: readonly Placed[],
  { drag, selected, running, troubleOf }: Shown,
  inks: Inks,
): void {
  const dot = Math.max(2, Math.min(5, 14 * zoom))
  for (const placed of cards) {
    const { key } = placed
    const ring = key === running ? inks.running : selected.has(key) ? inks.selected : null
    const trouble = troubleOf(key)
    if (!ring && !trouble) continue
    const at = placeOf(placed, drag)
    const [left, top] = [at.x * zoom + x, at.y * zoom + y]
    if (ring) {
      pen.strokeStyle = ring
      pen.lineWidth = key === running ? 4 : 2.5
      pen.beginPath()
      pen.roundRect(
        left - 1,
        top - 1,
        CARD_WIDTH * zoom + 2,
        placed.size.height * zoom + 2,
        RADIUS * zoom + 1,
      )
      pen.stroke()
    }
    if (!trouble) continue
    pen.fillStyle = trouble === 'error' ? inks.error : inks.warning
    pen.beginPath()
    pen.arc(left + CARD_WIDTH * zoom, top, dot, 0, 2 * Math.PI)
    pen.fill()
  }
}
