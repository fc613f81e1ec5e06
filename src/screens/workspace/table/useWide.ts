import { useSyncExternalStore } from 'react'

/** Whether there is room for a table with columns; the same width at which the styles change. */
export function useWide(): boolean {
  return useSyncExternalStore(listen, () => query().matches)
}

const query = () => window.matchMedia('(min-width: 48rem)')

function listen(onChange: () => void): () => void {
  const list = query()
  list.addEventListener('change', onChange)
  return () => list.removeEventListener('change', onChange)
}
