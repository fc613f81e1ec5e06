import { useState } from 'react'
import { inOrder, isSound, type Week, type WeekFaults, weekFaults } from '@/core/workspace/week'
import type { Hours } from '@/core/workspace/workspace'

/** Opening hours on their way from one valid state to the next. `null`: none of their own, or always open. */
export interface HoursDraft {
  readonly hours: Hours | null
  readonly faults: WeekFaults | null
  readonly isSound: boolean
  /** What can be stored, each day in the order of the clock; only where it is sound. */
  readonly made: Hours | null
  readonly set: (hours: Hours | null) => void
  readonly setWeek: (week: Week) => void
}

export function useHoursDraft(stored: Hours | null): HoursDraft {
  const [hours, set] = useState(stored)
  const faults = hours && weekFaults(hours.week)
  return {
    hours,
    faults,
    isSound: faults === null || isSound(faults),
    made: hours && { ...hours, week: inOrder(hours.week) },
    set,
    setWeek: week => set(now => now && { ...now, week }),
  }
}
