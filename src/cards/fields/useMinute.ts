import { useEffect, useState } from 'react'

/** The instant it is, ISO 8601, looked at anew each minute. */
export function useMinute(): string {
  const [at, setAt] = useState(() => new Date().toISOString())
  useEffect(() => {
    const tick = setInterval(() => setAt(new Date().toISOString()), 60_000)
    return () => clearInterval(tick)
  }, [])
  return at
}
