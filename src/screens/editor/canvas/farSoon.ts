import { type ComponentType, useEffect } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { FarProps } from './Far'
import { useScene } from './useScene'
import { type Level, WHOLE } from './window'

type Far = ComponentType<FarProps>

/** The map of far out; `null` until it is fetched. Cards are drawn instead as long as that takes. */
export const useFar = (): Far | null => useStore(fetched, ({ Far }) => Far)

/**
 * Fetches the map before it is needed: who has a large flow open will look at it from afar, and so will perhaps who has
 * begun to go farther off. Where the line fails, it is
 * asked for again when the view goes off another time.
 */
export function useFarSoon(level: Level): void {
  const large = useScene().count > WHOLE
  useEffect(() => {
    if (!large && level === 'near') return
    const soon = requestIdleCallback(() => void fetchFar(), { timeout: 200 })
    return () => cancelIdleCallback(soon)
  }, [large, level])
}

const fetched = createStore<{ readonly Far: Far | null }>()(() => ({ Far: null }))

async function fetchFar(): Promise<void> {
  try {
    const { Far } = await import('./Far')
    fetched.setState({ Far })
  } catch {
    // The cards stay, so that nobody misses it much.
  }
}
