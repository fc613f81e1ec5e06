import { useMemo } from 'react'
import { useEditor } from '../context'

/** Ids of the selected connections. */
export function useSelectedLinks(): ReadonlySet<string> {
  const links = useEditor(state => state.links)
  return useMemo(() => new Set(links.map(({ card, exit }) => `${card}:${exit}`)), [links])
}
