import type { ColorMode } from '@xyflow/react'
import type { RefObject } from 'react'
import { Dragged } from './Dragged'
import type { DragStore } from './drag'
import { LineTargets } from './LineTargets'
import type { LineTouch } from './lineTouch'
import type { Line } from './links'
import { useMinimap } from './minimap'
import { Overview } from './Overview'
import { Passing } from './Passing'
import { Several } from './Several'
import type { Kept } from './useKept'
import type { Handed } from './useNodes'

interface LatePartsProps {
  readonly frame: RefObject<HTMLElement | null>
  readonly drags: DragStore
  readonly kept: Kept
  readonly handed: Handed
  readonly lines: readonly Line[]
  readonly touch: LineTouch
  readonly colorMode: ColorMode
}

/** What the canvas shows besides cards and their connections, and what these are taken hold of by: it loads once those are there. */
export function LateParts({ frame, drags, kept, handed, lines, touch, colorMode }: LatePartsProps) {
  const minimap = useMinimap()
  return (
    <>
      <Passing {...handed} />
      <LineTargets {...{ lines, touch, kept }} level={handed.window.level} />
      <Dragged frame={frame} drags={drags} />
      <Several />
      {minimap ? <Overview key={colorMode} /> : null}
    </>
  )
}
