/** The pictures of the types of cards, as a drawing surface takes them: 24 by 24, to be drawn in lines. */
export type Glyphs = ReadonlyMap<string, Path2D>

/** What the side of a glyph is, as it was drawn. */
const GLYPH = 24

/** The pictures that stand in an element, each an `svg` with the type it is of as `data-glyph`. */
export function glyphsIn(element: Element): Glyphs {
  const glyphs = new Map<string, Path2D>()
  for (const picture of element.querySelectorAll<SVGElement>('svg[data-glyph]')) {
    const path = new Path2D()
    for (const shape of picture.children) path.addPath(pathOf(shape))
    glyphs.set(picture.dataset.glyph ?? '', path)
  }
  return glyphs
}

function pathOf(shape: Element): Path2D {
  const of = (name: string): number => Number(shape.getAttribute(name) ?? 0)
  const path = new Path2D(shape.getAttribute('d') ?? '')
  if (shape.tagName === 'circle') path.arc(of('cx'), of('cy'), of('r'), 0, 2 * Math.PI)
  if (shape.tagName === 'ellipse') path.ellipse(of('cx'), of('cy'), of('rx'), of('ry'), 0, 0, 2 * Math.PI)
  if (shape.tagName === 'rect') path.roundRect(of('x'), of('y'), of('width'), of('height'), of('rx'))
  if (shape.tagName === 'line') {
    path.moveTo(of('x1'), of('y1'))
    path.lineTo(of('x2'), of('y2'))
  }
  const points = (shape.getAttribute('points') ?? '').match(/-?[\d.]+/g)?.map(Number) ?? []
  for (let i = 0; i + 1 < points.length; i += 2) path.lineTo(points[i] ?? 0, points[i + 1] ?? 0)
  if (shape.tagName === 'polygon') path.closePath()
  return path
}

/** Pictures made once for a size and a colour: thousands of cards are of a few types. */
export function stamps(glyphs: Glyphs) {
  const made = new Map<string, HTMLCanvasElement>()
  return (type: string, ink: string, side: number): HTMLCanvasElement | null => {
    const glyph = glyphs.get(type)
    if (!glyph) return null
    const key = `${type} ${ink} ${side} ${window.devicePixelRatio}`
    const known = made.get(key)
    if (known) return known
    const stamp = stampOf(glyph, ink, side * window.devicePixelRatio)
    made.set(key, stamp)
    return stamp
  }
}

function stampOf(glyph: Path2D, ink: string, dots: number): HTMLCanvasElement {
  const stamp = document.createElement('canvas')
  stamp.width = Math.ceil(dots)
  stamp.height = Math.ceil(dots)
  const pen = stamp.getContext('2d')
  if (!pen) return stamp
  pen.scale(dots / GLYPH, dots / GLYPH)
  pen.strokeStyle = ink
  pen.lineWidth = 2.5
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.stroke(glyph)
  return stamp
}
