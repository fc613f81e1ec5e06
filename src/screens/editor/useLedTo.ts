import { useStore } from '@xyflow/react'
import { useEffect, useEffectEvent } from 'react'

/** A card that an address names, and where one is meant, the setting. */
export interface LedTo {
  readonly card: string
  readonly path?: string | undefined
}

/** Whoever comes by the address of a card is led to it, as soon as the canvas knows how large it is. */
export function useLedTo(to: LedTo | undefined, leadTo: (card: string, path?: string) => void): void {
  const ready = useStore(({ panZoom, width }) => panZoom !== null && width > 0)
  const { card, path } = to ?? {}
  const lead = useEffectEvent(leadTo)
  useEffect(() => {
    if (ready && card !== undefined) lead(card, path)
  }, [ready, card, path])
}
