import type { PointerEvent } from 'react'
import { GRIPS, type Grip } from '@/core/flow/layout/resize'

export interface MarkGripsProps {
  readonly onTake: (event: PointerEvent, grip: Grip) => void
  readonly handlers: Readonly<
    Record<'onPointerMove' | 'onPointerUp' | 'onPointerCancel', (event: PointerEvent) => void>
  >
}

/** The sides and corners of a frame or note, by which it is pulled larger or smaller. By keys there are actions for it. */
export const MarkGrips = ({ onTake, handlers }: MarkGripsProps) =>
  GRIPS.map(grip => (
    <div
      key={grip}
      aria-hidden
      data-grip={grip}
      className="mark-resize nopan nodrag nokey"
      onPointerDown={event => onTake(event, grip)}
      {...handlers}
    />
  ))
