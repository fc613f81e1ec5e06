import { useEffect, useState } from 'react'
import { Spinner } from '@/ui/Spinner'

/** Milliseconds in which nobody wonders. */
export const PATIENCE = 250

/** Stands in for a screen on its way; says so only when that takes long enough to wonder. */
export function Pending() {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE)
    return () => clearTimeout(timer)
  }, [])
  return (
    <main className="grid min-h-dvh place-items-center text-muted">
      {late && <Spinner size="md" label="Loading" />}
    </main>
  )
}
