import type { Transform } from '@xyflow/react'
import type { Hue } from '@/ui/hue'
import type { Box } from './boxes'
import type { Drag } from './drag'
import type { Inks } from './inks'
import { placeOf, wayOf } from './links'
import { CARD_WIDTH } from './nodes'
import type { Placed, Scene } from './scene'
import { ENTRY_Y, exitAt } from './size'
import { fillSpot } from './spots'
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
  /** The picture of a type, so many pixels wide; `null` where it has none. */
  stampOf(type: string, ink: string, side: number): CanvasImageSource | null
}

/** Draws a part of the flow as a map: titled blocks in the colours of their types, with their pictures, and the connections as one path. */
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
  paintGlyphs(pen, toScreen, cards, shown, inks)
  if (CARD_WIDTH * zoom >= TITLED) paintTitles(pen, toScreen, cards, shown, inks)
  paintMarks(pen, toScreen, cards, shown, inks)
}

interface Screen {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

/** Pixels of the screen a block has to be wide before its title is of use, and before it has room beside its picture. */
const TITLED = 44
const BESIDE = 60
/** Those of its letters. */
const FONT = { least: 10, most: 13 }
const RADIUS = 12
/** Nearer than this zoom connections are drawn the way they go round cards, farther off straight. */
export const isRouted = (zoom: number): boolean => zoom >= 0.18
/** Below this height, in pixels of the screen, a block is a spot: its category told by colour and shape. */
const SPOT = 12

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
    const name = hueOf(placed.card.type)
    const hue = inks.hues.get(name)
    const at = placeOf(placed, drag)
    const [left, top] = [at.x * zoom + x, at.y * zoom + y]
    const [width, height] = [CARD_WIDTH * zoom, placed.size.height * zoom]
    if (!hue) continue
    if (height < SPOT) {
      pen.fillStyle = hue.edge
      fillSpot(pen, name, { x: left, y: top, width, height })
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

/** The pictures of the types: with a title, or alone in the middle of a block that has no room for one. */
function paintGlyphs(
  pen: CanvasRenderingContext2D,
  { x, y, zoom }: Screen,
  cards: readonly Placed[],
  { drag, hueOf, stampOf }: Shown,
  inks: Inks,
): void {
  const width = CARD_WIDTH * zoom
  const { font, pad } = letters(zoom)
  for (const placed of cards) {
    const height = placed.size.height * zoom
    if (height < SPOT) continue
    const alone = titleOf(placed, zoom).lines.length === 0
    const side = alone ? Math.floor(Math.min(16, 0.75 * Math.min(width, height))) : Math.floor(font)
    const { type } = placed.card
    const stamp = stampOf(type, inks.hues.get(hueOf(type))?.text ?? inks.line, side)
    if (!stamp) continue
    const at = placeOf(placed, drag)
    const inset = alone ? { x: (width - side) / 2, y: (height - side) / 2 } : { x: pad, y: pad }
    pen.drawImage(stamp, at.x * zoom + x + inset.x, at.y * zoom + y + inset.y, side, side)
  }
}

function paintTitles(
  pen: CanvasRenderingContext2D,
  { x, y, zoom }: Screen,
  cards: readonly Placed[],
  { drag, hueOf }: Shown,
  inks: Inks,
): void {
  const { font, line } = letters(zoom)
  pen.font = `600 ${font}px ${inks.font}`
  pen.textBaseline = 'top'
  for (const placed of cards) {
    const at = placeOf(placed, drag)
    const { lines, left, top } = titleOf(placed, zoom)
    pen.fillStyle = inks.hues.get(hueOf(placed.card.type))?.text ?? inks.line
    lines.forEach((words, i) => {
      pen.fillText(words, at.x * zoom + x + left, at.y * zoom + y + top + i * line)
    })
  }
}

/** The letters of a title, in pixels of the screen. */
function letters(zoom: number) {
  const font = Math.min(FONT.most, Math.max(FONT.least, CARD_WIDTH * zoom * 0.12))
  return { font, line: font + 2, pad: Math.max(3, 14 * zoom) }
}

/** What of a title there is room for, and where on its block: beside the picture, on a narrow block below it if it is high enough. */
function titleOf({ title, size }: Placed, zoom: number) {
  const { font, line, pad } = letters(zoom)
  const width = CARD_WIDTH * zoom
  const picture = font + 3
  const height = size.height * zoom
  const below = width < BESIDE && height >= picture + line + 2 * pad - 2
  const [left, top] = below ? [pad, pad + picture] : [pad + picture, pad]
  const most = width < TITLED ? 0 : Math.min(3, Math.floor((height - top - pad + 2) / line))
  return { lines: most > 0 ? broken(title, (width - left - pad) / font, most) : [], left, top }
}

/** The room that picture and title take on a block, on the canvas. */
export function titleBox(placed: Placed, zoom: number): Box {
  const { lines, top } = titleOf(placed, zoom)
  const height = lines.length === 0 ? 0 : (top + lines.length * letters(zoom).line) / zoom
  return { ...placed.at, width: CARD_WIDTH, height }
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
