import { ViewportPortal } from '@xyflow/react'
import { memo, useCallback, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { From } from '@/core/flow/graph/exits'
import { useEditor } from '../context'
import type { DragStore } from './drag'
import { endsPath } from './ends'
import { type Line, wayOf } from './links'
import { pathOf } from './route'
import { type Look, Strokes } from './Strokes'
import type { Kept } from './useKept'
import { useLinePresses } from './useLinePresses'
import { useLines } from './useLines'
import type { Handed } from './useNodes'
import { useScene } from './useScene'
import type { Level } from './window'

/** How far the end of a connection can be taken hold of: 24 pixels of it lie outside the target of the dot it leads to. */
const REACH: Readonly<Record<Level, number>> = { near: 22, middle: 22, small: 34, tiny: 46, far: 10 }

interface LinesProps {
  readonly handed: Handed
  readonly drags: DragStore
  readonly kept: Kept
}

/**
 * The connections in the window: drawn together, since a few long paths cost the browser less than many short ones. Each has
 * besides a broad line that is not seen, for the pointer, the focus and screen readers.
 */
export function Lines({ handed, drags, kept }: LinesProps) {
  const lines = useLines(handed)
  const links = useEditor(state => state.links)
  const readOnly = useEditor(state => state.readOnly)
  const moving = useStore(drags, drag => drag.moving)
  const selected = useMemo(() => new Set(links.map(idOf)), [links])
  const reach = REACH[handed.window.level]
  const { presses, pulled, pointed } = useLinePresses({ lines, reach, selected, kept })
  const [focused, setFocused] = useState<string | null>(null)
  const lookOf = useCallback(
    ({ link: { id } }: Line): Look =>
      selected.has(id) || id === focused ? 'selected' : id === pointed ? 'pointed' : 'plain',
    [selected, focused, pointed],
  )
  const [still, moved] = useMemo(() => parted(lines, moving, pulled), [lines, moving, pulled])
  const ends = useMemo(() => (readOnly ? '' : endsPath(lines, reach)), [lines, reach, readOnly])
  if (lines.length === 0) return null
  return (
    <ViewportPortal>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: each connection has its name; a title would lie under the pointer as a tip. */}
      <svg
        width={1}
        height={1}
        className="canvas-lines canvas-links nopan"
        {...presses}
        onFocus={({ target }) => setFocused(target.getAttribute('data-link'))}
        onBlur={() => setFocused(null)}
      >
        <Strokes lines={still} lookOf={lookOf} />
        {moved.length > 0 ? <Moved lines={moved} lookOf={lookOf} drags={drags} /> : null}
        {lines.map(line => (
          <Hit key={line.link.id} line={line} selected={selected.has(line.link.id)} />
        ))}
        <path d={ends} className="canvas-ends" />
      </svg>
    </ViewportPortal>
  )
}

const idOf = ({ card, exit }: From): string => `${card}:${exit}`

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

interface HitProps {
  readonly line: Line
  readonly selected: boolean
}

const Hit = memo(function Hit({ line: { link, path }, selected }: HitProps) {
  // A group that takes the focus, as cards are.
  const spoken = { ...SPOKEN, 'aria-label': `Edge from ${link.from} to ${link.to}` }
  return (
    <path
      d={path}
      data-link={link.id}
      data-selected={selected || undefined}
      className="canvas-link"
      {...spoken}
    />
  )
})

const SPOKEN = {
  role: 'group',
  'aria-roledescription': 'connection',
  'aria-description': 'A puts a card in between, Delete removes the connection.',
  // No stop of the Tab key: what can be done with a connection can be done from its card.
  tabIndex: -1,
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
