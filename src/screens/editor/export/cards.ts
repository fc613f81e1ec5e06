import { piecesOf } from '@/cards/fields/pieces'
import { readSettings } from '@/core/flow/card-shape'
import { CARD_WIDTH } from '../canvas/nodes'
import type { Placed } from '../canvas/scene'
import type { EditorContext } from '../context'
import type { Paper } from './paper'
import { drawLines } from './text'
import { settingsWords } from './words'
import { tag, xml } from './xml'

type Around = Pick<EditorContext, 'catalog' | 'faceOf'>

const PAD = 12
const LINE = 20
const WIDE = CARD_WIDTH - 2 * PAD

/** A card as the canvas draws it, in its place. */
export function drawCard(placed: Placed, around: Around, paper: Paper): string {
  const { key, card, at, size, title } = placed
  const hue = paper.hues[around.faceOf(card.type)?.hue ?? 'slate']
  const type = around.catalog.get(card.type)?.label ?? card.type
  const [first = ''] = settingsWords(around, card)
  const reading = readSettings(around.catalog, card)
  const note = reading && around.faceOf(card.type)?.note?.(reading.settings)
  const below = 49 + size.summary * LINE
  return tag('g', { class: 'card', 'data-card': key, transform: `translate(${at.x} ${at.y})` }, [
    tag('title', {}, xml(`${type}: ${title}`)),
    tag('rect', {
      ...{ x: 0, y: 0, width: CARD_WIDTH, height: size.height, rx: PAD },
      ...{ fill: paper.card, stroke: hue.edge },
    }),
    tag('rect', { x: PAD, y: PAD, width: 28, height: 28, rx: 8, fill: hue.fill, stroke: hue.edge }),
    tag(
      'text',
      { x: 26, y: 31, 'text-anchor': 'middle', 'font-weight': 700, fill: hue.text },
      xml([...type][0]?.toUpperCase() ?? ''),
    ),
    drawLines(title, { x: 48, y: 31, width: WIDE - 40, most: 1 }, { fill: paper.ink, 'font-weight': 600 }),
    drawLines(first, { x: PAD, y: 64, width: WIDE, most: size.summary }, { fill: paper.muted }),
    bubble(placed, around, paper, below),
    drawLines(
      note?.text ?? '',
      { x: PAD, y: below + 18 + (size.says > 0 ? size.says * LINE + 20 : 0), width: WIDE, most: 1 },
      { fill: paper.muted, 'font-size': 12 },
    ),
    ...exits(placed, paper),
  ])
}

function bubble({ card, size }: Placed, { catalog, faceOf }: Around, paper: Paper, top: number): string {
  const reading = readSettings(catalog, card)
  const says = reading && faceOf(card.type)?.says?.(reading.settings)
  if (!says || size.says === 0) return ''
  const text = piecesOf(says)
    .map(piece => ('variable' in piece ? `{${piece.variable}}` : piece.text))
    .join('')
  return [
    tag('rect', {
      ...{ x: PAD, y: top + 8, width: WIDE, height: size.says * LINE + PAD, rx: 8, fill: paper.bubble },
    }),
    drawLines(text, { x: PAD + 10, y: top + 28, width: WIDE - 20, most: size.says }, { fill: paper.ink }),
  ].join('')
}

function exits({ card, size }: Placed, paper: Paper): readonly string[] {
  const [first] = size.exits
  if (!first) return []
  const top = first.y - 20
  return [
    tag('path', { d: `M0 ${top}H${CARD_WIDTH}`, stroke: paper.line }),
    ...size.exits.map(({ name, label, y }) => {
      const leads = (card.exits[name] ?? null) !== null
      const look = { fill: leads ? paper.ink : paper.muted, 'font-size': 12, 'text-anchor': 'end' }
      return [
        drawLines(label, { x: CARD_WIDTH - PAD, y: y + 4, width: WIDE, most: 1 }, look),
        tag('circle', {
          ...{ cx: CARD_WIDTH, cy: y, r: 5, stroke: leads ? paper.accent : paper.wire, 'stroke-width': 2 },
          fill: leads ? paper.accent : paper.card,
        }),
      ].join('')
    }),
  ]
}
