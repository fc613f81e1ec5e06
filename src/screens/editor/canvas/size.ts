import type { CardFace } from '@/cards/face'
import { type CardShape, readSettings, type Shapes } from '@/core/flow/card-shape'
import type { Card, Position } from '@/core/flow/document'
import { linesOf, templateLines } from './lines'
import { CARD_WIDTH } from './nodes'

/** What a card takes on the canvas, in pixels at zoom 1, and how that is shared out. */
export interface CardSize {
  readonly height: number
  /** Lines of the summary, and of the bubble below it. */
  readonly summary: number
  readonly says: number
  /** The ways out, from the top: the middle of each is `y` below the card's upper edge. */
  readonly exits: readonly Way[]
}

interface Way {
  readonly name: string
  readonly label: string
  readonly y: number
  /** Leads far away on purpose. */
  readonly far: boolean
}

/** The dot where connections enter, below the card's upper edge. */
export const ENTRY_Y = 27
/** Height of one exit's row, and of a line of text. */
const ROW = 32
const LINE = 20
/** What a face that draws for itself has to do with. */
export const FACE_ROOM = 60

/**
 * The size of a card, worked out from what it says. The card is drawn into exactly this room, so that nothing ever
 * has to be measured: what was worked out and what is drawn can't differ.
 */
export function sizeOf(shapes: Shapes, face: CardFace | undefined, card: Card): CardSize {
  const known = sizes.get(card.settings)
  if (known && known.type === card.type) return known.size
  const size = measured(shapes, face, card)
  sizes.set(card.settings, { type: card.type, size })
  return size
}

/** Where a connection leaves a card that stands at a place; the lower right corner for an exit its type does not know. */
export function exitAt({ x, y }: Position, size: CardSize, exit: string): Position {
  const row = size.exits.find(({ name }) => name === exit)
  return { x: x + CARD_WIDTH, y: y + (row?.y ?? size.height - BORDER - PAD) }
}

/** Settings are immutable: what was worked out for them is remembered as long as they live. */
const sizes = new WeakMap<object, { readonly type: string; readonly size: CardSize }>()

const BORDER = 1
const HEADER = 40
const ABOVE = 8
const PAD = 12
const TEXT = CARD_WIDTH - 2 * BORDER - 2 * PAD
const BUBBLE = { width: TEXT - 20, around: 20 }
const NOTE = 24
const EXITS = { above: 5, around: 9 }

function measured(shapes: Shapes, face: CardFace | undefined, card: Card): CardSize {
  const reading = face && readSettings(shapes, card)
  // Its one sentence says that it can't be read, or what type it is.
  if (!face || !reading) return sized(linesOf(`${UNREAD}${card.type}`, TEXT, 3), 0, 0, [])
  const { settings } = reading
  const summary = linesOf(face.summary(settings), TEXT, 3)
  const says = face.says ? templateLines(face.says(settings), BUBBLE.width, 4) : 0
  const extra = (face.note?.(settings) ? NOTE : 0) + (face.Face ? FACE_ROOM : 0)
  return sized(summary, says, extra, reading.shape.exits(settings))
}

const UNREAD = 'Unknown card type “”, kept as it is.'

function sized(summary: number, says: number, extra: number, ways: ReturnType<CardShape['exits']>): CardSize {
  const bubble = says === 0 ? 0 : says * LINE + BUBBLE.around
  const body = BORDER + HEADER + ABOVE + summary * LINE + bubble + extra + PAD
  const exits = ways.map(({ name, label, far = false }, i) => ({
    name,
    label,
    far,
    y: body + EXITS.above + i * ROW + ROW / 2,
  }))
  const rows = ways.length === 0 ? 0 : EXITS.around + ways.length * ROW
  return { height: body + rows + BORDER, summary, says, exits }
}
