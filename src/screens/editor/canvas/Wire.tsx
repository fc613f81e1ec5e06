import { BaseEdge, type EdgeProps } from '@xyflow/react'
import { memo } from 'react'
import type { CardEdge } from './links'

/** One connection, drawn along the way that was worked out for it. */
export const Wire = memo(
  function Wire({ id, data, markerEnd = '', interactionWidth = 24 }: EdgeProps<CardEdge>) {
    return (
      <BaseEdge id={id} path={data?.path ?? ''} markerEnd={markerEnd} interactionWidth={interactionWidth} />
    )
  },
  (a, b) => a.data?.path === b.data?.path && a.selected === b.selected && a.markerEnd === b.markerEnd,
)
