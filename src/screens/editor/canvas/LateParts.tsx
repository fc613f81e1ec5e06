import type { ColorMode } from '@xyflow/react'
import type { RefObject } from 'react'
import { Dragged } from './Dragged'
import type { DragStore } from './drag'
import { useMinimap } from './minimap'
import { Overview } from './Overview'
import { Passing } from './Passing'
import { Several } from './Several'
import type { Handed } from './useNodes'

interface LatePartsProps {
  readonly frame: RefObject<HTMLElement | null>
  readonly drags: DragStore
  readonly handed: Handed
  readonly colorMode: ColorMode
}

/** What the canvas shows besides cards and their connections: it loads once those are there. */
export function LateParts({ frame, drags, handed, colorMode }: LatePartsProps) {
  const minimap = useMinimap()
  return (
    <>
      <Passing {...handed} />
      <Dragged frame={frame} drags={drags} />
      <Several />
      {minimap ? <Overview key={colorMode} /> : null}
    </>
  )
}
