import { memo } from 'react'
import type { Position } from '@/core/flow/document'
import type { Line } from './links'

/** How a connection stands out. */
export type Look = 'plain' | 'pointed' | 'selected'

interface StrokesProps {
  readonly lines: readonly Line[]
  readonly lookOf: (line: Line) => Look
}

/** Connections as they look: all that look the same are one path, and their arrowheads another. The browser has few things to go through. */
export const Strokes = memo(function Strokes({ lines, lookOf }: StrokesProps) {
  const drawn = new Map<string, { path: string; heads: string }>()
  for (const line of lines) {
    const look = `canvas-line canvas-line-${lookOf(line)}${line.far ? ' canvas-line-far' : ''}`
    const { path, heads } = drawn.get(look) ?? { path: '', heads: '' }
    drawn.set(look, { path: path + line.path, heads: heads + headOf(line.way.at(-1)) })
  }
  return (
    <g>
      {[...drawn].map(([look, { path, heads }]) => (
        <g key={look} className={look}>
          <path d={path} />
          <path d={heads} className="canvas-heads" />
        </g>
      ))}
    </g>
  )
})

/** An arrow that points to the right, as every connection enters. */
const headOf = (tip: Position | undefined): string => (tip ? `M${tip.x} ${tip.y}l-7 -5.5v11z` : '')
