import { isoOf, msOf } from '@/core/flow/time'
import { nextOpening } from '@/core/workspace/hours'
import type { Hours } from '@/core/workspace/workspace'

/** The rehearsal's time: begins at a chosen instant, then passes as fast as real time. Milliseconds since the epoch. */
export interface Clock {
  readonly start: number
  /** Real time when the clock showed `start`. */
  readonly set: number
}

export const setClock = (at: string, now: number): Clock => ({ start: msOf(at), set: now })

/** What the clock shows at a moment of real time. It never runs backwards past its start. */
export const timeOn = ({ start, set }: Clock, now: number): string => isoOf(start + Math.max(0, now - set))

/** When a rehearsal begins unless somebody says otherwise: now, or, while it is closed, when it opens next. */
export const usualStart = (hours: Hours | null, now: string): string => nextOpening(hours, now) ?? now
