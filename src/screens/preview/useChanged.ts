import { useDeferredValue, useMemo } from 'react'
import { catalog } from '@/cards/catalog'
import type { Flow } from '@/core/flow/document'
import { logicHash } from '@/core/flow/save'
import type { Play } from './play'

/** Whether the flow has another logic than the one being played. A card moved on the canvas changes nothing. */
export function useChanged(play: Play | null, flow: Flow): boolean {
  const latest = useDeferredValue(flow)
  const played = play?.run.flow
  const logic = play?.run.opened.program.logic
  return useMemo(
    () => played !== undefined && latest !== played && logicHash(latest, catalog) !== logic,
    [latest, played, logic],
  )
}
