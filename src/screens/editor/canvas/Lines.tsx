import { ViewportPortal } from '@xyflow/react'
import { useCallback, useMemo } from 'react'
import { useStore } from 'zustand'
import type { DragStore } from './drag'
import type { LineTouch } from './lineTouch'
import { type Line, wayOf } from './links'
import { pathOf } from './route'
import { type Look, Strokes } from './Strokes'
import { useScene } from './useScene'
import { useSelectedLinks } from './useSelectedLinks'

interface LinesProps {
  readonly lines: readonly Line[]
  readonly drags: DragStore
  readonly touch: LineTouch
}

/** The connections in the window: drawn together, since a few long paths cost the browser less than many short ones. */
export function Lines({ lines, drags, touch }: LinesProps) {
  const selected = useSelectedLinks()
  const moving = useStore(drags, drag => drag.moving)
  const { pointed, focused, pulled } = useStore(touch)
  const lookOf = useCallback(
    ({ link: { id } }: Line): Look =>
      selected.has(id) || id === focused ? 'selected' : id === pointed ? 'pointed' : 'plain',
    [selected, focused, pointed],
  )
  const [still, moved] = useMemo(() => parted(lines, moving, pulled), [lines, moving, pulled])
  if (lines.length === 0) return null
  return (
    <ViewportPortal>
      <svg aria-hidden="true" width={1} height={1} className="canvas-lines canvas-strokes">
        <Strokes lines={still} lookOf={lookOf} />
        {moved.length > 0 ? <Moved lines={moved} lookOf={lookOf} drags={drags} /> : null}
      </svg>
    </ViewportPortal>
  )
}

/** What lies still, and what a drag moves at one end or both. */
function parted(
  lines: readonly Line[],
  moving: ReadonlySet<string>,
  pulled: string | null,
): readonly [readonly Line[], readonly Line[]] {
  if (moving.size === 0 && pulled === null) return [lines, []]
  const shown = lines.filter(({ link }) => link.id !== pulled)
  const moves = ({ link: { from, to } }: Line): boolean => moving.has(from) || moving.has(to)
  return [shown.filter(line => !moves(line)), shown.filter(moves)]
}

interface MovedProps {
  readonly lines: readonly Line[]
  readonly lookOf: (line: Line) => Look
  readonly drags: DragStore
}

/** Connections between cards that are dragged go along as they stand; those that lead out of the selection are worked out anew. */
function Moved({ lines, lookOf, drags }: MovedProps) {
  const scene = useScene()
  const drag = useStore(drags)
  const { moving, dx, dy } = drag
  const [along, bent] = useMemo(() => {
    const both = ({ link: { from, to } }: Line): boolean => moving.has(from) && moving.has(to)
    return [lines.filter(both), lines.filter(line => !both(line))]
  }, [lines, moving])
  return (
    <g data-moved>
      <g transform={`translate(${dx} ${dy})`}>
        <Strokes lines={along} lookOf={lookOf} />
      </g>
      <Strokes lines={bent.map(line => led(line, wayOf(scene, line.link, drag)))} lookOf={lookOf} />
    </g>
  )
}

const led = (line: Line, way: Line['way']): Line => ({ ...line, way, path: pathOf(way) })
