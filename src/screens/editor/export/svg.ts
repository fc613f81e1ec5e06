import { exitsOf } from '@/core/flow/card-shape'
import type { Flow, Frame, Note } from '@/core/flow/document'
import { oneLine } from '@/core/flow/export/plain'
import { hues } from '@/ui/hue'
import { STILL } from '../canvas/drag'
import { wayOf } from '../canvas/links'
import { pathOf } from '../canvas/route'
import { createScene, type Link, type Scene } from '../canvas/scene'
import type { EditorContext } from '../context'
import { boundsOf } from './bounds'
import { drawCard } from './cards'
import type { Paper } from './paper'
import { drawLines } from './text'
import { tag, xml } from './xml'

export interface Picture {
  readonly text: string
  /** In pixels at full size. */
  readonly width: number
  readonly height: number
}

type Around = Pick<EditorContext, 'catalog' | 'faceOf'>

/** The whole flow as an SVG of its own: cards where they lie on the canvas, their connections with the names of the exits. */
export function svgOf(flow: Flow, around: Around, paper: Paper): Picture {
  const store = createScene(around.catalog, around.faceOf)
  store.update(flow)
  const scene = store.now()
  const cards = [...scene.cards()]
  const links = cards.flatMap(({ outs }) => outs)
  const { x, y, width, height } = boundsOf(scene, links, flow)
  const text = tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `${x} ${y} ${width} ${height}`,
      ...{ width, height, 'font-family': FONT, 'font-size': 13 },
    },
    [
      tag('title', {}, xml(oneLine(flow.name)) || 'Flow'),
      tag('rect', { x, y, width, height, fill: paper.ground }),
      ...Object.values(flow.frames ?? {}).map(frame => drawFrame(frame, paper)),
      ...links.map(link => drawWire(scene, link, around, paper)),
      ...cards.map(placed => drawCard(placed, around, paper)),
      ...Object.values(flow.notes ?? {}).map(note => drawNote(note, paper)),
    ],
  )
  return { text: `${text}\n`, width, height }
}

const FONT = 'Inter, Segoe UI, Roboto, Ubuntu, Cantarell, Noto Sans, Liberation Sans, Arial, sans-serif'

const hueNamed = ({ hues: all }: Paper, color: string) => all[hues.find(hue => hue === color) ?? 'slate']

function drawFrame({ title, color, x, y, width, height }: Frame, paper: Paper): string {
  const { fill, edge, text } = hueNamed(paper, color)
  return tag('g', { class: 'frame' }, [
    tag('rect', { x, y, width, height, rx: 16, fill, stroke: edge, 'fill-opacity': 0.5 }),
    drawLines(
      title,
      { x: x + 16, y: y + 26, width: width - 32, most: 1 },
      { fill: text, 'font-weight': 600 },
    ),
  ])
}

function drawNote({ text, color, x, y, width, height }: Note, paper: Paper): string {
  const hue = hueNamed(paper, color)
  const most = Math.max(1, Math.floor((height - 24) / 20))
  return tag('g', { class: 'note' }, [
    tag('rect', { x, y, width, height, rx: 8, fill: hue.fill, stroke: hue.edge }),
    drawLines(text, { x: x + 12, y: y + 26, width: width - 24, most }, { fill: hue.text }),
  ])
}

/** Its name stands where it begins, in the card. Of a pointer to a card that does not exist nothing is drawn. */
function drawWire(scene: Scene, link: Link, { catalog }: Around, { wire }: Paper): string {
  const way = wayOf(scene, link, STILL)
  const end = way.at(-1)
  const [source, target] = [scene.card(link.from), scene.card(link.to)]
  if (!end || !source || !target) return ''
  const label = exitsOf(catalog, source.card).find(({ name }) => name === link.exit)?.label ?? link.exit
  return tag('g', { class: 'wire', 'data-from': link.from, 'data-exit': link.exit, 'data-to': link.to }, [
    tag('title', {}, xml(`${source.title}, ${label}: to ${target.title}`)),
    tag('path', { d: pathOf(way), fill: 'none', stroke: wire, 'stroke-width': 1.75 }),
    tag('path', { d: `M${end.x} ${end.y}l-9 -5v10z`, fill: wire }),
  ])
}
