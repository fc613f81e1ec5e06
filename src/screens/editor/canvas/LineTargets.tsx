import { ViewportPortal } from '@xyflow/react'
import { memo, useMemo } from 'react'
import { useEditor } from '../context'
import { endsPath } from './ends'
import type { LineTouch } from './lineTouch'
import type { Line } from './links'
import type { Kept } from './useKept'
import { useLinePresses } from './useLinePresses'
import { useSelectedLinks } from './useSelectedLinks'
import type { Level } from './window'

/** How far the end of a connection can be taken hold of: 24 pixels of it lie outside the target of the dot it leads to. */
const REACH: Readonly<Record<Level, number>> = { near: 22, middle: 22, small: 34, tiny: 46, far: 10 }

interface LineTargetsProps {
  readonly lines: readonly Line[]
  readonly level: Level
  readonly touch: LineTouch
  readonly kept: Kept
}

/** For each connection a broad line that is not seen: for the pointer, the focus and screen readers. Over them its two ends. */
export function LineTargets({ lines, level, touch, kept }: LineTargetsProps) {
  const selected = useSelectedLinks()
  const readOnly = useEditor(state => state.readOnly)
  const reach = REACH[level]
  const presses = useLinePresses({ lines, reach, selected }, touch, kept)
  const ends = useMemo(() => (readOnly ? '' : endsPath(lines, reach)), [lines, reach, readOnly])
  if (lines.length === 0) return null
  return (
    <ViewportPortal>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: each connection has its name; a title would lie under the pointer as a tip. */}
      <svg width={1} height={1} className="canvas-lines canvas-links nopan" {...presses}>
        {lines.map(line => (
          <Hit key={line.link.id} line={line} selected={selected.has(line.link.id)} />
        ))}
        <path d={ends} className="canvas-ends" />
      </svg>
    </ViewportPortal>
  )
}

interface HitProps {
  readonly line: Line
  readonly selected: boolean
}

const Hit = memo(function Hit({ line: { link, name, path }, selected }: HitProps) {
  // A group that takes the focus, as cards are.
  const spoken = { ...SPOKEN, 'aria-label': name }
  return (
    <path
      d={path}
      data-link={link.id}
      data-to={link.to}
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
