import { isoOf, msOf } from '@/core/flow/time'
import { nextOpening } from '@/core/workspace/hours'
import type { Hours } from '@/core/workspace/workspace'

/** The rehearsal's time: begins at a chosen instant, then stands still or passes as fast as real time. Milliseconds since the epoch. */
export interface Clock {
  readonly start: number
  /** Real time when the clock showed `start`; `null` while it stands still. */
  readonly set: number | null
}

export const setClock = (at: string, now: number): Clock => ({ start: msOf(at), set: now })

/** A clock that shows this until it is let run. */
export const frozenAt = (at: string): Clock => ({ start: msOf(at), set: null })

/** What the clock shows at a moment of real time. It never runs backwards past its start. */
export const timeOn = ({ start, set }: Clock, now: number): string =>
  isoOf(set === null ? start : start + Math.max(0, now - set))

/** The same time, from now on passing or standing still. */
export function letRun(clock: Clock, runs: boolean, now: number): Clock {
  const at = timeOn(clock, now)
  return runs ? setClock(at, now) : frozenAt(at)
}

/** When a rehearsal begins unless somebody says otherwise: now, or, while it is closed, when it opens next. */
export const usualStart = (hours: Hours | null, now: string): string => nextOpening(hours, now) ?? now
