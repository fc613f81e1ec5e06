import { useEffect } from 'react'
import { msOf } from '@/core/flow/time'

/** A little late rather than a little early: then it is due for certain. */
const SLACK = 20
/** No browser's timer runs longer: about 24 days. */
const LONGEST = 2 ** 31 - 1

/** Calls `onDue` when the rehearsal's clock, which shows `at` now, reaches `until`. */
export function useDue(until: string | null | undefined, at: () => string, onDue: () => void): void {
  useEffect(() => {
    if (!until) return
    const left = Math.max(0, msOf(until) - msOf(at())) + SLACK
    const timer = setTimeout(onDue, Math.min(left, LONGEST))
    return () => clearTimeout(timer)
  }, [until, at, onDue])
}
