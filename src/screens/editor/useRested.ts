import { useEffect, useState } from 'react'

/** A value as it was when editing last paused: what goes through the whole flow has no place between two keys. */
export function useRested<T>(value: T): T {
  const [rested, setRested] = useState(() => value)
  useEffect(() => {
    const resting = setTimeout(() => setRested(() => value), PAUSE)
    return () => clearTimeout(resting)
  }, [value])
  return rested
}

/** Milliseconds without an edit after which editing has paused: longer than between two keys. */
export const PAUSE = 250
