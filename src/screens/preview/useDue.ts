import { useEffect } from 'react'
import { msOf } from '@/core/flow/time'

/** A little late rather than a little early: then it is due for certain. */
const SLACK = 20

/** Calls `onDue` when the rehearsal's clock, which shows `at` now, reaches `until`. */
export function useDue(until: string | null | undefined, at: () => string, onDue: () => void): void {
  useEffect(() => {
    if (!until) return
    const timer = setTimeout(onDue, Math.max(0, msOf(until) - msOf(at())) + SLACK)
    return () => clearTimeout(timer)
  }, [until, at, onDue])
}
