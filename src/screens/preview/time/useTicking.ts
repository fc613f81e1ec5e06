import { useEffect, useState } from 'react'

/** The clock's time, drawn anew each second while it runs and whenever something happens. */
export function useTicking(time: () => string, running: boolean): string {
  const [, tick] = useState(0)
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => tick(count => count + 1), 1000)
    return () => clearInterval(timer)
  }, [running])
  return time()
}
