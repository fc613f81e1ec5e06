import { ViewportPortal } from '@xyflow/react'
import { useMemo } from 'react'
import type { Box } from './boxes'
import { STILL } from './drag'
import { AROUND, wayOf } from './links'
import { CARD_WIDTH } from './nodes'
import { pathOf } from './route'
import type { Link, Placed, Scene } from './scene'
import type { Handed } from './useNodes'
import { useScene } from './useScene'

/** Connections that cross the window on their way between two cards that are not drawn. */
export function Passing({ window: { level, part }, drawn }: Handed) {
  const scene = useScene()
  const all = level === 'far' || drawn.size === scene.count
  const path = useMemo(() => (all ? '' : passing(scene, drawn, part)), [all, scene, drawn, part])
  if (path === '') return null
  return (
    <ViewportPortal>
      <svg aria-hidden="true" width={1} height={1} className="canvas-lines">
        <path d={path} className="canvas-passing" />
      </svg>
    </ViewportPortal>
  )
}

/** As one path. */
function passing(scene: Scene, drawn: ReadonlySet<string>, { x, y, width, height }: Box): string {
  const { links, sides } = reachesOf(scene)
  const [right, bottom] = [x + width, y + height]
  let path = ''
  links.forEach((link, i) => {
    if ((sides[4 * i] ?? 0) > right || (sides[4 * i + 1] ?? 0) > bottom) return
    if ((sides[4 * i + 2] ?? 0) < x || (sides[4 * i + 3] ?? 0) < y) return
    if (!drawn.has(link.from) && !drawn.has(link.to)) path += pathOf(wayOf(scene, link, STILL))
  })
  return path
}

/** All connections, and four sides of each: the part of the canvas that its way surely does not leave. */
interface Reaches {
  readonly links: readonly Link[]
  readonly sides: Float64Array
}

const known = new WeakMap<Scene, Reaches>()

function reachesOf(scene: Scene): Reaches {
  const before = known.get(scene)
  if (before) return before
  const links: Link[] = []
  const sides: number[] = []
  for (const source of scene.cards()) {
    for (const link of source.outs) {
      const target = scene.card(link.to)
      if (!target) continue
      links.push(link)
      sides.push(...reachOf(source, target))
    }
  }
  const made = { links, sides: Float64Array.from(sides) }
  known.set(scene, made)
  return made
}

/** Left, top, right and bottom. A way that leads back goes round the two cards. */
function reachOf(source: Placed, target: Placed): readonly [number, number, number, number] {
  const [left, right] = [source.at.x + CARD_WIDTH, target.at.x]
  const [top, low] = [Math.min(source.at.y, target.at.y), Math.max(source.at.y, target.at.y)]
  const bottom = low + source.size.height
  if (right >= left + AROUND) return [left, top, right, bottom]
  return [right - AROUND, top - AROUND, left + AROUND, bottom + AROUND]
}
