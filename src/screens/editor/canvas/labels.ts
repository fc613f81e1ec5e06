import type { Position } from '@/core/flow/document'
import { type Box, overlaps } from './boxes'
import { STILL } from './drag'
import { lineGrid } from './lineGrid'
import { emsOf } from './lines'
import { wayOf } from './links'
import { CARD_WIDTH } from './nodes'
import { isRouted, titleBox } from './paint'
import type { Link, Placed, Scene } from './scene'
import { ENTRY_Y, exitAt } from './size'
import { broken } from './title'
import { inView, type View } from './window'

/** The name of an exit, and where on the view it stands, in pixels of the screen. */
export interface FarLabel {
  readonly id: string
  readonly text: string
  readonly box: Box
  /** On the block itself, or beside its connection. */
  readonly on: 'block' | 'way'
}

/** Pixels of the screen: of the letters, of a line, and of the room at both ends of a label. */
const LETTERS = 11
const LINE = 12
const PAD = 3
/** Fonts differ, and nothing is measured. */
const GENEROUS = 1.06
/** More names than that nobody reads. */
const MOST = 300
/** Where blocks are narrower, in pixels of the screen, only what is pointed at is named. */
const CROWDED = 28
/** Among more connections than that there is no room for names. */
const MANY = 2000
/** Ems of the longest name. */
const LONGEST = 14
/** How far down from its exit a name may have to go. */
const ROWS = 24

/**
 * The names of exits that can be read from afar, none over another: on the blocks where their rows are, else on the
 * connections, where these are long enough and no other passes. Those of the cards that are pointed at, or selected, come first
 * and always find a place. A card with one way out needs no name for it.
 */
export function labelsIn(scene: Scene, view: View, pointed: ReadonlySet<string>): readonly FarLabel[] {
  const visible = scene.inside(inView(view)).flatMap(key => scene.card(key) ?? [])
  const all = visible.flatMap(card => card.outs)
  const meant = all.filter(link => pointed.has(link.from))
  const reached = [...pointed].flatMap(key => [...scene.into(key)])
  const others = CARD_WIDTH * view.transform[2] < CROWDED || all.length > MANY ? [] : all
  const sheet = sheetOf(scene, view, visible, [...new Set([...meant, ...reached, ...others])])
  for (const link of meant) sheet.put(link, true)
  for (const link of [...reached, ...others]) sheet.put(link, false)
  return sheet.labels
}

/** What of the exit there is to be named; `null` where it is the only one. */
function namedExit(scene: Scene, { from, exit }: Link): { card: Placed; name: string } | null {
  const card = scene.card(from)
  const way =
    card && card.size.exits.length > 1 ? card.size.exits.find(({ name }) => name === exit) : undefined
  return card && way ? { card, name: way.label } : null
}

/** A view to write on: it knows what is taken already. */
function sheetOf(scene: Scene, view: View, visible: readonly Placed[], links: readonly Link[]) {
  const [x, y, zoom] = view.transform
  const labels: FarLabel[] = []
  const named = new Set<string>()
  const at = (point: Position): Position => ({ x: point.x * zoom + x, y: point.y * zoom + y })
  const boxOf = (box: Box): Box => ({ ...at(box), width: box.width * zoom, height: box.height * zoom })
  const blocks = visible.map(({ at, size }) => boxOf({ ...at, width: CARD_WIDTH, height: size.height }))
  const { pointsOf, isAlone } = linesOf(scene, view, links)
  const isFree = (box: Box): boolean => liesIn(view, box) && !labels.some(label => overlaps(label.box, box))

  function put(link: Link, surely: boolean): void {
    const exit = named.has(link.id) || labels.length >= MOST ? null : namedExit(scene, link)
    if (!exit) return
    named.add(link.id)
    const { card, name } = exit
    const block = onBlock(card, link, name)
    // The whole name on the way rather than a part of it on the block.
    const whole = block?.text === name ? block : (onWay(link, name) ?? block)
    const label = whole ?? (surely ? beside(card, link, name) : null)
    if (label) labels.push({ id: link.id, ...label })
  }

  /** At the right end of its row, clear of the title. */
  function onBlock(card: Placed, { exit }: Link, name: string): Omit<FarLabel, 'id'> | null {
    const room = (CARD_WIDTH * zoom - 4 * PAD) / LETTERS / GENEROUS
    const text = cut(name, Math.min(room, LONGEST))
    // A letter or two would tell nothing.
    if (text !== name && text.length < 6) return null
    const { x, y } = at(exitAt(card.at, card.size, exit))
    const box = boxAt(text, x - PAD, y, 1)
    const within = box.y + box.height <= at(card.at).y + card.size.height * zoom
    const clear = within && !overlaps(boxOf(titleBox(card, zoom)), box)
    return clear && isFree(box) ? { text, box, on: 'block' } : null
  }

  /** In the middle of a part of the connection. */
  function onWay(link: Link, name: string): Omit<FarLabel, 'id'> | null {
    const text = cut(name, LONGEST)
    const points = pointsOf(link)
    for (const [i, from] of points.entries()) {
      const to = points[i + 1]
      if (!to) continue
      const box = boxAt(text, (from.x + to.x) / 2, (from.y + to.y) / 2, 0.5)
      const long = Math.abs(to.x - from.x) >= box.width || Math.abs(to.y - from.y) >= 2 * LINE
      if (long && isFree(box) && isAlone(link, box) && !blocks.some(block => overlaps(block, box)))
        return { text, box, on: 'way' }
    }
    return null
  }

  /** To the right of the card, as near to its row as there is room, with the name of where it leads. */
  function beside(card: Placed, { exit, to }: Link, name: string): Omit<FarLabel, 'id'> | null {
    const text = cut(`${name} → ${scene.card(to)?.title ?? to}`, 2 * LONGEST)
    const { x, y } = at(exitAt(card.at, card.size, exit))
    for (let row = 0; row < ROWS; row += 1) {
      const box = boxAt(text, x + PAD, y + row * LINE, 0)
      if (isFree(box)) return { text, box, on: 'way' }
    }
    return null
  }
  return { labels, put }
}

/** Where connections pass on the screen, drawn as the map draws them. */
function linesOf(scene: Scene, { transform: [x, y, zoom], width, height }: View, links: readonly Link[]) {
  const grid = lineGrid(width, height)
  const numbers = new Map(links.map((link, i) => [link.id, i + 1]))
  const pointsOf = (link: Link): readonly Position[] => {
    const way = isRouted(zoom) ? wayOf(scene, link, STILL) : endsOf(scene, link)
    return way.map(point => ({ x: point.x * zoom + x, y: point.y * zoom + y }))
  }
  for (const link of links) grid.draw(numbers.get(link.id) ?? 0, pointsOf(link))
  const isAlone = (link: Link, box: Box): boolean => grid.isOnly(numbers.get(link.id) ?? 0, box)
  return { pointsOf, isAlone }
}

/** So far off connections are drawn straight. */
function endsOf(scene: Scene, { from, to, exit }: Link): readonly Position[] {
  const [source, target] = [scene.card(from), scene.card(to)]
  if (!source || !target) return []
  return [exitAt(source.at, source.size, exit), { x: target.at.x, y: target.at.y + ENTRY_Y }]
}

const liesIn = ({ width, height }: View, box: Box): boolean =>
  box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height

const cut = (name: string, room: number): string => broken(name, room, 1)[0] ?? ''

/** Its middle at a height; `share` of its width to the left of a point. */
function boxAt(text: string, x: number, y: number, share: number): Box {
  const width = emsOf(text) * LETTERS * GENEROUS + 2 * PAD
  return { x: x - share * width, y: y - LINE / 2, width, height: LINE }
}
